//! Rename a column.

use super::measured::{self, lite, my, pg};
use super::{Back, Conflict, Cx, Footprint, Op, Operation, Rank, Rows, conflict, rename_key};
use crate::dialect::partitioning::{self, PARTITION_BY};
use crate::dialect::{AlterColumn, Unsupported, spell, spell_options};
use crate::expr;
use crate::facts::Fact;
use crate::hazard::HazardKind;
use crate::model::{Dialect, ForeignKey, IndexKey, Name, Object, Quotes, Schema, Sql, Table};
use crate::statement::Statement;
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
    /// What is put around one of the names in expressions, where that needs it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quotes: Option<Quotes>,
}

impl Op for RenameColumn {
    fn describe(&self) -> String {
        format!("rename column {}.{} to {}", self.table, self.from, self.to)
    }

    fn apply(&self, schema: &mut Schema) -> Result<(), Conflict> {
        rename(self, schema, &self.table, (&self.from, &self.to), self.quotes)
    }

    fn inverse(&self) -> Operation {
        RenameColumn { from: self.to.clone(), to: self.from.clone(), ..self.clone() }.into()
    }

    fn refine(&self, _cx: &Cx<'_>) -> Vec<Operation> {
        vec![self.clone().into()]
    }

    fn lower(&self, cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        let parts = parts(cx, &self.table, &self.from, &self.to)?;
        let mut statements = if parts.needs_copy() && self.in_foreign_key(cx) {
            self.apart(cx, parts)
        } else {
            vec![parts.together(cx)]
        };
        if let Some(rename) = statements.iter_mut().find(|statement| statement.sql.contains("RENAME COLUMN")) {
            *rename = rename
                .clone()
                .hazard(HazardKind::BreaksOldCode, Object::Column(self.table.clone(), self.from.clone()))
                .hazard(HazardKind::BreaksNewCode, Object::Column(self.table.clone(), self.to.clone()));
        }
        Ok(statements)
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

impl RenameColumn {
    fn in_foreign_key(&self, cx: &Cx<'_>) -> bool {
        !self.foreign_keys(cx.before, &self.from).is_empty()
    }

    /// The foreign keys that the column, by its name in a schema, is part of on either side.
    fn foreign_keys<'a>(&self, schema: &'a Schema, column: &str) -> Vec<(&'a Name, &'a String, &'a ForeignKey)> {
        let mut found = Vec::new();
        for (name, table) in &schema.tables {
            for (key_name, key) in &table.foreign_keys {
                let own = *name == self.table && key.columns.iter().any(|part| part == column);
                if own || key.table == self.table && key.references.iter().any(|part| part == column) {
                    found.push((name, key_name, key));
                }
            }
        }
        found
    }

    /// Error 1846: what copies the table cannot rename a column of a foreign key, and what renames in place cannot touch a
    /// check. A computed column cannot be kept apart from its source, so that the foreign keys step aside.
    fn apart(&self, cx: &Cx<'_>, parts: Parts) -> Vec<Statement> {
        let alter = |table: &Name, clauses: &[String], rows: &[&'static Fact]| {
            let sql = format!("ALTER TABLE {} {}", cx.table(table), clauses.join(", "));
            measured::alters(cx, Statement::ddl(sql), table, measured::Rows::of(rows))
        };
        if parts.computed.is_empty() {
            return vec![
                alter(&self.table, &parts.drops, my!["drop-check"]),
                alter(&self.table, &[parts.rename], &parts.renames),
                // Checks are tried again.
                alter(&self.table, &parts.adds, &parts.checks),
            ];
        }
        let mut statements: Vec<Statement> = self
            .foreign_keys(cx.before, &self.from)
            .iter()
            .map(|(table, name, _)| {
                alter(table, &[format!("DROP FOREIGN KEY {}", cx.quote(name))], my!["drop-foreign-key"])
            })
            .collect();
        statements.push(parts.together(cx));
        let back = self.foreign_keys(cx.after, &self.to);
        statements.extend(back.iter().map(|(table, name, key)| {
            let add = format!("ADD {}", spell::foreign_key(cx.dialect, name, key));
            alter(table, &[add], my!["add-foreign-key"])
        }));
        statements
    }
}

/// The statement that renames a column that no check and no computed column names on MySQL and MariaDB.
pub(super) fn statement(cx: &Cx<'_>, table: &Name, from: &str, to: &str) -> Result<Statement, Unsupported> {
    Ok(parts(cx, table, from, to)?.together(cx))
}

/// What renames a column.
struct Parts {
    table: Name,
    drops: Vec<String>,
    rename: String,
    computed: Vec<String>,
    adds: Vec<String>,
    divided: String,
    /// The facts that the renaming is, those that it is to add the checks, and those that it is to define what is computed.
    renames: Vec<&'static Fact>,
    checks: Vec<&'static Fact>,
    computes: Vec<&'static Fact>,
}

impl Parts {
    fn needs_copy(&self) -> bool {
        !self.computed.is_empty() || !self.adds.is_empty() || !self.divided.is_empty()
    }

