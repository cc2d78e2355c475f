//! What a plan comes to, for those who want to know what changes: without what it adds for a moment to take it away again.

use super::types::{Plan, Step};
use crate::model::Name;
use crate::ops::{AddCheck, Operation, Validate};
use std::collections::BTreeSet;

/// The steps forward whose work is still to be seen in the end, each once.
#[must_use]
pub fn lasting(plan: &Plan) -> Vec<&Step> {
    let steps = || plan.migrations.iter().flat_map(|migration| &migration.up.steps);
    let proofs: BTreeSet<(&Name, &String)> = steps().filter_map(|step| proof(&step.operation)).collect();
    let mut filled: BTreeSet<(&Name, &String)> = BTreeSet::new();
    steps()
        .filter(|step| {
            if let Operation::Backfill(fill) = &step.operation {
                filled.insert((&fill.table, &fill.column))
            } else {
                !passes(&step.operation, &proofs)
            }
        })
        .collect()
}

/// The check that an operation adds as a proof.
fn proof(operation: &Operation) -> Option<(&Name, &String)> {
    if let Operation::AddCheck(AddCheck { table, name, check }) = operation {
        check.proves.as_ref().map(|_| (table, name))
    } else {
        None
    }
}

fn passes(operation: &Operation, proofs: &BTreeSet<(&Name, &String)>) -> bool {
    if let Operation::Validate(Validate { table, name, .. }) = operation {
        proofs.contains(&(table, name))
    } else if let Operation::DropCheck(drop) = operation {
        drop.check.proves.is_some()
    } else if let Operation::AddIndex(add) = operation {
        add.index.prepared
    } else if let Operation::DropIndex(drop) = operation {
        drop.index.prepared
    } else {
        proof(operation).is_some()
    }
}
