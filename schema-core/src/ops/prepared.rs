//! How PostgreSQL adds a unique constraint or a primary key without building its index under the lock of ALTER TABLE: the index is built while
//! others read and write, in a file of its own, and the constraint takes it in a moment. A table in partitions has no such form.
//!
//! The way back drops the constraint, and the index goes with it: so a database may or may not have what the model calls prepared.

use super::measured::pg;
use super::{AddIndex, Cx, DropIndex, Operation};
use crate::dialect::spell;
use crate::model::{Deferrable, Index, Name};
use crate::statement::Statement;

/// A constraint that takes an index.
pub(super) struct Taking<'a> {
    pub(super) table: &'a Name,
    pub(super) name: &'a str,
    /// What its index is called until then.
    pub(super) built_as: String,
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
        AddIndex { table: self.table.clone(), name: self.built_as.clone(), index: self.index.clone() }.into()
    }

    /// The operation that makes sure that it is gone.
    pub(super) fn clear(&self) -> Operation {
        DropIndex { table: self.table.clone(), name: self.built_as.clone(), index: self.index.clone() }.into()
    }

    /// The statements by which the constraint takes its index, and perhaps the place of another. Where a way back has come no farther than to
    /// the file of the index, that is gone: it is built again, this time under a lock.
    pub(super) fn take(&self, cx: &Cx<'_>, place: Option<&str>) -> [Statement; 2] {
        let (table, name, index) = (cx.table(self.table), cx.quote(self.name), cx.quote(&self.built_as));
        let found = spell::string(cx.dialect, &spell::quote_beside(cx.dialect, self.table, &self.built_as));
        let build = spell::create_index(cx.dialect, self.table, &self.built_as, &self.index, false);
        let body = format!("BEGIN IF to_regclass({found}) IS NULL THEN {build}; END IF; END");
        let deferrable = self.deferrable.map(|deferrable| format!(" {}", deferrable.sql())).unwrap_or_default();
        let words = self.words;
        let goes = place.map(|other| format!("DROP CONSTRAINT {}, ", cx.quote(other))).unwrap_or_default();
        let add = format!("ALTER TABLE {table} {goes}ADD CONSTRAINT {name} {words} USING INDEX {index}{deferrable}");
        let taken = match self.words {
            "UNIQUE" => pg!["add-unique-using-index"],
            _ => {
                // What it carries besides may be NULL.
                let carried = |column: &&str| self.index.include.iter().any(|own| own == column);
                let columns: Vec<String> =
                    self.index.columns().filter(|column| !carried(column)).map(str::to_owned).collect();
                super::measured_postgres::primary_key_taking(cx, self.table, &columns)
            }
        };
        let dropped = if place.is_some() { pg!["drop-primary-key"] } else { pg![] };
        let missed = super::retire_partition::block(cx, &body).may_be(pg!["create-unique-index"]);
        [missed, Statement::ddl(add).is(dropped).is(taken)]
    }
}
