//! `cargo schema verify`: the migrations on a scratch database with rows in it, up, down and up again.

use super::{Context, Failure};
use crate::args::Verify;
use crate::config::{FILE, Project};
use crate::disk::{self, Changes, Lock};
use crate::exit::Exit;
use crate::interrupt;
use crate::live::{self, block_on};
use crate::report::{self, json, verify};
use crate::source::ground;
use crate::state::{self, History};
use schema_core::db::scratch::Scratch;
use schema_core::db::verify::{subjects, verify as prove};

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
        databases.push(database(context, history, &scratch)?);
    }
    let failed = databases.iter().any(|database| database.failure.is_some());
    if let (Some(lock), false) = (&lock, failed) {
        accept(context, &project, lock, &histories, &args.accept)?;
    }
    report::print(args.reporting.format, &verify::Verify { format: json::FORMAT, databases })
        .map_err(Failure::Stdout)?;
    Ok(if failed { Exit::Error } else { Exit::Done })
}

/// Writes down that the SQL of these migrations is meant to be as it is.
fn accept(
    context: &Context,
    project: &Project,
    lock: &Lock,
    histories: &[History],
    versions: &[i64],
) -> Result<(), Failure> {
    let mut changes = Changes::default();
    for history in histories {
        let folder = project.migrations(history.dialect)?;
        let edited = history.edited();
        for version in versions.iter().filter(|version| edited.iter().any(|edited| edited.version == **version)) {
            changes.write.extend(history.accepted(*version).into_iter().map(|(name, text)| (folder.join(name), text)));
        }
    }
    disk::apply(lock, &project.root, &changes)?;
    for (path, _) in &changes.write {
        context.talk.done("accepted", project.shown(path));
    }
    Ok(())
}

fn database(context: &Context, history: &History, scratch: &Scratch) -> Result<verify::Database, Failure> {
    let dialect = history.dialect;
    let subjects = subjects(dialect, &history.links, history.scripts()).map_err(state::Error::from)?;
    let spinner = context.talk.spinner(format!("verifying {dialect}"));
    let result = block_on(async {
        let mut heard = |script: &schema_core::db::Script, _| {
            spinner.tick(&format!("{}_{}", script.version, script.description.replace(' ', "_")));
        };
        Ok::<_, live::Error>(prove(dialect, scratch, &subjects, &mut heard).await)
    })
    .map_err(|error| ground::interrupted(error, scratch, dialect, "nothing is proved"))?;
    drop(spinner);
    let name = |version| {
        let subject = subjects.iter().find(|subject| subject.script.version == version);
        subject.map(|subject| subject.script.description.replace(' ', "_")).unwrap_or_default()
    };
    let dialect = dialect.as_str();
    Ok(match result {
        Ok(proved) => verify::Database {
            dialect,
            migrations: proved.iter().map(|proved| verify::Migration::new(proved, name(proved.version))).collect(),
            failure: None,
        },
        Err(error) => verify::Database { dialect, migrations: Vec::new(), failure: Some(error.to_string()) },
    })
}
