//! `cargo schema diff`: from the migrations that are there to what the structs say now.

use super::{Context, Failure, between, write};
use crate::answers::{self, Answers};
use crate::args::Diff;
use crate::ask::ask;
use crate::collect::{self, Collected};
use crate::config::Project;
use crate::exit::Exit;
use crate::state::{self, History, State};
use schema_core::model::{Declared, Dialect};
use schema_core::plan::{self, Drops, Plan, Request};
use schema_core::validate::validate;

pub(super) fn run(context: &Context, args: &Diff) -> Result<Exit, Failure> {
    if let Some((from, to)) = between::sides(args)? {
        return between::run(context, args, &from, &to);
    }
    let project = context.project()?;
    let writer =
        write::Writer::begin(context, &project, write::Intent::of(context, &project, args.write, args.dry_run)?)?;
    let dialects = project.dialects(context.global.dialect)?;
    let (state, collected) =
        both(|| state::read(&project, &dialects), || collect::collect(&project, &context.global, context.talk));
    let state = state?;
    state.is_known()?;
    if args.write {
        state.agrees()?;
    }
    let Collected { mut declared, unknown, left_out } = collected?;
    declared.is_valid(&dialects)?;
    if let Some(history) = state.histories.first() {
        let answers = Answers { renames: &args.rename, drops: &args.drop, restores: &args.restore, news: &args.new };
        answers::apply(&mut declared, &history.fold, &answers)?;
    }
    if !left_out.is_empty() {
        // Renamed, or said to be dropped.
        let accounted = |name: &String| {
            let hints = &declared.hints;
            hints.tables.values().any(|old| old.to_string() == *name)
                || hints.drops.iter().any(|object| object.to_string() == *name)
        };
        let gone: Vec<String> = gone(&state, &declared).into_iter().filter(|name| !accounted(name)).collect();
        if !gone.is_empty() {
            return Err(Failure::LeftOut { gone, left_out });
        }
    }
    let version = state.next_version();
    let plans = plans(context, &project, &state.histories, &mut declared, version, args.name.as_deref())?;
    let gone = gone(&state, &declared);
    if !unknown.is_empty() && !gone.is_empty() {
        return Err(Failure::Unknown { gone, structs: unknown });
    }
    let Declared { schema, hints, locations, .. } = declared;
    let snapshot = plan::carry_retired(&state.snapshot, schema, &hints, project.policy().drops);
    let writer = if args.live { writer.live(&state, &plans)? } else { writer };
    let outcome = writer.declared_at(locations).end(&state, &plans, &snapshot, &args.consent, args.reporting.format)?;
    Ok(match outcome {
        write::Outcome::Refused => Exit::Hazards,
        write::Outcome::Same => Exit::Done,
        write::Outcome::Differs if args.exit_code => Exit::Differences,
        write::Outcome::Differs => Exit::Done,
    })
}

/// What is on disk is read while cargo builds.
fn both<A: Send, B>(disk: impl FnOnce() -> A + Send, build: impl FnOnce() -> B) -> (A, B) {
    std::thread::scope(|scope| {
        let disk = scope.spawn(disk);
        let built = build();
        (disk.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)), built)
    })
}

/// A plan per database; questions are asked until none is left.
pub(super) fn plans(
    context: &Context,
    project: &Project,
    histories: &[History],
    declared: &mut Declared,
    version: i64,
    name: Option<&str>,
) -> Result<Vec<Plan>, Failure> {
    let policy = project.policy();
    let mut plans = Vec::new();
    for history in histories {
        let (dialect, base) = (history.dialect, &history.fold);
        plans.push(settle(context, declared, policy.drops, dialect, |declared| {
            plan::plan(&Request { dialect, base, declared, policy, version, name })
        })?);
    }
    Ok(plans)
}

/// Asks until no question is left.
pub(super) fn settle(
    context: &Context,
    declared: &mut Declared,
    drops: Drops,
    dialect: Dialect,
    plan: impl Fn(&Declared) -> Result<Plan, plan::Error>,
) -> Result<Plan, Failure> {
    loop {
        match plan(declared) {
            Err(plan::Error::Questions(questions)) => ask(questions, drops, &mut declared.hints, context.talk)?,
            Err(error) => {
                return Err(Failure::Plan { dialect, error: Box::new(error) });
            }
            Ok(plan) => return Ok(plan),
        }
    }
}

/// The tables that nothing declares any more. While a crate does not compile, or is not read, that is not to say that they
/// were dropped.
fn gone(state: &State, declared: &Declared) -> Vec<String> {
    let living = state.snapshot.tables.iter().filter(|(_, table)| table.retired.is_none()).map(|(name, _)| name);
    living.filter(|name| !declared.schema.tables.contains_key(*name)).map(ToString::to_string).collect()
}

/// Refuses a schema with problems, all of them at once.
pub(super) trait Valid {
    fn is_valid(&self, dialects: &[Dialect]) -> Result<(), Failure>;
}

impl Valid for Declared {
    fn is_valid(&self, dialects: &[Dialect]) -> Result<(), Failure> {
        let problems = validate(self, dialects);
        if problems.is_empty() { Ok(()) } else { Err(Failure::Problems(problems)) }
    }
}
