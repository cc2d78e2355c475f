//! `cargo schema migrate`: applies what the database does not have yet.

use super::{Context, Failure, status};
use crate::args::Migrate;
use crate::exit::Exit;
use crate::live::{self, Listener, Missing, block_on};
use crate::report::database::{Direction, Ran, Run};
use crate::report::{self, json};
use crate::{state, url};
use schema_core::db::books::State;
use schema_core::db::{Caller, Options, apply, decide, masked, report as events};

pub(super) fn run(context: &Context, args: &Migrate) -> Result<Exit, Failure> {
    let project = context.project()?;
    state::recover(&project, context.talk)?;
    let target = url::database(&project, context.global.dialect, context.global.url.as_deref())?;
    let history = state::history(&project, target.dialect)?;
    history.knows(args.to)?;
    let scripts = history.scripts();
    let options = Options { to: args.to, ..Options::default() };
    let migrations = if args.dry_run {
        let lines = block_on(status::read(context, &target, &scripts))?;
        let pending =
            lines.iter().filter(|line| line.state == State::Pending && args.to.is_none_or(|to| line.version <= to));
        let shown = pending.filter_map(|line| scripts.iter().find(|script| script.version == line.version));
        shown.map(|script| Ran::shown(script, &script.up)).collect()
    } else {
        let mut listener = Listener::new(context.talk, events::Direction::Up);
        block_on(async {
            let connection = live::connect(&target, Missing::Create).await?;
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
    let view =
        Run { format: json::FORMAT, dialect, database, direction: Direction::Up, dry_run: args.dry_run, migrations };
    report::print(args.reporting.format, &view).map_err(Failure::Stdout)?;
    Ok(Exit::Done)
}
