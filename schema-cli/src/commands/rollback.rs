//! `cargo schema rollback`: the way back, newest first. What one `diff --write` wrote goes together.

use super::{Context, Failure, dependents, status};
use crate::args::Rollback;
use crate::exit::Exit;
use crate::live::{self, Listener, Missing, block_on};
use crate::report::database::{Direction, Ran, Run};
use crate::report::talk::{BAD, HINT};
use crate::report::{self, json};
use crate::state::{self, History};
use crate::url;
use schema_core::db::books::{self, Script, State};
use schema_core::db::{self, Caller, Lost, Options, decide, masked, report as events, revert};
use schema_core::migration::{self, Loss};

pub(super) fn run(context: &Context, args: &Rollback) -> Result<Exit, Failure> {
    let project = context.project()?;
    state::recover(&project, context.talk)?;
    let target = url::database(&project, context.global.dialect, context.global.url.as_deref())?;
    let history = state::history(&project, target.dialect)?;
    history.knows(args.to.filter(|to| *to != 0))?;
    let scripts = history.scripts();
    let lines = block_on(status::read(context, &target, &scripts))?;
    let versions = newest(&history, &lines, args);
    let irreversible = migration::irreversible(&history.links, &versions);
    if !irreversible.is_empty() {
        return Err(Failure::Irreversible(irreversible));
    }
    let losses = losses(&history, &lines, &versions)?;
    let mut lost = Vec::new();
    let mut found = Vec::new();
    let mut refused = false;
    let mut migrations = Vec::new();
    let options = Options { patience: args.patience.duration(), ..Options::default() };
    let mut listener = Listener::new(context.talk, events::Direction::Down);
    if !versions.is_empty() {
        block_on(async {
            let mut connection = live::connect(&target, Missing::Refuse).await?;
            lost = db::lost(&mut connection, &losses, &stopped(&lines)).await.map_err(live::Error::Count)?;
            let allowed = |lost: &Lost| args.consent.allow.iter().any(|allow| allow.covers(&lost.hazard));
            found = dependents::find(&mut connection, &history, &lines, &versions, events::Direction::Down).await?;
            if !args.dry_run {
                dependents::check(&found)?;
            }
            let broken = !found.iter().all(|each| dependents::is_allowed(each, &args.consent.allow));
            refused = !args.dry_run && (broken || !lost.iter().all(allowed));
            if refused || args.dry_run {
                connection.close().await;
                return Ok(());
            }
            let caller = Caller {
                events: &mut |event| listener.hear(event),
                decide: &mut |undecided, inspected| decide(&history.links, undecided, inspected),
            };
            let run = revert(connection, &scripts, &versions, &options, caller).await.map_err(live::Error::from)?;
            run.connection.close().await;
            Ok::<(), Failure>(())
        })
        .map_err(|error| if error.is_interruption() { Failure::Interrupted(listener.interrupted()) } else { error })?;
    }
    if args.dry_run {
        let shown = versions.iter().filter_map(|version| scripts.iter().find(|script| script.version == *version));
        let down = |script: &Script| Ran::shown(script, script.down.as_deref().unwrap_or("-- there is no down file"));
        migrations.extend(shown.map(down));
    } else {
        migrations.append(&mut listener.ran);
    }
    drop(listener);
    let (dialect, database) = (target.dialect.as_str(), masked(&target.url));
    let view = Run {
        format: json::FORMAT,
        dialect,
        database,
        direction: Direction::Down,
        dry_run: args.dry_run,
        migrations,
        lost: lost.iter().map(report::database::Lost::new).collect(),
        dependents: found.iter().map(report::database::Broken::new).collect(),
        unacknowledged: Vec::new(),
        refused,
    };
    report::print(args.reporting.format, &view).map_err(Failure::Stdout)?;
    if refused {
        if !lost.is_empty() {
            refuse(&lost, args);
        }
        if !found.is_empty() {
            dependents::refuse(&found, &args.consent.allow, "reverted");
        }
        return Ok(Exit::Hazards);
    }
    Ok(Exit::Done)
}

/// What the way back takes away, as the database is now.
fn losses(history: &History, lines: &[books::Status], versions: &[i64]) -> Result<Vec<Loss>, Failure> {
    let applied: Vec<i64> = lines.iter().filter(|line| line.state != State::Pending).map(|line| line.version).collect();
    let losses = migration::losses(history.dialect, &history.links, &applied, versions);
    Ok(losses.map_err(state::Error::from)?)
}

/// The migrations that stopped half-way.
fn stopped(lines: &[books::Status]) -> Vec<i64> {
    lines.iter().filter(|line| line.state == State::Dirty).map(|line| line.version).collect()
}

fn refuse(lost: &[Lost], args: &Rollback) {
    anstream::eprintln!("{BAD}nothing was reverted{BAD:#}: a person must accept what is lost, by name:");
    for Lost { hazard, rows } in lost {
        if !args.consent.allow.iter().any(|allow| allow.covers(hazard)) {
            anstream::eprintln!("  {HINT}--allow {hazard}{HINT:#}   {}", report::database::at_stake(hazard, *rows));
        }
    }
}

/// The versions to revert, newest first: those after `--to`, or those of the last `--steps` groups.
fn newest(history: &History, lines: &[books::Status], args: &Rollback) -> Vec<i64> {
    let applied = lines.iter().rev().filter(|line| line.state != State::Pending).map(|line| line.version);
    if let Some(to) = args.to {
        return applied.filter(|version| *version > to).collect();
    }
    let mut groups = Vec::new();
    let steps = args.steps.unwrap_or(1) as usize;
    applied
        .take_while(|version| {
            let group = history.group(*version);
            if groups.last() != Some(&group) {
                groups.push(group);
            }
            groups.len() <= steps
        })
        .collect()
}
