//! `cargo schema migrate`: applies what the database does not have yet.

use super::{Context, Failure, consent, dependents, status};
use crate::args::Migrate;
use crate::exit::Exit;
use crate::live::{self, Listener, Missing, block_on};
use crate::report::database::{Direction, Ran, Run, Unaccepted};
use crate::report::{self, json};
use crate::state::{self, History};
use crate::url::{self, Target};
use schema_core::count::{Answer, Counts};
use schema_core::db::books::{self, Repaired, State};
use schema_core::db::lock::{lock, unlock};
use schema_core::db::{self, Caller, Options, RunError, apply, decide, locked, masked, occupied, report as events};
use schema_core::dialect::features;
use schema_core::migration::obstacles;
use std::time::Duration;

/// How long the rows in the way of a migration are counted, query by query.
const LIMIT: Duration = Duration::from_secs(5);

pub(super) fn run(context: &Context, args: &Migrate) -> Result<Exit, Failure> {
    let project = context.project()?;
    state::recover(&project, context.talk)?;
    let target = url::database(&project, context.global.dialect, context.global.url.as_deref())?;
    let history = state::history(&project, target.dialect)?;
    history.knows(args.to)?;
    let scripts = history.scripts();
    if args.repair {
        return repair(context, args, &history, &target);
    }
    let options = Options { to: args.to, patience: args.patience.duration(), ..Options::default() };
    let mut found = Vec::new();
    let (mut refused, mut missing) = (false, Vec::new());
    let migrations = if args.dry_run {
        let lines = block_on(status::read(context, &target, &scripts))?;
        let pending = dependents::pending(&lines, args.to);
        // Without a migration that is applied there need not be a database.
        if pending.len() < lines.len() {
            block_on(async {
                let mut connection = live::connect(&target, Missing::Refuse).await?;
                found = dependents::find(&mut connection, &history, &lines, &pending, events::Direction::Up).await?;
                missing = consent::missing(&mut connection, &history, &pending, &args.consent).await?;
                connection.close().await;
                Ok::<(), Failure>(())
            })?;
        }
        let shown = scripts.iter().filter(|script| pending.contains(&script.version));
        shown.map(|script| Ran::shown(script, &script.up)).collect()
    } else {
        let mut listener = Listener::new(context.talk, events::Direction::Up);
        block_on(async {
            let mut connection = live::connect(&target, Missing::Create).await?;
            let tables = occupied(&mut connection, books::TABLE, &history.links, &scripts, args.to).await;
            let tables = tables.map_err(live::Error::from)?;
            if !tables.is_empty() {
                return Err(live::Error::Taken { tables }.into());
            }
            // A SQLite file that somebody writes to cannot even be read.
            let mut waiting = |holder: &str| context.talk.warn(format!("waiting for another run to end: {holder}"));
            lock(&mut connection, options.patience, &mut waiting)
                .await
                .map_err(|error| live::Error::from(RunError::from(error)))?;
            let lines = books::status(&mut connection, books::TABLE, &scripts).await;
            let lines = lines.map_err(|error| live::Error::from(locked(&connection, options.patience, error)))?;
            let pending = dependents::pending(&lines, args.to);
            found = dependents::find(&mut connection, &history, &lines, &pending, events::Direction::Up).await?;
            missing = consent::missing(&mut connection, &history, &pending, &args.consent).await?;
            unlock(&mut connection).await.map_err(|error| live::Error::from(RunError::from(error)))?;
            dependents::check(&found)?;
            consent::warn_of_needless(context, &history, &pending, &args.consent, &found)?;
            let broken = !found.iter().all(|each| dependents::is_allowed(each, &args.consent.allow));
            refused = broken || !missing.is_empty();
            if refused {
                connection.close().await;
                return Ok(());
            }
            // Half of a migration cannot be asked about: some of it is there.
            if !lines.iter().any(|line| line.state == State::Dirty) {
                in_the_way(&target, &history, &pending).await?;
            }
            let caller = Caller {
                events: &mut |event| listener.hear(event),
                decide: &mut |undecided, inspected| decide(&history.links, undecided, inspected),
            };
            let run = apply(connection, &scripts, &options, caller).await.map_err(live::Error::from)?;
            run.connection.close().await;
            Ok::<(), Failure>(())
        })
        .map_err(|error| if error.is_interruption() { Failure::Interrupted(listener.interrupted()) } else { error })?;
        listener.ran
    };
    let (dialect, database) = (target.dialect.as_str(), masked(&target.url));
    let view = Run {
        format: json::FORMAT,
        dialect,
        database,
        direction: Direction::Up,
        dry_run: args.dry_run,
        migrations,
        lost: Vec::new(),
        dependents: found.iter().map(report::database::Broken::new).collect(),
        unacknowledged: missing.iter().map(|each| Unaccepted::new(each.hazard(), each.text())).collect(),
        refused,
    };
    report::print(args.reporting.format, &view).map_err(Failure::Stdout)?;
    if refused {
        dependents::refuse(&found, &args.consent.allow, "applied");
        consent::ask(consent::APPLIED, missing.iter().map(|each| (each.hazard(), each.text())));
        return Ok(Exit::Hazards);
    }
    Ok(Exit::Done)
}

/// Writes down applied files as they are now, and shows how the migrations stand then.
/// An error where rows would stop a migration that nothing takes back.
async fn in_the_way(target: &Target, history: &History, pending: &[i64]) -> Result<(), Failure> {
    if features(target.dialect).transactional_ddl {
        return Ok(());
    }
    let edited: Vec<i64> = history.edited().iter().map(|each| each.version).collect();
    let inquiries = obstacles(target.dialect, &history.links, pending, &edited);
    if inquiries.is_empty() {
        return Ok(());
    }
    // A session of its own: it may only read from then on.
    let mut connection = live::connect(target, Missing::Refuse).await?;
    let Counts(mut counts) = db::counts(&mut connection, inquiries, LIMIT).await.map_err(live::Error::Counts)?;
    connection.close().await;
    counts.retain(|count| matches!(count.answer, Answer::Rows(rows) if rows > 0));
    if counts.is_empty() { Ok(()) } else { Err(live::Error::InTheWay { counts }.into()) }
}

fn repair(context: &Context, args: &Migrate, history: &History, target: &Target) -> Result<Exit, Failure> {
    for version in &args.accept {
        history.knows(Some(*version))?;
    }
    let scripts = history.scripts();
    let Repaired { repaired, refused } = block_on(async {
        let mut connection = live::connect(target, Missing::Refuse).await?;
        let mut waiting = |holder: &str| context.talk.warn(format!("waiting for another run to end: {holder}"));
        lock(&mut connection, args.patience.duration(), &mut waiting).await.map_err(RunError::from)?;
        let repaired =
            books::repair(&mut connection, books::TABLE, &scripts, &args.accept).await.map_err(RunError::from)?;
        unlock(&mut connection).await.map_err(RunError::from)?;
        connection.close().await;
        Ok::<_, live::Error>(repaired)
    })?;
    if !refused.is_empty() {
        let migrations = refused.into_iter().map(|line| (line.version, line.description)).collect();
        return Err(live::Error::from(RunError::Changed { migrations, line_endings: false }).into());
    }
    for line in &repaired {
        context.talk.done("repaired", format!("{} {}", line.version, line.description.replace(' ', "_")));
    }
    status::show(context, target, history, args.reporting.format)
}
