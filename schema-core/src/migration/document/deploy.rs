//! When to run it and what to ask the database: before, while it runs, and after. Nobody should have to look these up at night.

use super::super::inquiries::{Changed, is_read_by_name, stops};
use super::queries;
use super::rollback::no_return;
use super::words::cell;
use crate::count::Counts;
use crate::dialect::spell;
use crate::hazard::{Hazard, HazardKind};
use crate::model::{Dialect, Object};
use crate::ops::Operation;
use crate::plan::{Migration, Mode, Phase, Step};
use crate::statement::Placement;

/// Which code goes on working: `works`, or what it must not use.
pub(super) fn compatibility(migration: &Migration, hazards: &[&Hazard], out: &mut String) {
    let of_kind = |kind| hazards.iter().filter(move |hazard| hazard.kind == kind).map(|hazard| &hazard.object);
    let by_hand = of_kind(HazardKind::Opaque).next().is_some();
    let old = said(of_kind(HazardKind::BreaksOldCode).collect(), "works", "breaks where it uses");
    let mut needed: Vec<&Object> = of_kind(HazardKind::BreaksNewCode).collect();
    // The name of what is kept aside is nobody's.
    let aside = |step: &&Step| {
        matches!(step.operation, Operation::RetireTable(_) | Operation::RetireColumn(_) | Operation::RetirePartition(_))
    };
    let steps = migration.up.steps.iter().filter(|step| !aside(step));
    let created: Vec<_> = steps.map(|step| step.operation.footprint().creates).collect();
    needed.extend(created.iter().flatten().filter(|object| is_read_by_name(object)));
    let new = said(needed, "works", "breaks where it uses");
    let told = |text: String| if by_hand { "not known: a person wrote the SQL".to_owned() } else { text };
    out.push_str(&format!("* **Old code on the new schema:** {}\n", told(old)));
    out.push_str(&format!("* **New code on the old schema:** {}\n", told(new)));
}

fn said(objects: Vec<&Object>, none: &str, some: &str) -> String {
    let mut names: Vec<String> = Vec::new();
    for name in objects.iter().map(|object| cell(&object.to_string())) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    // A new table says enough.
    let tables: Vec<String> =
        objects.iter().filter_map(|object| object.as_table()).map(|table| cell(&table.to_string())).collect();
    names.retain(|name| !tables.iter().any(|table| name.starts_with(&format!("{table}."))));
    if names.is_empty() { none.to_owned() } else { format!("{some} {}", names.join(", ")) }
}

/// `## Before`: what rows must not be there. Whether there is anything to ask.
pub(super) fn before(migration: &Migration, counts: &Counts, out: &mut String) -> bool {
    let (checks, later) = checks(migration, counts);
    if !checks.is_empty() || !later.is_empty() {
        out.push_str("\n## Before\n");
    }
    if !checks.is_empty() {
        let part = if migration.group.part < migration.group.of { ", or a later part of it," } else { "" };
        out.push_str(&format!("\nEach of these queries must return 0, or the migration{part} fails:\n"));
        queries(&checks, out);
    }
    if !later.is_empty() {
        out.push_str("\nRows may stop these, too, and can be counted only once what is before them has run:\n\n");
        out.extend(later.iter().map(|line| format!("* {line}\n")));
    }
    !checks.is_empty()
}

/// The queries, with what they returned where a database was asked; and what cannot be asked before this very file.
fn checks<'m>(migration: &'m Migration, counts: &Counts) -> (Vec<(String, &'m str)>, Vec<String>) {
    let mut changed = Changed::default();
    let (mut found, mut later) = (Vec::new(), Vec::new());
    for (step, sql) in stops(migration) {
        let operation = cell(&step.operation.describe());
        if let Some(sql) = sql {
            match (changed.before(&step.operation, sql), counts.returned(sql)) {
                (Some(first), _) => later.push(format!("{operation}: after {}", cell(&first.describe()))),
                (None, Some(answer)) => found.push((format!("{operation}: {}", cell(&answer.to_string())), sql)),
                (None, None) => found.push((operation, sql)),
            }
        }
        changed.follow(&step.operation);
    }
    (found, later)
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
                "how far it is".to_owned(),
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
    if !asked.is_empty() {
        out.push_str("\n## While it runs\n");
        queries(&asked, out);
    }
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
    let loses =
        hazards.iter().any(|hazard| hazard.kind == HazardKind::DataLoss) || migration.up.steps.iter().any(no_return);
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
    out.push_str("\n- [x] proved on the model: up leads to what is declared, down leads back\n");
    out.push_str("- [ ] `cargo schema verify` has run it up, down and up again on rows\n");
    if has_checks {
        out.push_str("- [ ] the queries of *Before* return 0 on the database that it will run on\n");
    }
    if hazards.iter().any(|hazard| hazard.kind == HazardKind::BreaksOldCode) {
        out.push_str("- [ ] no code runs that uses what goes or changes\n");
    }
    if loses {
        out.push_str("- [ ] there is a backup, and it was restored once\n");
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
