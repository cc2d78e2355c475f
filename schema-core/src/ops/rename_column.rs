//! Rename a column.

use super::{Back, Conflict, Cx, Footprint, Op, Operation, Rank, Rows, conflict, rename_key};
use crate::dialect::{AlterColumn, Unsupported, spell};
use crate::expr;
use crate::hazard::HazardKind;
use crate::model::{Dialect, IndexKey, Name, Object, Schema, Sql};
use crate::statement::{Lock, Statement};
use serde::{Deserialize, Serialize};

/// Gives a column another name; keys, indexes, checks and computed columns follow.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RenameColumn {
    /// The table.
    pub table: Name,
    /// The name before.
    pub from: String,
    /// The name after.
    pub to: String,
}

impl Op for RenameColumn {
    fn describe(&self) -> String {
        format!("rename column {}.{} to {}", self.table, self.from, self.to)
    }

    fn apply(&self, schema: &mut Schema) -> Result<(), Conflict> {
        rename(self, schema, &self.table, &self.from, &self.to)
    }

    fn inverse(&self) -> Operation {
        RenameColumn { table: self.table.clone(), from: self.to.clone(), to: self.from.clone() }.into()
    }

    fn refine(&self, _cx: &Cx<'_>) -> Vec<Operation> {
        vec![self.clone().into()]
    }

    fn lower(&self, cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        let statement = statement(cx, &self.table, &self.from, &self.to)?;
        Ok(vec![
            statement
                .hazard(HazardKind::BreaksOldCode, Object::Column(self.table.clone(), self.from.clone()))
                .hazard(HazardKind::BreaksNewCode, Object::Column(self.table.clone(), self.to.clone())),
        ])
    }

    fn rebuilds(&self, _cx: &Cx<'_>) -> Vec<Name> {
        Vec::new()
    }

    fn carry(&self, rows: &mut Rows, _cx: &Cx<'_>) {
        if rows.table == self.table {
            rows.rename(&self.from, &self.to);
        }
    }

    fn footprint(&self) -> Footprint {
        Footprint {
            rank: Rank::RenameColumn,
            creates: vec![Object::Column(self.table.clone(), self.to.clone())],
            drops: vec![Object::Column(self.table.clone(), self.from.clone())],
            needs: vec![Object::Table(self.table.clone())],
        }
    }

    fn back(&self, _cx: &Cx<'_>) -> Back {
        Back::EXACT
    }
}

/// The statement that renames a column. MySQL and MariaDB refuse while a check or computed column names it, so
/// that these go and come back in the same statement.
pub(super) fn statement(cx: &Cx<'_>, table: &Name, from: &str, to: &str) -> Result<Statement, Unsupported> {
    let mut clauses = Vec::new();
    let mut after = Vec::new();
    if let (AlterColumn::Modify, Some(old), Some(new)) = (cx.features().alter_column, cx.before.tables.get(table), cx.after.tables.get(table)) {
        for (name, check) in old.checks.iter().filter(|(_, check)| expr::mentions(spell::expr(cx.dialect, &check.expr), from)) {
            clauses.push(super::check::drop_clause(cx, name));
            let renamed = new.checks.get(name).unwrap_or(check);
            after.push(format!("ADD {}", spell::check(cx.dialect, name, renamed)));
        }
        for (name, column) in &new.columns {
            let computed = |sql: &Sql| expr::mentions(spell::expr(cx.dialect, sql), to);
            if column.generated.as_ref().is_some_and(|generated| computed(&generated.expr)) {
                after.push(format!("MODIFY COLUMN {}", spell::column(cx.dialect, cx.after, name, column)?));
            }
        }
    }
    clauses.push(format!("RENAME COLUMN {} TO {}", cx.quote(from), cx.quote(to)));
    let whole = !after.is_empty();
    clauses.extend(after);
    let statement = Statement::ddl(format!("ALTER TABLE {} {}", cx.table(table), clauses.join(", "))).lock(Lock::BlocksAll);
    Ok(if whole { statement.hazard(HazardKind::Rewrite, Object::Table(table.clone())) } else { statement })
}

/// Renames a column and every mention of it.
pub(super) fn rename(op: &dyn Op, schema: &mut Schema, table: &Name, from: &str, to: &str) -> Result<(), Conflict> {
    let Some(item) = schema.tables.get_mut(table) else { return Err(conflict(op, format!("there is no table {table}"))) };
    if !rename_key(&mut item.columns, &from.to_owned(), &to.to_owned()) {
        let taken = item.columns.contains_key(to);
        let reason = if taken { format!("there is a column {table}.{to} already") } else { format!("there is no column {table}.{from}") };
        return Err(conflict(op, reason));
    }
    let name = |column: &mut String| {
        if column == from {
            to.clone_into(column);
        }
    };
    // Expressions of a canonical schema are settled for one database; the quotes of a name that needs them are the
    // standard's unless the text has others already.
    let text = |sql: &mut Sql| {
        if let Some(any) = &mut sql.any {
            let dialect = if any.contains('`') { Dialect::Mysql } else { Dialect::Postgres };
            *any = expr::rename_column(any, from, to, &spell::quote(dialect, to));
        }
    };
    for column in item.columns.values_mut() {
        column.generated.iter_mut().for_each(|generated| text(&mut generated.expr));
    }
    item.primary_key.iter_mut().flat_map(|key| &mut key.columns).for_each(name);
    for unique in item.uniques.values_mut() {
        unique.columns.iter_mut().chain(&mut unique.include).for_each(name);
    }
    for index in item.indexes.values_mut() {
        for part in &mut index.parts {
            match &mut part.key {
                IndexKey::Column(column) => name(column),
                IndexKey::Expr(sql) => text(sql),
            }
        }
        index.include.iter_mut().for_each(name);
        index.predicate.iter_mut().for_each(text);
    }
    for check in item.checks.values_mut() {
        text(&mut check.expr);
    }
    for key in item.foreign_keys.values_mut() {
        key.columns.iter_mut().for_each(name);
    }
    for other in schema.tables.values_mut() {
        for key in other.foreign_keys.values_mut().filter(|key| key.table == *table) {
            key.references.iter_mut().for_each(name);
        }
    }
    Ok(())
}
