//! `cargo schema purge`: the migration that removes for good what was retired.

use super::{Context, Failure, write};
use crate::args::Purge;
use crate::exit::Exit;
use crate::state;
use schema_core::model::Declared;
use schema_core::plan::{self, Request};

pub(super) fn run(context: &Context, args: &Purge) -> Result<Exit, Failure> {
    let project = context.project()?;
    let writer = write::Writer::begin(context, &project, args.write && !args.dry_run)?;
    let state = state::read(&project, &project.dialects(context.global.dialect)?)?;
    state.agrees()?;
    let (policy, version, name) = (project.policy(), state.next_version(), args.name.as_deref());
    // What is declared plays no part: a purge touches only what is declared no more.
    let declared = &Declared::default();
    let mut plans = Vec::new();
    for history in &state.histories {
        let (dialect, base) = (history.dialect, &history.fold);
        let plan = plan::purge(&Request { dialect, base, declared, policy, version, name });
        plans.push(plan.map_err(|error| Failure::Plan { dialect, error: Box::new(error) })?);
    }
    let outcome = writer.end(&state, &plans, &plan::purged(&state.snapshot), &args.consent, args.reporting.format)?;
    Ok(if outcome == write::Outcome::Refused { Exit::Hazards } else { Exit::Done })
}
