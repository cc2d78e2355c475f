//! `cargo schema purge`: the migration that removes for good what was retired, or some of it.

use super::{Context, Failure, write};
use crate::answers::{self, Allow, Path, kept};
use crate::args::{self, Consent};
use crate::exit::Exit;
use crate::state;
use schema_core::model::{Declared, Schema};
use schema_core::plan::{self, Purge, Request};

pub(super) fn run(context: &Context, args: &args::Purge) -> Result<Exit, Failure> {
    let project = context.project()?;
    let writer =
        write::Writer::begin(context, &project, write::Intent::of(context, &project, args.write, args.dry_run)?)?;
    let state = state::read(&project, &project.dialects(context.global.dialect)?)?;
    state.agrees()?;
    let (policy, version, name) = (project.policy(), state.next_version(), args.name.as_deref());
    let what = chosen(&args.paths, &state.snapshot)?;
    // What is declared plays no part: a purge touches only what is declared no more.
    let declared = &Declared::default();
    let mut plans = Vec::new();
    for history in &state.histories {
        let (dialect, base) = (history.dialect, &history.fold);
        let plan = plan::purge(&Request { dialect, base, declared, policy, version, name }, &what);
        plans.push(plan.map_err(|error| Failure::Plan { dialect, error: Box::new(error) })?);
    }
    let consent = by_names_aside(&args.consent, &state.snapshot);
    let outcome = writer.end(&state, &plans, &plan::purged(&state.snapshot, &what), &consent, args.reporting.format)?;
    Ok(if outcome == write::Outcome::Refused { Exit::Hazards } else { Exit::Done })
}

/// What the paths mean; without any, everything.
fn chosen(paths: &[Path], snapshot: &Schema) -> Result<Purge, answers::Error> {
    if paths.is_empty() {
        return Ok(Purge::Everything);
    }
    let mut objects = Vec::new();
    for path in paths {
        let found = kept(path, snapshot);
        if found.is_empty() {
            return Err(answers::Error::NothingToPurge { path: path.0.clone() });
        }
        objects.extend(found);
    }
    Ok(Purge::Only(objects))
}

/// A person may call what is lost by the name that it had; hazards call it by the one that it has.
fn by_names_aside(consent: &Consent, snapshot: &Schema) -> Consent {
    let mut allow = Vec::new();
    for given in &consent.allow {
        let found = given.object.parse::<Path>().map(|path| kept(&path, snapshot)).unwrap_or_default();
        if found.is_empty() {
            allow.push(given.clone());
        }
        allow.extend(found.iter().map(|object| Allow { object: object.to_string(), ..given.clone() }));
    }
    Consent { allow }
}
