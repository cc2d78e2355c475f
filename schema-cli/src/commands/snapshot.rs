//! `cargo schema snapshot`: whether the snapshot is what the migrations add up to, and its repair.

use super::{Context, Failure};
use crate::args::{Snapshot, SnapshotSource};
use crate::config::FILE;
use crate::disk::{self, Changes};
use crate::exit::Exit;
use crate::report::{self, check, json};
use crate::{collect, state};
use schema_core::snapshot;

pub(super) fn run(context: &Context, args: &Snapshot) -> Result<Exit, Failure> {
    match args.from {
        None => show(context, args),
        Some(SnapshotSource::Migrations) => repair(context, args),
    }
}

fn show(context: &Context, args: &Snapshot) -> Result<Exit, Failure> {
    let project = context.project()?;
    let dialects = project.dialects(context.global.dialect)?;
    let state = state::read(&project, &dialects)?;
    let problem = |difference: &state::Error| {
        check::Problem::new(check::Code::SnapshotDiffers, difference.to_string(), state::REPAIR)
    };
    let view = check::Check {
        format: json::FORMAT,
        dialects: dialects.iter().map(|dialect| dialect.as_str()).collect(),
        tables: state.snapshot.tables.len(),
        migrations: state.histories.iter().map(|history| history.links.len()).sum(),
        problems: state.disagreements().iter().map(problem).collect(),
    };
    report::print(args.reporting.format, &view).map_err(Failure::Stdout)?;
    Ok(if view.problems.is_empty() { Exit::Done } else { Exit::Differences })
}

/// The migrations decide what there is; structs that can be read, and what is left of the snapshot, lend their words.
fn repair(context: &Context, args: &Snapshot) -> Result<Exit, Failure> {
    let project = context.project()?;
    let lock = disk::lock(&project.root.join(FILE))?;
    state::recover_locked(&lock, &project, context.talk)?;
    let state = state::read_broken(&project, &project.dialects(context.global.dialect)?)?;
    let collected =
        collect::collect(&project, &context.global, context.talk).inspect_err(|error| context.talk.detail(error)).ok();
    let mended = state.mended(collected.as_ref().map(|collected| &collected.declared), project.policy().drops);
    let mut changes = Changes::default();
    state.snapshot_changes(&project, &snapshot::render(&mended), &mut changes);
    let verb = if args.dry_run { "would write" } else { "written" };
    if !args.dry_run {
        disk::apply(&lock, &project.root, &changes)?;
    }
    for (path, _) in &changes.write {
        context.talk.done(verb, project.shown(path));
    }
    for path in &changes.remove {
        context.talk.done(if args.dry_run { "would remove" } else { "removed" }, project.shown(path));
    }
    if changes.write.is_empty() && changes.remove.is_empty() {
        context.talk.done("unchanged", "the snapshot is what the migrations add up to");
    }
    Ok(Exit::Done)
}
