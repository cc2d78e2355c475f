//! How PostgreSQL adds a unique constraint or a primary key without building its index under the lock of ALTER TABLE: the index is built while
//! others read and write, in a file of its own, and the constraint takes it in a moment. A table in partitions has no such form.
//!
//! The way back drops the constraint, and the index goes with it: so a database may or may not have what the model calls prepared.

use super::{AddIndex, Cx, DropIndex, Operation};
use crate::dialect::spell;
use crate::model::{Deferrable, Index, Name};
use crate::statement::{Lock, Statement};

/// A constraint that takes an index.
pub(super) struct Taking<'a> {
    pub(super) table: &'a Name,
    pub(super) name: &'a str,
    pub(super) index: Index,
    /// `UNIQUE`, `PRIMARY KEY`.
    pub(super) words: &'static str,
    pub(super) deferrable: Option<Deferrable>,
}

/// The index of a constraint of these columns.
pub(super) fn index(columns: &[String], include: &[String], nulls_not_distinct: bool) -> Index {
    let names: Vec<&str> = columns.iter().map(String::as_str).collect();
    Index { unique: true, include: include.to_vec(), nulls_not_distinct, prepared: true, ..Index::on(&names) }
}

impl Taking<'_> {
    /// The operation that builds the index.
    pub(super) fn build(&self) -> Operation {
        AddIndex { table: self.table.clone(), name: self.name.to_owned(), index: self.index.clone() }.into()
    }

    /// The operation that makes sure that it is gone.
    pub(super) fn clear(&self) -> Operation {
        DropIndex { table: self.table.clone(), name: self.name.to_owned(), index: self.index.clone() }.into()
    }

    /// The statements by which the constraint takes its index. Where a way back has come no farther than to the file of the index, that is
    /// gone: it is built again, this time under a lock.
    pub(super) fn take(&self, cx: &Cx<'_>) -> [Statement; 2] {
        let (table, name) = (cx.table(self.table), cx.quote(self.name));
        let found = spell::string(cx.dialect, &spell::quote_beside(cx.dialect, self.table, self.name));
        let build = spell::create_index(cx.dialect, self.table, self.name, &self.index, false);
        let body = format!("BEGIN IF to_regclass({found}) IS NULL THEN {build}; END IF; END");
        let deferrable = self.deferrable.map(|deferrable| format!(" {}", deferrable.sql())).unwrap_or_default();
        let words = self.words;
        let add = format!("ALTER TABLE {table} ADD CONSTRAINT {name} {words} USING INDEX {name}{deferrable}");
        [super::retire_partition::block(cx, &body).lock(Lock::None), Statement::ddl(add).lock(Lock::BlocksAll)]
    }
}
