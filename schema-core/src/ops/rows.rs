//! Where the columns of a table that is built again take their values from.

use crate::dialect::spell;
use crate::expr;
use crate::model::{Dialect, Name, Quotes, Schema};
use indexmap::IndexMap;

/// The rows of a table that is built again: a source and, for each column, an expression over it. Each
/// operation on the table changes it in turn, so that expressions are read with the names of their moment.
#[derive(Clone, Debug, PartialEq)]
pub struct Rows {
    /// The table, by its name at this moment.
    pub table: Name,
    /// What stands behind FROM.
    pub from: String,
    /// Column → expression, by the names of this moment.
    pub columns: IndexMap<String, String>,
    /// The columns that the table has before it is built again.
    source: Vec<String>,
    dialect: Dialect,
}

impl Rows {
    /// The rows of a table as they are.
    #[must_use]
    pub fn of(dialect: Dialect, schema: &Schema, table: &Name) -> Rows {
        let columns = || schema.tables.get(table).into_iter().flat_map(|item| item.columns.keys());
        Rows {
            table: table.clone(),
            from: spell::quote_name(dialect, table),
            columns: columns().map(|column| (column.clone(), spell::quote(dialect, column))).collect(),
            source: columns().cloned().collect(),
            dialect,
        }
    }

    /// Gives a column the value of an expression over the columns as they are at this moment.
    pub fn set(&mut self, column: &str, expr: &str) {
        let plain = self.columns.iter().all(|(name, expr)| *expr == spell::quote(self.dialect, name));
        if !plain {
            // What was computed or renamed so far becomes a source of its own, so that the names are right.
            self.from = format!("({})", self.select());
            for (name, expr) in &mut self.columns {
                *expr = spell::quote(self.dialect, name);
            }
        }
        self.columns.insert(column.to_owned(), expr.to_owned());
    }

    /// Adds a column whose value needs no other column.
    pub fn add(&mut self, column: &str, constant: &str) {
        self.columns.insert(column.to_owned(), constant.to_owned());
    }

    /// Gives a column another name.
    pub fn rename(&mut self, from: &str, to: &str) {
        if let Some(at) = self.columns.get_index_of(from) {
            // A name that is taken at this moment is a column that goes in the same turn.
            self.columns.shift_remove(to);
            let at = if at < self.columns.len() && self.columns.get_index(at).is_some_and(|(name, _)| name == from) {
                at
            } else {
                at - 1
            };
            let _ = self.columns.replace_index(at, to.to_owned());
        }
    }

    /// Gives a column another name in the table that is read, too. Not where that cannot be said any more: another column there has
    /// the name, or the rows come from what was computed.
    pub fn rename_in_place(&mut self, from: &str, to: &str) -> bool {
        let is_read = self.columns.get(from).is_some_and(|expr| expr::mentions(expr, from));
        let is_free = self.source.iter().all(|column| !column.eq_ignore_ascii_case(to));
        let own = self.source.iter_mut().find(|column| *column == from);
        let (true, true, false, Some(own)) = (is_read, is_free, self.from.starts_with('('), own) else { return false };
        to.clone_into(own);
        for expr in self.columns.values_mut() {
            *expr = expr::rename_column_quoted(expr, from, to, Quotes::of(self.dialect));
        }
        self.rename(from, to);
        true
    }

    /// The query that reads the rows.
    #[must_use]
    pub fn select(&self) -> String {
        let columns: Vec<String> = self
            .columns
            .iter()
            .map(|(name, expr)| {
                let quoted = spell::quote(self.dialect, name);
                if *expr == quoted { quoted } else { format!("{expr} AS {quoted}") }
            })
            .collect();
        format!("SELECT {} FROM {}", columns.join(", "), self.from)
    }
}
