//! ALGORITHM and LOCK, which every statement that alters a table of MySQL or MariaDB states: the one place where its facts become words
//! of it. Of new tables nothing is said, because nobody uses them.

use super::types::Step;
use crate::facts::{Algorithm, Asks, LockClause, Target, Work, asks};
use crate::hazard::HazardKind;
use crate::model::{Dialect, Index, Name, Object, Schema};
use crate::ops::{Operation, after_fulltext};
use crate::statement::{Clauses, Statement};
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

    /// Writes what the statements of a step ask for behind them. Who asks for a copy, or for a lock against writers, says so to people, too.
    pub(super) fn state(&self, dialect: Dialect, step: &mut Step) {
        let table = step.operation.inside().cloned();
        let marked = table.as_ref().is_some_and(|table| self.0.contains(table));
        for statement in &mut step.statements {
            let own = statement.clone();
            let mut own = if marked { after_fulltext(own) } else { own };
            let asked = asks(dialect, &own.facts, &own.perhaps);
            let silent = own.clauses == Clauses::None || asked.algorithm.is_none();
            if let (Some(table), false) = (&table, silent) {
                let builds = asked.algorithm == Some(Algorithm::Copy) || builds(dialect, &own, asked);
                // Which lock is taken meanwhile may be another question on each version.
                let waits = asked.lock.map_or(builds, |lock| lock > LockClause::None);
                for (kind, is) in [(HazardKind::Rewrite, builds), (HazardKind::BlocksWrites, waits)] {
                    if is {
                        own = own.hazard(kind, Object::Table(table.clone()));
                    }
                }
            }
            *statement = own.stated(dialect);
        }
    }
}

/// Whether the table is built again by the algorithm that is asked for.
fn builds(dialect: Dialect, statement: &Statement, asked: Asks) -> bool {
    let effects = statement.facts.iter().flat_map(|fact| fact.effects(dialect));
    let mut asked = effects.filter(|effect| effect.clause.map(|clause| clause.algorithm) == asked.algorithm);
    asked.any(|effect| effect.does(Target::Table, Work::Rewrite))
}
