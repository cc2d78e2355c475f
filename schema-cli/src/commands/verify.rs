//! `cargo schema verify`: the migrations on a scratch database with rows in it, up, down and up again.

use super::{Context, Failure};
use crate::args::Verify;
use crate::config::{FILE, Project};
use crate::disk::{self, Changes, Lock};
use crate::exit::Exit;
use crate::interrupt;
use crate::live::{self, block_on};
use crate::report::human::plural;
use crate::report::{self, json, verify};
use crate::state::{self, History};
use crate::url;
use schema_core::db::cluster::Cluster;
use schema_core::db::scratch::Scratch;
use schema_core::db::verify::{subjects, verify as prove};
use schema_core::model::Dialect;

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
        let (scratch, _cluster) = scratch(context, &project, history.dialect, args.scratch_url.as_deref())?;
        sweep(context, &scratch, history.dialect)?;
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

/// Where databases may be made, and the server that was started for it, which lives as long as it is held.
fn scratch(
    context: &Context,
    project: &Project,
    dialect: Dialect,
    flag: Option<&str>,
) -> Result<(Scratch, Option<Cluster>), Failure> {
    if dialect == Dialect::Sqlite {
        return Ok((Scratch::Memory, None));
    }
    match url::scratch(project, dialect, flag)? {
        Some(url) => Ok((Scratch::Server(url), None)),
        None if dialect == Dialect::Postgres => {
            let cluster = Cluster::start().map_err(|error| url::Error::NoCluster { error })?;
            if cluster.swept > 0 {
                let servers = plural(cluster.swept, "scratch server");
                context.talk.done("ended", format!("{servers} of runs that were killed"));
            }
            Ok((Scratch::Server(cluster.url.clone()), Some(cluster)))
        }
        None => Err(url::Error::NoScratch { dialect }.into()),
    }
}

/// Drops what runs have left that were killed. A server that does not let us is not our care yet.
fn sweep(context: &Context, scratch: &Scratch, dialect: Dialect) -> Result<(), Failure> {
    let swept = block_on(async { Ok::<_, live::Error>(scratch.sweep(dialect).await) })?;
    for name in swept.unwrap_or_default() {
        context.talk.done("dropped", format!("{name}, which a run that was killed had left"));
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
    .map_err(|error| interrupted(error, scratch, dialect))?;
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

/// Clears away what Ctrl-C has left.
fn interrupted(error: live::Error, scratch: &Scratch, dialect: Dialect) -> Failure {
    let live::Error::Interrupted = error else { return error.into() };
    let left = match live::block_on_to_the_end(scratch.clear(dialect)) {
        Ok(Ok(_)) => "its scratch databases are gone".to_owned(),
        Ok(Err(error)) => format!("a scratch database may be left: {error}"),
        Err(error) => format!("a scratch database may be left: {error}"),
    };
    Failure::Interrupted(format!("nothing is proved; {left}"))
}
