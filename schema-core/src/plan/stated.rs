//! ALGORITHM and LOCK, which every statement that alters a table of MySQL or MariaDB states: the one place where its facts become words
//! of it. Of new tables nothing is said, because nobody uses them.

use super::types::Step;
use crate::model::{Dialect, Index, Name, Schema};
use crate::ops::{Operation, after_fulltext};
use std::collections::BTreeSet;

/// The tables that have, had or will have a FULLTEXT index in a plan, on its way there or back.
#[derive(Debug)]
pub(super) struct Marked(BTreeSet<Name>);

impl Marked {
    /// Those of these operations, which begin with the schema.
    pub(super) fn of(dialect: Dialect, base: &Schema, ops: &[Operation]) -> Marked {
        let mut marked = BTreeSet::new();
        if !matches!(dialect, Dialect::Mysql | Dialect::Mariadb) {
            return Marked(marked);
        }
        let words = |index: &Index| index.method.as_deref() == Some("fulltext");
        marked.extend(
            base.tables.iter().filter(|(_, table)| table.indexes.values().any(words)).map(|(name, _)| name.clone()),
        );
        for op in ops {
            if let Operation::AddIndex(add) = op {
                marked.extend(words(&add.index).then(|| add.table.clone()));
            } else if let Operation::DropIndex(drop) = op {
                marked.extend(words(&drop.index).then(|| drop.table.clone()));
            }
        }
        // Under whatever names they have on the way.
        for op in ops {
            let (from, to) = if let Operation::RenameTable(rename) = op {
                (&rename.from, &rename.to)
            } else if let Operation::RetireTable(retire) = op {
                (&retire.from, &retire.to)
            } else if let Operation::RestoreTable(restore) = op {
                (&restore.to, &restore.from)
            } else {
                continue;
            };
            if marked.contains(from) || marked.contains(to) {
                marked.extend([from.clone(), to.clone()]);
            }
        }
        Marked(marked)
    }

    /// Writes what the statements of a step ask for behind them.
    pub(super) fn state(&self, dialect: Dialect, step: &mut Step) {
        let marked = step.operation.inside().is_some_and(|table| self.0.contains(table));
        for statement in &mut step.statements {
            let own = statement.clone();
            *statement = if marked { after_fulltext(own) } else { own }.stated(dialect);
        }
    }
}
