//! `cargo schema rollback`: the way back, newest first. What one `diff --write` wrote goes together.

use super::{Context, Failure, status};
use crate::args::Rollback;
use crate::exit::Exit;
use crate::live::{self, Listener, Missing, block_on};
use crate::report::database::{Direction, Ran, Run};
use crate::report::{self, json};
use crate::state::{self, History};
use crate::url;
use schema_core::db::books::{self, State};
use schema_core::db::{Caller, Options, decide, masked, report as events, revert};

pub(super) fn run(context: &Context, args: &Rollback) -> Result<Exit, Failure> {
    let project = context.project()?;
    state::recover(&project, context.talk)?;
    let target = url::database(&project, context.global.dialect, context.global.url.as_deref())?;
    let history = state::history(&project, target.dialect)?;
    history.knows(args.to.filter(|to| *to != 0))?;
    let scripts = history.scripts();
    let lines = block_on(status::read(context, &target, &scripts))?;
    let versions = newest(&history, &lines, args);
    let migrations = if args.dry_run {
        let shown = versions.iter().filter_map(|version| scripts.iter().find(|script| script.version == *version));
        shown.map(|script| Ran::shown(script, script.down.as_deref().unwrap_or("-- there is no down file"))).collect()
    } else {
        let mut listener = Listener::new(context.talk, events::Direction::Down);
        if !versions.is_empty() {
            block_on(async {
                let connection = live::connect(&target, Missing::Refuse).await?;
                let caller = Caller {
                    events: &mut |event| listener.hear(event),
                    decide: &mut |undecided, inspected| decide(&history.links, undecided, inspected),
                };
                let run = revert(connection, &scripts, &versions, &Options::default(), caller)
                    .await
                    .map_err(live::Error::from)?;
                run.connection.close().await;
                Ok::<(), Failure>(())
            })
            .map_err(|error| {
                if error.is_interruption() { Failure::Interrupted(listener.interrupted()) } else { error }
            })?;
        }
        listener.ran
    };
    let (dialect, database) = (target.dialect.as_str(), masked(&target.url));
    let view =
        Run { format: json::FORMAT, dialect, database, direction: Direction::Down, dry_run: args.dry_run, migrations };
    report::print(args.reporting.format, &view).map_err(Failure::Stdout)?;
    Ok(Exit::Done)
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
