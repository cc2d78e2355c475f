//! The columns that hold an enum, and what is done to all of them when its labels change.

use super::measured::{self, my, pg};
use super::{Cx, Rows};
use crate::dialect::{Enums, Unsupported, spell};
use crate::model::{Column, Default, Dialect, EnumStorage, Literal, Name, Schema, Type};
use crate::statement::Statement;

/// How a database holds one enum.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Held {
    Type,
    Inline,
    Text,
}

/// What becomes of the numbers by which MySQL and MariaDB store the labels of an `ENUM`.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Labels {
    /// They stay, and another comes behind them: the catalogue alone changes.
    Appended,
    /// They become others, or need another byte: the table is copied.
    Moved,
}

/// What a label behind these does to their numbers (MySQL manual, "Online DDL Operations", modifying the definition of an ENUM
/// column).
pub(super) fn behind(values: &[String]) -> Labels {
    if values.len() == ONE_BYTE { Labels::Moved } else { Labels::Appended }
}

/// How many values of an `ENUM` have numbers of one byte (MySQL manual, 13.7 "Data Type Storage Requirements").
pub(super) const ONE_BYTE: usize = 255;

pub(super) fn held(cx: &Cx<'_>, name: &Name) -> Held {
    let text = cx.after.enums.get(name).is_some_and(|item| item.storage == EnumStorage::Text);
    match cx.features().enums {
        Enums::Named if !text => Held::Type,
        Enums::Inline if !text => Held::Inline,
        Enums::Named | Enums::Inline | Enums::Check => Held::Text,
    }
}

/// The columns that hold the enum, also through a domain, with the tables' state after the operation.
pub(super) fn users<'a>(schema: &'a Schema, name: &Name) -> Vec<(&'a Name, &'a str, &'a Column)> {
    let mut users = Vec::new();
    for (table, item) in &schema.tables {
        for (column, body) in
            item.columns.iter().filter(|(_, body)| schema.resolved(&body.ty).enum_name() == Some(name))
        {
            users.push((table, column.as_str(), body));
        }
    }
    users
}

pub(super) fn rebuilt(cx: &Cx<'_>, name: &Name) -> Vec<Name> {
    if cx.features().enums != Enums::Check {
        return Vec::new();
    }
    let mut tables: Vec<Name> = users(cx.after, name).into_iter().map(|(table, _, _)| table.clone()).collect();
    tables.dedup();
    tables
}

pub(super) fn carry_label(rows: &mut Rows, cx: &Cx<'_>, name: &Name, from: &str, to: &str) {
    let columns: Vec<String> = users(cx.after, name)
        .into_iter()
        .filter(|(table, _, _)| **table == rows.table)
        .map(|(_, column, _)| column.to_owned())
        .collect();
    for column in columns {
        let quoted = cx.quote(&column);
        let (from, to) = (spell::string(cx.dialect, from), spell::string(cx.dialect, to));
        rows.set(&column, &format!("CASE {quoted} WHEN {from} THEN {to} ELSE {quoted} END"));
    }
}

pub(super) fn update_all(cx: &Cx<'_>, name: &Name, from: &str, to: &str) -> Vec<Statement> {
    let (from, to) = (spell::string(cx.dialect, from), spell::string(cx.dialect, to));
    users(cx.after, name)
        .into_iter()
        .filter(|(.., body)| body.generated.is_none())
        .map(|(table, column, body)| {
            let beside = super::work::beside(cx, table, column);
            let (quoted_table, column) = (cx.table(table), cx.quote(column));
            let sql = if matches!(cx.after.resolved(&body.ty), Type::Array(_)) {
                format!("UPDATE {quoted_table} SET {column} = array_replace({column}, {from}, {to}) WHERE {from} = ANY ({column})")
            } else {
                format!("UPDATE {quoted_table} SET {column} = {to}{beside} WHERE {column} = {from}")
            };
            super::work::updates(cx, sql, table)
        })
        .collect()
}

pub(super) fn count_holders(cx: &Cx<'_>, schema: &Schema, name: &Name, value: &str) -> Option<String> {
    let value = spell::string(cx.dialect, value);
    let counts: Vec<String> = users(schema, name)
        .into_iter()
        .filter(|(_, _, body)| matches!(schema.resolved(&body.ty), Type::Enum(_)))
        .map(|(table, column, body)| {
            // PostgreSQL has no operator between a domain over an enum and its labels.
            let domain = cx.dialect == Dialect::Postgres && matches!(body.ty, Type::Domain(_));
            let cast = if domain { "::text" } else { "" };
            format!("(SELECT count(*) FROM {} WHERE {}{cast} = {value})", cx.table(table), cx.quote(column))
        })
        .collect();
    (!counts.is_empty()).then(|| format!("SELECT {}", counts.join(" + ")))
}

/// MySQL and MariaDB: the labels are in the type of each column.
pub(super) fn modify_all(
    cx: &Cx<'_>,
    schema: &Schema,
    name: &Name,
    labels: Labels,
) -> Result<Vec<Statement>, Unsupported> {
    let mut statements = Vec::new();
    for (table, column, body) in users(schema, name) {
        let line = spell::column(cx.dialect, schema, column, body)?;
        let modify = Statement::ddl(format!("ALTER TABLE {} MODIFY COLUMN {line}", cx.table(table)));
        // MariaDB copies the table whenever a computed column is defined again with another type (error 1845, measured on 10.11).
        let computed = body.generated.is_some() && cx.dialect == Dialect::Mariadb;
        let rows = measured::Rows::of(match labels {
            Labels::Appended if !computed => my!["enum-add-end"],
            Labels::Appended | Labels::Moved => my!["enum-add-middle"],
        });
        statements.push(measured::alters(cx, modify, table, rows));
    }
    Ok(statements)
}

/// A default that is a label follows it where the database takes it for a mere text.
pub(super) fn set_defaults(cx: &Cx<'_>, name: &Name, label: &str) -> Vec<Statement> {
    let mut statements = Vec::new();
    for (table, column) in cx.after.columns_of_enum(name) {
        let Some(item) = cx.column_after(&table, &column) else { continue };
        if item.default == Some(Default::Value(Literal::Text(label.to_owned()))) {
            let default = spell::default_value(cx.dialect, item).unwrap_or_default();
            let sql =
                format!("ALTER TABLE {} ALTER COLUMN {} SET DEFAULT {default}", cx.table(&table), cx.quote(&column));
            let rows = measured::Rows::of(my!["set-default"]);
            let set = measured::alters(cx, Statement::ddl(sql), &table, rows);
            statements.push(measured::on(cx, set, pg!["set-default"]));
        }
    }
    statements
}
