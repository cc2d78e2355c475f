//! When to run it and what to ask the database: before, while it runs, and after. Nobody should have to look these up at night.

use super::checklist::loses;
use super::queries;
use super::rollback::counts_before;
use super::words::cell;
use crate::count::Counts;
use crate::dialect::spell;
use crate::hazard::{Hazard, HazardKind};
use crate::migration::inquiries::{Changed, stops};
use crate::model::{Dialect, Object};
use crate::ops::Operation;
use crate::plan::{Migration, Mode, Phase, Step};
use crate::statement::Placement;

/// `## Before`: what rows must not be there, and which lose what they hold. Whether there is anything that must not be there.
pub(super) fn before(migration: &Migration, counts: &Counts, out: &mut String) -> bool {
    let Asked { stops, loses, later } = asked(migration, counts);
    if !stops.is_empty() || !loses.is_empty() || !later.is_empty() {
        out.push_str("\n## Before\n");
    }
    if !stops.is_empty() {
        let part = if migration.group.part < migration.group.of { ", or a later part of it," } else { "" };
        out.push_str(&format!("\nEach of these queries must return 0, or the migration{part} fails:\n"));
        queries(&stops, out);
    }
    if !loses.is_empty() {
        out.push_str("\nThese count the rows whose former values do not come back:\n");
        queries(&loses, out);
    }
    if !later.is_empty() {
        out.push_str("\nRows may stop these, too, and can be counted only once what is before them has run:\n\n");
        out.extend(later.iter().map(|line| format!("* {line}\n")));
    }
    !stops.is_empty()
}

/// The queries, with what they returned where a database was asked.
#[derive(Default)]
struct Asked<'m> {
    stops: Vec<(String, &'m str)>,
    loses: Vec<(String, &'m str)>,
    /// What cannot be asked before this very file.
    later: Vec<String>,
}

fn asked<'m>(migration: &'m Migration, counts: &Counts) -> Asked<'m> {
    let mut changed = Changed::default();
    let mut asked = Asked::default();
    for (step, stopping) in stops(migration) {
        let operation = cell(&step.operation.describe());
        let told = |sql| match counts.returned(sql) {
            Some(answer) => (format!("{operation}: {}", cell(&answer.to_string())), sql),
            None => (operation.clone(), sql),
        };
        if let Some(sql) = stopping {
            match changed.before(&step.operation, sql) {
                Some(first) => asked.later.push(format!("{operation}: after {}", cell(&first.describe()))),
                None => asked.stops.push(told(sql)),
            }
        }
        let losing = step.back.counts.as_deref().filter(|_| counts_before(step));
        asked.loses.extend(losing.filter(|sql| changed.before(&step.operation, sql).is_none()).map(told));
        changed.follow(&step.operation);
    }
    asked
}

/// `## While it runs`: who waits for whom, and how far it is.
pub(super) fn during(dialect: Dialect, migration: &Migration, hazards: &[&Hazard], out: &mut String) {
    let long = [HazardKind::Rewrite, HazardKind::FullScan, HazardKind::BlocksReads, HazardKind::BlocksWrites];
    if !hazards.iter().any(|hazard| long.contains(&hazard.kind)) {
        return;
    }
    let concurrent = builds_alone(migration);
    let fills = fills(dialect, migration);
    let asked: Vec<(String, &str)> = match dialect {
        Dialect::Postgres => {
            let waits = (
                "who waits for whom".to_owned(),
                "SELECT pid, pg_blocking_pids(pid) AS waits_for, now() - query_start AS since, state, query FROM pg_stat_activity WHERE cardinality(pg_blocking_pids(pid)) > 0",
            );
            let progress = (
                "how far the index is".to_owned(),
                "SELECT relid::regclass, phase, blocks_done, blocks_total, tuples_done, tuples_total FROM pg_stat_progress_create_index",
            );
            let left = fills.iter().map(|(what, sql)| (what.clone(), sql.as_str()));
            std::iter::once(waits).chain(concurrent.then_some(progress)).chain(left).collect()
        }
        Dialect::Mysql => vec![
            ("who waits for whom".to_owned(), "SELECT * FROM sys.schema_table_lock_waits"),
            (
                "how far it is, where `UPDATE performance_schema.setup_consumers SET enabled = 'YES' WHERE name LIKE 'events\\_stages\\_%'` was run before".to_owned(),
                "SELECT event_name, work_completed, work_estimated FROM performance_schema.events_stages_current",
            ),
        ],
        Dialect::Mariadb => vec![(
            "who waits, and how far it is".to_owned(),
            "SELECT id, user, time, state, progress, info FROM information_schema.processlist WHERE command <> 'Sleep'",
        )],
        // It has nobody to ask: others get SQLITE_BUSY when their own timeout is over.
        Dialect::Sqlite => Vec::new(),
    };
    out.push_str("\n## While it runs\n");
    if asked.is_empty() {
        out.push_str("\nNo query says who waits: others get `SQLITE_BUSY` when their own timeout is over.\n");
    }
    queries(&asked, out);
}

