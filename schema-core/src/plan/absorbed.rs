//! What a rebuild swallows is still to be said: an operation without a statement of its own has its hazards all the same,
//! and nothing may be lost without consent because another operation had the table built again.

use crate::hazard::{Area, Hazard};
use crate::model::{Name, Object};
use crate::ops::{Cx, Operation};
use crate::statement::Statement;

/// The hazards of operations that became part of rebuilds.
#[derive(Debug, Default)]
pub(super) struct Absorbed(Vec<(Option<Name>, Vec<Hazard>)>);

impl Absorbed {
    /// Takes in an operation on a table, named as it is at the end; none: on whichever tables hold an enum.
    pub(super) fn take(&mut self, op: &Operation, cx: &Cx<'_>, table: Option<Name>) {
        // What cannot be done in place may have no text here; the rebuild does it.
        let statements = op.lower(cx).unwrap_or_default();
        let hazards = statements.into_iter().flat_map(|statement| statement.hazards).filter(is_its_own);
        self.0.push((table, hazards.collect()));
    }

    /// Leaves an operation, whose statements only change a name, the hazards that are about the name.
    pub(super) fn leave(&mut self, statements: &mut [Statement], table: Option<Name>) {
        for statement in statements {
            let all = std::mem::take(&mut statement.hazards).into_iter();
            let (own, others) = all.partition(|hazard| hazard.kind.area() == Area::Code);
            statement.hazards = own;
            self.0.push((table.clone(), others));
        }
    }

    /// Gives the statement that copies a table's rows the hazards of what happens to them.
    pub(super) fn give(&mut self, table: &Name, copy: &mut Statement) {
        let of_table = |(of, _): &(Option<Name>, Vec<Hazard>)| of.as_ref().is_none_or(|of| of == table);
        let (own, others) = std::mem::take(&mut self.0).into_iter().partition::<Vec<_>, _>(of_table);
        self.0 = others;
        for (_, hazards) in own {
            for hazard in hazards {
                if !copy.hazards.contains(&hazard) {
                    copy.hazards.push(hazard);
                }
            }
        }
    }
}

/// Whether the hazard is not one that every rebuild has. Constraints are tried by the copy, which says so of its table.
fn is_its_own(hazard: &Hazard) -> bool {
    match hazard.kind.area() {
        Area::Loss => true,
        Area::Outcome | Area::Code => matches!(hazard.object, Object::Column(..)),
        Area::Locks | Area::Transaction | Area::Process | Area::Style => false,
    }
}
