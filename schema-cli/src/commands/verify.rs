//! `cargo schema verify`: the migrations on a scratch database with rows in it, up, down and up again.

use super::{Context, Failure};
use crate::args::Verify;
use crate::config::Project;
use crate::exit::Exit;
use crate::interrupt;
use crate::live::{self, block_on};
use crate::report::human::plural;
use crate::report::{self, json, verify};
use crate::state::{self, History};
use crate::url;
use schema_core::db::cluster::Cluster;
use schema_core::db::scratch::Scratch;
use schema_core::db::verify::{Subject, verify as prove};
use schema_core::migration::Link;
use schema_core::model::Dialect;

pub(super) fn run(context: &Context, args: &Verify) -> Result<Exit, Failure> {
    // Databases and servers that are made here must go again, whenever Ctrl-C comes.
    let _held = interrupt::hold();
    let project = context.project()?;
    state::recover(&project, context.talk)?;
    let mut databases = Vec::new();
    for dialect in project.dialects(context.global.dialect)? {
        let history = state::history(&project, dialect)?;
        let (scratch, _cluster) = scratch(context, &project, dialect, args.scratch_url.as_deref())?;
        sweep(context, &scratch, dialect)?;
        databases.push(database(context, &history, &scratch)?);
    }
    let failed = databases.iter().any(|database| database.failure.is_some());
    report::print(args.reporting.format, &verify::Verify { format: json::FORMAT, databases })
        .map_err(Failure::Stdout)?;
    Ok(if failed { Exit::Error } else { Exit::Done })
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
    let subjects = subjects(history)?;
    let spinner = context.talk.spinner(format!("verifying {}", history.dialect));
    let mut last = "awkward";
    let result = block_on(async {
        let mut heard = |script: &schema_core::db::Script, rows| {
            last = verify::rows(rows);
            spinner.tick(&format!("{}_{}", script.version, script.description.replace(' ', "_")));
        };
        Ok::<_, live::Error>(prove(history.dialect, scratch, &subjects, &mut heard).await)
    })
    .map_err(|error| interrupted(error, scratch, history.dialect))?;
    drop(spinner);
    let dialect = history.dialect.as_str();
    let name = |version| {
        subjects
            .iter()
            .find(|subject| subject.script.version == version)
            .map(|subject| subject.script.description.replace(' ', "_"))
    };
    Ok(match result {
        Ok(verified) => verify::Database {
            dialect,
            migrations: verified
                .migrations
                .iter()
                .map(|proved| verify::Migration::new(proved, name(proved.version).unwrap_or_default()))
                .collect(),
            rows: verify::rows(verified.rows),
            reservation: verified.reservation,
            failure: None,
        },
        Err(error) => verify::Database {
            dialect,
            migrations: Vec::new(),
            rows: last,
            reservation: None,
            failure: Some(error.to_string()),
        },
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

/// Each migration between the schemas before and after it.
fn subjects(history: &History) -> Result<Vec<Subject>, Failure> {
    let folds = history.folds()?;
    let scripts = history.scripts();
    let subject = |(at, script): (usize, schema_core::db::Script)| Subject {
        script,
        before: folds[at].clone(),
        after: folds[at + 1].clone(),
        lossy: state::lossy(&history.links[at]),
        first: match &history.links[at] {
            Link::Stored(stored) => stored.group.part == 1,
            Link::Opaque { .. } => true,
        },
    };
    Ok(scripts.into_iter().enumerate().map(subject).collect())
}
