//! `cargo schema verify`: the migrations on a scratch database with rows in it, up, down and up again.

use super::{Context, Failure, consent};
use crate::args::Verify;
use crate::config::{FILE, Project};
use crate::disk::{self, Changes, Lock};
use crate::exit::Exit;
use crate::interrupt;
use crate::live::{self, block_on};
use crate::report::trace::Traced;
use crate::report::{self, json, verify};
use crate::source::ground;
use crate::state::{self, History};
use schema_core::db::Script;
use schema_core::db::scratch::Scratch;
use schema_core::db::trace::trace;
use schema_core::db::verify::{Rows, subjects, verify as prove};
use schema_core::migration::{Acknowledged, Unacknowledged};

pub(super) fn run(context: &Context, args: &Verify) -> Result<Exit, Failure> {
    // Databases and servers that are made here must go again, whenever Ctrl-C comes.
    let _held = interrupt::hold();
    let project = context.project()?;
    let lock = if args.accept.is_empty() { None } else { Some(disk::lock(&project.root.join(FILE))?) };
    match &lock {
        Some(lock) => state::recover_locked(lock, &project, context.talk)?,
        None => state::recover(&project, context.talk)?,
    }
    let dialects = project.dialects(context.global.dialect)?;
    let histories = dialects.into_iter().map(|dialect| state::history(&project, dialect));
    let histories = histories.collect::<Result<Vec<_>, _>>()?;
    for version in &args.accept {
        if !histories.iter().flat_map(History::edited).any(|edited| edited.version == *version) {
            return Err(Failure::NotEdited { version: *version });
        }
    }
    let mut databases = Vec::new();
    for history in &histories {
        let (scratch, _cluster) =
            ground::scratch(context.talk, &project, history.dialect, args.scratch_url.as_deref())?;
        ground::sweep(context.talk, &scratch, history.dialect)?;
        databases.push(database(context, history, &scratch, args.trace)?);
    }
    let failed = databases.iter().any(verify::Database::is_wrong);
    let mut waiting = Vec::new();
    if let (Some(lock), false) = (&lock, failed) {
        waiting = unaccepted(&histories, args)?;
        if waiting.is_empty() {
            accept(context, &project, lock, &histories, args)?;
        }
    }
    report::print(args.reporting.format, &verify::Verify { format: json::FORMAT, databases })
        .map_err(Failure::Stdout)?;
    if !waiting.is_empty() {
        consent::ask("accepted", waiting.iter().map(|missing| (&missing.hazard, missing.hazard.kind.what())));
        return Ok(Exit::Hazards);
    }
    Ok(if failed { Exit::Error } else { Exit::Done })
}

/// What the edited SQL puts at stake, and nobody has accepted.
fn unaccepted(histories: &[History], args: &Verify) -> Result<Vec<Unacknowledged>, Failure> {
    let mut waiting = Vec::new();
    for history in histories {
        let missing = consent::unacknowledged(history, &args.accept)?.into_iter();
        waiting.extend(missing.filter(|each| each.rows.is_none() && !consent::covers(&args.consent, &each.hazard)));
    }
    Ok(waiting)
}

/// Writes down that the SQL of these migrations is meant to be as it is.
fn accept(
    context: &Context,
    project: &Project,
    lock: &Lock,
    histories: &[History],
    args: &Verify,
) -> Result<(), Failure> {
    let mut changes = Changes::default();
    for history in histories {
        let folder = project.migrations(history.dialect)?;
        let edited = history.edited();
        for version in args.accept.iter().filter(|version| edited.iter().any(|edited| edited.version == **version)) {
            let missing = consent::unacknowledged(history, &[*version])?;
            let acknowledged = missing.iter().filter_map(|each| consent::given(&args.consent, &each.hazard));
            let acknowledged: Vec<Acknowledged> = acknowledged.collect();
            changes.write.extend(
                history.accepted(*version, &acknowledged).into_iter().map(|(name, text)| (folder.join(name), text)),
            );
        }
    }
    disk::apply(lock, &project.root, &changes)?;
    for (path, _) in &changes.write {
        context.talk.done("accepted", project.shown(path));
    }
    Ok(())
}

fn database(
    context: &Context,
    history: &History,
    scratch: &Scratch,
    traced: bool,
) -> Result<verify::Database, Failure> {
    let dialect = history.dialect;
    let subjects = subjects(dialect, &history.links, history.scripts()).map_err(state::Error::from)?;
    let spinner = context.talk.spinner(format!("verifying {dialect}"));
    let tick = |script: &Script| {
        spinner.tick(&format!("{}_{}", script.version, script.description.replace(' ', "_")));
    };
    let (proved, failure, trace) = block_on(async {
        Ok::<_, live::Error>(match prove(dialect, scratch, &subjects, &mut |script, _| tick(script)).await {
            Err(error) => (Vec::new(), Some(error.to_string()), None),
            Ok(proved) if !traced => (proved, None, None),
            Ok(proved) => {
                // On rows that the migrations can bear.
                let rows: Vec<Rows> = proved.iter().map(|proved| proved.rows).collect();
                match trace(dialect, scratch, &subjects, &rows, &mut |script| tick(script)).await {
                    Ok(trace) => (proved, None, Some(trace)),
                    Err(error) => (proved, Some(error.to_string()), None),
                }
            }
        })
    })
    .map_err(|error| ground::interrupted(error, scratch, dialect, "nothing is proved"))?;
    drop(spinner);
    let name = |version| {
        let subject = subjects.iter().find(|subject| subject.script.version == version);
        subject.map(|subject| subject.script.description.replace(' ', "_")).unwrap_or_default()
    };
    Ok(verify::Database {
        dialect: dialect.as_str(),
        migrations: proved.iter().map(|proved| verify::Migration::new(proved, name(proved.version))).collect(),
        failure,
        trace: trace.map(|trace| trace.iter().map(|each| Traced::new(each, name(each.version))).collect()),
    })
}
