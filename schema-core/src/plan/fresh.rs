//! Tables that the same plan creates. They hold no rows and nobody uses them yet: nothing waits for a lock on them,
//! nothing in them fails or breaks, and a constraint needs no second step that reads them.

use super::types::Step;
use crate::model::{Name, Object};
use crate::ops::Operation;
use crate::statement::Lock;
use std::collections::BTreeSet;

/// The tables that were created so far.
#[derive(Debug, Default)]
pub(super) struct Fresh(BTreeSet<Name>);

impl Fresh {
    /// Takes in an operation of the way up.
    pub(super) fn follow(&mut self, op: &Operation) {
        if let Operation::CreateTable(create) = op {
            self.0.insert(create.name.clone());
        }
    }

    /// Whether the operation adds a foreign key to one of them, of which no row can be wrong.
    pub(super) fn settles(&self, op: &Operation) -> bool {
        matches!(op, Operation::AddForeignKey(add) if self.0.contains(&add.table))
    }

    /// Takes away the locks and hazards that concern nobody.
    pub(super) fn quieten(&self, step: &mut Step) {
        let footprint = step.operation.footprint();
        let mut objects = [&footprint.creates, &footprint.drops, &footprint.needs].into_iter().flatten();
        let only_here = objects.all(|object| self.holds(object));
        for statement in &mut step.statements {
            if only_here {
                statement.lock = Lock::None;
            }
            statement.hazards.retain(|hazard| hazard.object.table().is_none_or(|table| !self.0.contains(table)));
        }
    }

    fn holds(&self, object: &Object) -> bool {
        object.table().is_none_or(|table| self.0.contains(table))
    }
}
