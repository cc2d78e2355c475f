//! How to come back: what the way back runs in, what it takes, from where on it does not bring everything back, and the queries that say so
//! before.

use super::queries;
use super::words::{cell, class, meaning, runs};
use crate::ops::BackClass;
use crate::plan::{Migration, Step};

/// `## Rollback`.
pub(super) fn rollback(migration: &Migration, out: &mut String) {
    out.push_str("\n## Rollback\n\n`cargo schema rollback`, or the `.down.sql` file, undoes the operations from the last to the first. ");
    out.push_str(&format!("It runs {}\n", runs(migration.down.mode)));
    let steps = &migration.up.steps;
    for step in steps.iter().filter(|step| step.back.class != BackClass::Exact && step.back.counts.is_none()) {
        out.push_str(&format!("\n* {}\n", told(step)));
    }
    let counted: Vec<(String, &str)> =
        steps.iter().filter_map(|step| Some((told(step), step.back.counts.as_deref()?))).collect();
    if !counted.is_empty() {
        out.push_str("\nThese queries count the rows concerned; run them before it:\n");
        queries(&counted, out);
    }
    if let Some(step) = steps.iter().find(|step| no_return(step)) {
        let what = cell(&step.operation.describe());
        out.push_str(&format!(
            "\n**Point of no return:** {what}. Behind it, whoever wants everything back needs a backup from before it.\n"
        ));
    }
}

/// Whether something is gone for good once it has run.
pub(super) fn no_return(step: &Step) -> bool {
    matches!(step.back.class, BackClass::Lossy | BackClass::Refused)
}

fn told(step: &Step) -> String {
    format!("{}: {}, {}", cell(&step.operation.describe()), class(step.back.class), meaning(step.back.class))
}
