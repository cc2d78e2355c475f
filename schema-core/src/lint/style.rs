//! Columns and tables that work, and could be declared better.

use super::elements::ident;
use super::known::Known;
use crate::hazard::HazardKind;
use crate::model::{Dialect, Name, Object};
use sqlparser::ast::{ColumnDef, ColumnOption, CreateTable, TableConstraint};

/// What could be better about a table that is made.
pub(super) fn table(dialect: Dialect, table: &Name, create: &CreateTable, known: &Known) -> Vec<(HazardKind, Object)> {
    let mut out: Vec<_> = create.columns.iter().flat_map(|def| column(dialect, table, def)).collect();
    let own = |option: &ColumnOption| matches!(option, ColumnOption::PrimaryKey(_));
    let in_column = create.columns.iter().any(|def| def.options.iter().any(|option| own(&option.option)));
    let behind = create.constraints.iter().any(|constraint| matches!(constraint, TableConstraint::PrimaryKey(_)));
    // What is made of another table, or belongs to one, has its columns from there.
    let made_of =
        create.query.is_some() || create.like.is_some() || create.partition_of.is_some() || create.inherits.is_some();
    if !in_column && !behind && !made_of && !create.columns.is_empty() {
        out.push((HazardKind::NoPrimaryKey, Object::Table(table.clone())));
    }
    for constraint in &create.constraints {
        if let TableConstraint::Unique(unique) = constraint {
            let names: Vec<String> = unique.columns.iter().map(|column| column.column.expr.to_string()).collect();
            let missing = |name: &String| {
                known.columns.get(&(table.clone(), name.clone())).is_some_and(|column| !column.required)
            };
            if let (true, Some(name)) = (names.len() > 1, names.iter().find(|name| missing(name))) {
                out.push((HazardKind::NullableUnique, Object::Column(table.clone(), name.clone())));
            }
        }
        let TableConstraint::PrimaryKey(key) = constraint else { continue };
        let [single] = key.columns.as_slice() else { continue };
        let column = single.column.expr.to_string();
        let kind = known.columns.get(&(table.clone(), column.clone())).map(|column| column.kind.as_str());
        if kind.is_some_and(|kind| is_small(dialect, kind)) {
            out.push((HazardKind::SmallKey, Object::Column(table.clone(), column)));
        }
    }
    out
}

/// What could be better about a column.
pub(super) fn column(dialect: Dialect, table: &Name, def: &ColumnDef) -> Vec<(HazardKind, Object)> {
    let kind = def.data_type.to_string().to_uppercase();
    let name = ident(dialect, &def.name);
    let key = def.options.iter().any(|option| matches!(option.option, ColumnOption::PrimaryKey(_)));
    let mut kinds = Vec::new();
    if key && is_small(dialect, &kind) {
        kinds.push(HazardKind::SmallKey);
    }
    let fraction = ["FLOAT", "REAL", "DOUBLE"].iter().any(|word| kind.starts_with(word));
    if kind == "MONEY" || fraction && is_money(&name) {
        kinds.push(HazardKind::FloatMoney);
    }
    if dialect == Dialect::Postgres {
        let is_timestamp =
            kind.starts_with("TIMESTAMP") && !kind.contains("WITH TIME ZONE") && !kind.starts_with("TIMESTAMPTZ");
        kinds.extend(is_timestamp.then_some(HazardKind::TimestampWithoutZone));
        kinds.extend((kind == "JSON").then_some(HazardKind::JsonType));
        kinds.extend(kind.contains("SERIAL").then_some(HazardKind::SerialType));
        let char = kind == "CHAR" || kind == "CHARACTER" || kind.starts_with("CHAR(") || kind.starts_with("CHARACTER(");
        kinds.extend(char.then_some(HazardKind::CharType));
        let varchar = kind.starts_with("VARCHAR(") || kind.starts_with("CHARACTER VARYING(");
        kinds.extend(varchar.then_some(HazardKind::VarcharLimit));
    }
    kinds.into_iter().map(|kind| (kind, Object::Column(table.clone(), name.clone()))).collect()
}

/// SQLite's integers have eight bytes whatever they are called.
fn is_small(dialect: Dialect, kind: &str) -> bool {
    let word = kind.split(['(', ' ']).next().unwrap_or_default();
    let small = [
        "INT",
        "INTEGER",
        "INT4",
        "INT2",
        "SMALLINT",
        "MEDIUMINT",
        "TINYINT",
        "SERIAL",
        "SERIAL4",
        "SMALLSERIAL",
        "SERIAL2",
    ];
    dialect != Dialect::Sqlite && small.contains(&word)
}

fn is_money(name: &str) -> bool {
    let words = ["price", "amount", "cost", "total", "balance", "fee", "salary", "tax", "revenue", "payment", "money"];
    name.to_lowercase().split('_').any(|word| words.contains(&word))
}
