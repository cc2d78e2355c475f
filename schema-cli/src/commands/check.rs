//! `cargo schema check`: structs, snapshot and migrations say the same. Nothing is asked and nothing is written.

use super::diff::Valid;
use super::{Context, Failure, consent, findings};
use crate::args::Check;
use crate::collect::{self, Collected};
use crate::config::Project;
use crate::disk::Changes;
use crate::exit::Exit;
use crate::report::{check, json};
use crate::state::{self, History};
use schema_core::migration::Link;
use schema_core::model::Declared;
use schema_core::plan::{self, Request};
use schema_core::snapshot;

pub(super) fn run(context: &Context, args: &Check) -> Result<Exit, Failure> {
    let project = context.project()?;
    let dialects = project.dialects(context.global.dialect)?;
    let state = state::read(&project, &dialects)?;
    let mut problems = Vec::new();
    if state::is_interrupted(&project) {
        problems.push(check::Problem::new(
            check::Code::Interrupted,
            "an earlier command was interrupted while it wrote",
            "run `cargo schema diff --write`",
        ));
    }
    for difference in state.disagreements() {
        problems.push(check::Problem::new(check::Code::SnapshotDiffers, difference.to_string(), state::REPAIR));
    }
    for unknown in state.unknown() {
        problems.push(check::Problem::new(
            check::Code::MigrationsUnknown,
            unknown.to_string(),
            "run `cargo schema init`",
        ));
    }
    for history in &state.histories {
        problems.extend(changed_by_hand(&project, history)?);
    }
    let Collected { declared, unknown, .. } = collect::collect(&project, &context.global, context.talk)?;
    declared.is_valid(&dialects)?;
    if !unknown.is_empty() {
        return Err(Failure::Uncompiled(unknown));
    }
    for history in state.histories.iter().filter(|history| history.unadopted().is_empty()) {
        problems.extend(pending(history, &declared, project.policy(), state.next_version())?);
    }
    if problems.is_empty() {
        let schema = declared.schema.clone();
        let carried = plan::carry_retired(&state.snapshot, schema, &declared.hints, project.policy().drops);
        let mut changes = Changes::default();
        state.snapshot_changes(&project, &snapshot::render(&carried), &mut changes);
        let files: Vec<String> = changes
            .write
            .iter()
            .map(|(path, _)| path)
            .chain(&changes.remove)
            .map(|path| project.shown(path).to_string())
            .collect();
        if !files.is_empty() {
            let text = format!("the snapshot is not what the structs say: {}", files.join(", "));
            problems.push(check::Problem::new(check::Code::SnapshotBehind, text, "run `cargo schema diff --write`"));
        }
    }
    let view = check::Check {
        format: json::FORMAT,
        dialects: dialects.iter().map(|dialect| dialect.as_str()).collect(),
        tables: declared.schema.tables.len(),
        migrations: state.histories.iter().map(|history| history.links.len()).sum(),
        problems,
    };
    findings::print(args.reporting.format, &view, || Ok(&view))?;
    Ok(if view.problems.is_empty() { Exit::Done } else { Exit::Differences })
}

/// SQL that is not what was written, and hazards that nobody accepted.
fn changed_by_hand(project: &Project, history: &History) -> Result<Vec<check::Problem>, Failure> {
    let dialect = history.dialect;
    let folder = project.migrations(dialect)?;
    let problem = |code: check::Code, file: String, text: String, help: String| check::Problem {
        code,
        dialect: Some(dialect.as_str()),
        text: format!("{file} {text}"),
        file: Some(file),
        help,
    };
    let mut problems = Vec::new();
    for edited in history.edited() {
        let file = project.shown(&folder.join(&edited.file)).to_string();
        problems.push(problem(
            check::Code::EditedSql,
            file,
            "is not what was written".to_owned(),
            format!(
                "restore it from version control, or prove and accept the edit: `cargo schema verify --accept {}`",
                edited.version
            ),
        ));
    }
    let all: Vec<i64> = history.links.iter().map(Link::version).collect();
    // Who applies it sees how large the tables are.
    for missing in consent::unacknowledged(history, &all)?.into_iter().filter(|missing| missing.rows.is_none()) {
        let file = project.shown(&folder.join(&missing.file)).to_string();
        problems.push(problem(
            check::Code::HazardUnacknowledged,
            file,
            format!("does not acknowledge {}: {}", missing.hazard, missing.hazard.kind.what()),
            format!(
                "restore its `acknowledged` from version control, or delete the migration and write it again with `--allow {}`",
                missing.hazard
            ),
        ));
    }
    for (file, hazard) in consent::needless(history)? {
        let file = project.shown(&folder.join(&file)).to_string();
        problems.push(problem(
            check::Code::StaleConsent,
            file,
            format!("acknowledges {hazard}, which nothing in it has"),
            "restore the file from version control, or take the consent out: it would hide a danger that comes later"
                .to_owned(),
        ));
    }
    Ok(problems)
}

/// What the structs say that no migration does yet.
fn pending(
    history: &History,
    declared: &Declared,
    policy: plan::Policy,
    version: i64,
) -> Result<Option<check::Problem>, Failure> {
    let dialect = history.dialect;
    let planned = plan::plan(&Request { dialect, base: &history.fold, declared, policy, version, name: None });
    let changes: Vec<String> = match planned {
        Ok(plan) => plan
            .migrations
            .iter()
            .flat_map(|migration| &migration.up.steps)
            .map(|step| step.operation.describe())
            .collect(),
        Err(plan::Error::Questions(questions)) => questions.iter().map(ToString::to_string).collect(),
        Err(plan::Error::Missing(missing)) => missing.iter().map(ToString::to_string).collect(),
        Err(error) => {
            return Err(Failure::Plan { dialect, error: Box::new(error) });
        }
    };
    Ok((!changes.is_empty()).then(|| check::Problem {
        code: check::Code::PendingChanges,
        dialect: Some(dialect.as_str()),
        file: None,
        text: format!("the structs are ahead of the migrations: {}", changes.join("; ")),
        help: "run `cargo schema diff --write`".to_owned(),
    }))
}
