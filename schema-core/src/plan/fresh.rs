//! Tables that the same plan creates. They hold no rows and nobody uses them yet: nothing waits for a lock on them,
//! nothing in them fails or breaks, and a constraint needs no second step that reads them.

use super::types::{Mode, Step};
use crate::hazard::HazardKind;
use crate::model::{Name, Object};
use crate::ops::{Back, BackClass, Operation};
use crate::statement::{Clauses, Lock};
use std::collections::BTreeSet;

/// The tables that a plan creates, the columns that it adds to others, and those of them that have a default.
#[derive(Debug)]
pub(super) struct Fresh<'a> {
    tables: BTreeSet<&'a Name>,
    columns: BTreeSet<(&'a Name, &'a str)>,
    valued: BTreeSet<(&'a Name, &'a str)>,
}

impl<'a> Fresh<'a> {
    /// What these operations create and add.
    pub(super) fn of(ops: &'a [Operation]) -> Fresh<'a> {
        let tables =
            ops.iter().filter_map(|op| if let Operation::CreateTable(create) = op { Some(&create.name) } else { None });
        let columns = ops.iter().filter_map(|op| {
            if let Operation::AddColumn(add) = op { Some((&add.table, add.name.as_str())) } else { None }
        });
        let columns: BTreeSet<_> = columns.collect();
        let valued = ops.iter().filter_map(|op| {
            if let Operation::AddColumn(add) = op {
                add.column.default.as_ref().map(|_| (&add.table, add.name.as_str()))
            } else if let Operation::SetDefault(set) = op {
                set.to.as_ref().map(|_| (&set.table, set.column.as_str()))
            } else {
                None
            }
        });
        let valued = valued.filter(|column| columns.contains(column)).collect();
        Fresh { tables: tables.collect(), columns, valued }
    }

    /// Whether the operation adds a foreign key to one of them, of which no row can be wrong.
    pub(super) fn settles(&self, op: &Operation) -> bool {
        matches!(op, Operation::AddForeignKey(add) if self.tables.contains(&add.table))
    }

    /// Takes away the locks and hazards that concern nobody. What drops something may be about a former table of the
    /// same name.
    pub(super) fn quieten(&self, step: &mut Step) {
        if matches!(&step.operation, Operation::Backfill(fill) if self.columns.contains(&(&fill.table, fill.column.as_str())))
        {
            // The column goes again on the way back.
            step.back = Back { class: BackClass::Exact, counts: None };
        }
        if self.settles(&step.operation) {
            // Without rows nothing is read, neither here nor in the table that is referred to.
            step.statements.iter_mut().for_each(|statement| {
                statement.hazards.clear();
                statement.clauses = Clauses::None;
            });
        }
        let footprint = step.operation.footprint();
        if !footprint.drops.is_empty() {
            return;
        }
        let named = footprint.creates.iter().chain(&footprint.needs);
        let mut about = named.filter(|object| object.table().is_some()).peekable();
        // What names no table, as a label of an enum or SQL that a person wrote, may be about any.
        let only_here = about.peek().is_some() && about.all(|object| self.holds(object));
        for statement in &mut step.statements {
            if only_here {
                statement.lock = Lock::None;
                statement.clauses = Clauses::None;
            }
            statement.hazards.retain(|hazard| hazard.object.table().is_none_or(|table| !self.tables.contains(table)));
            // Code that does not know the column leaves it to its default.
            let unknown = |object: &Object| matches!(object, Object::Column(table, column) if self.valued.contains(&(table, column.as_str())));
            statement.hazards.retain(|hazard| hazard.kind != HazardKind::BreaksOldCode || !unknown(&hazard.object));
        }
    }

    /// The same for the steps of one file; tables that are built again follow the last step's own statements.
    pub(super) fn quieten_own(&self, mode: Mode, steps: &mut [Step]) {
        let own = if mode == Mode::OwnTransaction { steps.len().saturating_sub(1) } else { steps.len() };
        for step in &mut steps[..own] {
            self.quieten(step);
        }
    }

    /// An index is claimed in its schema, where its name must be free, as one of a table without a name.
    fn holds(&self, object: &Object) -> bool {
        object.table().is_none_or(|table| table.name.is_empty() || self.tables.contains(table))
    }
}