    fn together(self, cx: &Cx<'_>) -> Statement {
        let clauses_dropped = !self.drops.is_empty();
        let clauses: Vec<String> =
            self.drops.into_iter().chain([self.rename]).chain(self.adds).chain(self.computed).collect();
        let sql = format!("ALTER TABLE {} {}{}", cx.table(&self.table), clauses.join(", "), self.divided);
        let dropped = if clauses_dropped { my!["drop-check"] } else { my![] };
        let divides = if self.divided.is_empty() { my![] } else { my!["partition-by"] };
        let rows = [dropped, &self.renames, &self.checks, &self.computes, divides].concat();
        let statement = measured::on(cx, Statement::ddl(sql), &[pg!["rename-column"], lite!["rename-column"]].concat());
        if self.divided.is_empty() {
            measured::alters(cx, statement, &self.table, measured::Rows::of(&rows))
        } else {
            measured::plainly(cx, statement, &self.table, measured::Rows::of(&rows))
        }
    }
}

/// MySQL and MariaDB refuse while a check or computed column names the column, so that these go and come back with it. MySQL refuses
/// (error 3855) while the table is divided by the column, so that it is divided anew; on MariaDB the division follows.
fn parts(cx: &Cx<'_>, table: &Name, from: &str, to: &str) -> Result<Parts, Unsupported> {
    let rename = format!("RENAME COLUMN {} TO {}", cx.quote(from), cx.quote(to));
    let mut parts = Parts {
        table: table.clone(),
        drops: Vec::new(),
        rename,
        computed: Vec::new(),
        adds: Vec::new(),
        divided: String::new(),
        renames: my!["rename-column"].to_vec(),
        checks: Vec::new(),
        computes: Vec::new(),
    };
    let refers = |other: &Table| {
        other.foreign_keys.values().any(|key| key.table == *table && key.references.iter().any(|own| own == from))
    };
    if cx.before.tables.values().any(refers) {
        parts.renames.extend(my!["rename-column-referenced"]);
    }
    if let (AlterColumn::Modify, Some(old), Some(new)) =
        (cx.features().alter_column, cx.before.tables.get(table), cx.after.tables.get(table))
    {
        for (name, check) in
            old.checks.iter().filter(|(_, check)| expr::mentions(spell::expr(cx.dialect, &check.expr), from))
        {
            parts.drops.push(super::check::drop_clause(cx, name));
            let renamed = new.checks.get(name).unwrap_or(check);
            parts.adds.push(format!("ADD {}", spell::check(cx.dialect, name, renamed)));
            parts.checks.extend(measured::check_added(cx, renamed).all);
        }
        let divided = |table: &Table| table.options.get(cx.dialect).get(PARTITION_BY).cloned();
        if cx.dialect == Dialect::Mysql && divided(old) != divided(new) {
            parts.divided = spell_options::partitioned(cx.dialect, new.options.get(cx.dialect));
        }
        for (name, column) in &new.columns {
            let computed = |sql: &Sql| expr::mentions(spell::expr(cx.dialect, sql), to);
            if column.generated.as_ref().is_some_and(|generated| computed(&generated.expr)) {
                parts.computed.push(format!("MODIFY COLUMN {}", spell::column(cx.dialect, cx.after, name, column)?));
                let stored = column.generated.as_ref().is_some_and(|generated| generated.stored);
                parts.computes.extend(if stored || measured::is_indexed(cx, new, name) {
                    my!["rename-column-with-stored"]
                } else {
                    my!["rename-column-with-virtual"]
                });
            }
        }
    }
    Ok(parts)
}

/// Renames a column and every mention of it.
pub(super) fn rename(
    op: &dyn Op,
    schema: &mut Schema,
    table: &Name,
    (from, to): (&str, &str),
    quotes: Option<Quotes>,
) -> Result<(), Conflict> {
    let Some(item) = schema.tables.get_mut(table) else {
        return Err(conflict(op, format!("there is no table {table}")));
    };
    if !rename_key(&mut item.columns, &from.to_owned(), &to.to_owned()) {
        let taken = item.columns.contains_key(to);
        let reason = if taken {
            format!("there is a column {table}.{to} already")
        } else {
            format!("there is no column {table}.{from}")
        };
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
        if let (Some(any), Some(quotes)) = (&mut sql.any, quotes) {
            *any = expr::rename_column_quoted(any, from, to, quotes);
        } else if let Some(any) = &mut sql.any {
            let dialect = if any.contains('`') { Dialect::Mysql } else { Dialect::Postgres };
            *any = expr::rename_column(any, from, to, &spell::quote(dialect, to));
        }
    };
    for column in item.columns.values_mut() {
        column.generated.iter_mut().for_each(|generated| text(&mut generated.expr));
    }
    if let Some(key) = &mut item.primary_key {
        key.columns.iter_mut().chain(&mut key.include).for_each(name);
        let renamed = |column: String| if column == from { to.to_owned() } else { column };
        let lengths = std::mem::take(&mut key.lengths).into_iter();
        key.lengths = lengths.map(|(column, length)| (renamed(column), length)).collect();
        key.descending = std::mem::take(&mut key.descending).into_iter().map(renamed).collect();
    }
    for unique in item.uniques.values_mut() {
        unique.columns.iter_mut().chain(&mut unique.include).for_each(name);
    }
    let exclusions = item.exclusions.values_mut().map(|exclusion| &mut exclusion.index);
    for index in item.indexes.values_mut().chain(exclusions) {
        for part in &mut index.parts {
            match &mut part.key {
                IndexKey::Column(column) => name(column),
                IndexKey::Expr(sql) => text(sql),
            }
        }
        index.include.iter_mut().for_each(name);
        index.predicate.iter_mut().for_each(text);
    }
    for divided in item.options.by.values_mut().filter_map(|told| told.get_mut(PARTITION_BY)) {
        *divided = partitioning::with_renamed_column(divided, from, to);
    }
    let keys = item.partition_by.iter_mut().chain(item.partitions.values_mut().filter_map(|item| item.by.as_mut()));
    for part in keys.flat_map(|by| &mut by.key) {
        match &mut part.key {
            IndexKey::Column(column) => name(column),
            IndexKey::Expr(sql) => text(sql),
        }
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
