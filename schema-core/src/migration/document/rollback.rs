//! How to come back: what the way back runs in, what it takes, from where on it does not bring everything back, and the queries that say so
//! before.

use super::queries;
use super::words::{cell, class, meaning, runs};
use crate::dialect::spell;
use crate::model::Dialect;
use crate::ops::{BackClass, Operation};
use crate::plan::{Migration, Mode, Risk, Step};

/// `## Rollback`.
pub(super) fn rollback(dialect: Dialect, migration: &Migration, stakes: Risk, out: &mut String) {
    out.push_str("\n## Rollback\n\n`cargo schema rollback`, or the `.down.sql` file, undoes the operations from the last to the first. ");
    out.push_str(&format!("It runs {}\n", runs(migration.down.mode)));
    let steps = &migration.up.steps;
    let inexact = steps.iter().filter(|step| step.back.class != BackClass::Exact);
    for step in inexact.filter(|step| step.back.counts.is_none() || counts_before(step)) {
        out.push_str(&format!("\n* {}\n", told(step)));
    }
    let counted: Vec<(String, &str)> = steps
        .iter()
        .filter(|step| !counts_before(step))
        .filter_map(|step| Some((told(step), step.back.counts.as_deref()?)))
        .collect();
    if !counted.is_empty() {
        const BEFORE: &str = "These queries count the rows concerned; run them before it";
        if stakes == Risk::Low {
            out.push_str(&format!("\n<details>\n<summary>{BEFORE}</summary>\n"));
            queries(&counted, out);
            out.push_str("\n</details>\n");
        } else {
            out.push_str(&format!("\n{BEFORE}:\n"));
            queries(&counted, out);
        }
    }
    if stakes > Risk::Low {
        by_hand(dialect, migration, out);
    }
    if let Some(step) = steps.iter().find(|step| no_return(step)) {
        let what = cell(&step.operation.describe());
        out.push_str(&format!(
            "\n**Point of no return:** {what}. Behind it, whoever wants everything back needs a backup from before it.\n"
        ));
    }
}

/// What is left to a person when it stops half-way.
fn by_hand(dialect: Dialect, migration: &Migration, out: &mut String) {
    let built = |step: &Step| {
        let Operation::AddIndex(op) = &step.operation else { return None };
        Some(spell::quote_beside(dialect, &op.table, &op.name))
    };
    let index = migration.up.steps.iter().find_map(built).filter(|_| migration.up.mode == Mode::Alone);
    let what = match (migration.up.mode, index) {
        (Mode::Journaled, _) => {
            "`cargo schema migrate` continues behind the last statement that has run, and `cargo schema rollback` takes back what has. Under sqlx a person finishes the statements one by one and sets `success` in its row of `_sqlx_migrations`, or reverts them and deletes that row.".to_owned()
        }
        (Mode::Alone, Some(index)) => format!(
            "an invalid index stays behind. `cargo schema migrate` drops it and builds it again; under sqlx a person runs `DROP INDEX CONCURRENTLY IF EXISTS {index}` first."
        ),
        (Mode::Transaction | Mode::OwnTransaction | Mode::Alone, _) => return,
    };
    out.push_str(&format!("\nIf it stops half-way: {what}\n"));
}

/// Whether the rows concerned are there to be counted before it runs, and no more afterwards. A label that is new is held by none before.
pub(super) fn counts_before(step: &Step) -> bool {
    no_return(step) && step.back.counts.is_some() && !matches!(step.operation, Operation::AddEnumValue(_))
}

/// Whether something is gone for good once it has run.
pub(super) fn no_return(step: &Step) -> bool {
    matches!(step.back.class, BackClass::Lossy | BackClass::Refused)
}

fn told(step: &Step) -> String {
    format!("{}: {}, {}", cell(&step.operation.describe()), class(step.back.class), meaning(step.back.class))
}