/// Whether it builds an index beside readers and writers, which a failure leaves behind.
fn builds_alone(migration: &Migration) -> bool {
    let statements = migration.up.steps.iter().flat_map(|step| &step.statements);
    let mut hazards = statements.flat_map(|statement| &statement.hazards);
    hazards.any(|hazard| hazard.kind == HazardKind::NotTransactional && matches!(hazard.object, Object::Index(..)))
}

/// The queries that tell how many rows are still to be filled.
fn fills(dialect: Dialect, migration: &Migration) -> Vec<(String, String)> {
    let filled = migration.up.steps.iter().filter(|step| !step.statements.is_empty());
    filled
        .filter_map(|step| if let Operation::Backfill(fill) = &step.operation { Some(fill) } else { None })
        .map(|fill| {
            let (table, column) = (spell::quote_name(dialect, &fill.table), spell::quote(dialect, &fill.column));
            let what = format!("how many rows of {} are left", cell(&fill.table.to_string()));
            (what, format!("SELECT count(*) FROM {table} WHERE {column} IS NULL"))
        })
        .collect()
}

/// `## After`: what shows that it is there as it should be.
pub(super) fn after(dialect: Dialect, migration: &Migration, out: &mut String) {
    let steps = &migration.up.steps;
    let mut asked: Vec<(String, &str)> = Vec::new();
    for step in steps.iter().filter(|step| matches!(step.operation, Operation::Backfill(_))) {
        let what = format!("rows that are still empty after {}: 0", cell(&step.operation.describe()));
        asked.extend(step.back.counts.as_deref().map(|counts| (what, counts)));
    }
    let alone = builds_alone(migration);
    let validates =
        steps.iter().any(|step| step.statements.iter().any(|statement| statement.placement == Placement::OwnFile));
    match dialect {
        Dialect::Postgres => {
            if alone {
                asked.push((
                    "indexes that a failure left behind: none".to_owned(),
                    "SELECT indexrelid::regclass FROM pg_index WHERE NOT indisvalid",
                ));
            }
            if validates {
                asked.push((
                    "constraints whose rows were not verified: none but those declared so".to_owned(),
                    "SELECT conrelid::regclass, conname FROM pg_constraint WHERE NOT convalidated",
                ));
            }
        }
        Dialect::Sqlite if migration.up.mode == Mode::OwnTransaction => {
            asked.push((
                "rows that refer to nothing: none that were not there before".to_owned(),
                "PRAGMA foreign_key_check",
            ));
        }
        Dialect::Sqlite | Dialect::Mysql | Dialect::Mariadb => {}
    }
    out.push_str("\n## After\n\n`cargo schema drift` says whether the database is what the snapshot says.\n");
    queries(&asked, out);
}

/// `## Deployment`: the steps in their order, and what a person must see to.
pub(super) fn deployment(migration: &Migration, hazards: &[&Hazard], has_checks: bool, out: &mut String) {
    let mut steps: Vec<&str> = Vec::new();
    let loses = loses(migration, hazards);
    if migration.phase == Phase::Contract {
        steps.push("deploy code that does not need what goes or changes, and wait until the last process with older code has ended");
    }
    if has_checks {
        steps.push("run the queries of *Before*");
    }
    if loses {
        steps.push("take a backup, and restore it once somewhere else to see that it is one");
    }
    steps.push("`cargo schema migrate` (or `sqlx migrate run`)");
    steps.push("see to *After*");
    match migration.phase {
        Phase::Expand => steps.push("deploy the new code"),
        Phase::Unknown => steps.push("deploy the code that its author names"),
        Phase::Backfill | Phase::Contract => {}
    }
    out.push_str("\n## Deployment\n\n");
    for (at, step) in steps.iter().enumerate() {
        out.push_str(&format!("{}. {step}\n", at + 1));
    }
}

/// `add column users.email, add index users_email_idx and 3 more`.
pub(super) fn in_a_sentence(steps: &[Step]) -> String {
    let mut told: Vec<String> = steps.iter().map(|step| cell(&step.operation.describe())).collect();
    let more = told.len().saturating_sub(3);
    if more > 1 {
        told.truncate(3);
        return format!("{} and {more} more", told.join(", "));
    }
    match told.pop() {
        Some(last) if told.is_empty() => last,
        Some(last) => format!("{} and {last}", told.join(", ")),
        None => "nothing".to_owned(),
    }
}
