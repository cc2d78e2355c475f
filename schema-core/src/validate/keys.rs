//! Primary keys, unique constraints and indexes: columns that exist, and a meaning that the database can keep.

use super::{Report, Table, is_mysql};
use crate::dialect::canonical::wants;
use crate::dialect::{features, key_parts};
use crate::model::{Dialect, Direction, Exclusion, Index, IndexKey, IndexPart, Object, PrimaryKey, Type, Unique};

pub(super) fn check(cx: &Table<'_>, dialects: &[Dialect], report: &mut Report) {
    let table = cx.table;
    if let Some(key) = &table.primary_key {
        columns(cx, &cx.primary_key(), &key.columns, report);
        exist(cx, &cx.primary_key(), key.include.iter().map(String::as_str), report);
        primary(cx, key, dialects, report);
        for name in &key.columns {
            let Some(column) = table.columns.get(name) else { continue };
            if column.nullable {
                report.all(
                    cx.column(name),
                    "a column of the primary key is never NULL",
                    "make the field's type no `Option`",
                );
            }
            if column.generated.is_some() && dialects.contains(&Dialect::Sqlite) {
                report.on(
                    Dialect::Sqlite,
                    cx.column(name),
                    "a generated column is no part of a primary key",
                    "take it out of the primary key",
                );
            }
        }
    }
    for (name, unique) in &table.uniques {
        self::unique(cx, &cx.unique(name), unique, dialects, report);
    }
    for (name, index) in &table.indexes {
        self::index(cx, &cx.index(name), index, dialects, report);
    }
    for (name, exclusion) in &table.exclusions {
        self::exclusion(cx, &cx.exclusion(name), exclusion, dialects, report);
    }
}

/// What is said of single columns of a primary key.
fn primary(cx: &Table<'_>, key: &PrimaryKey, dialects: &[Dialect], report: &mut Report) {
    let object = cx.primary_key();
    for name in key.lengths.keys().chain(&key.descending).filter(|name| !key.columns.contains(name)) {
        report.all(object.clone(), format!("{name} is none of its columns"), "name one of them");
    }
    for dialect in dialects.iter().copied() {
        for (name, length) in &key.lengths {
            if is_mysql(dialect) {
                beginning(cx, &object, (name, *length), dialect, report);
            } else {
                let help = "leave `length` out, so that the key is of whole columns";
                report.on(dialect, object.clone(), "a key on the beginning of a column does not exist", help);
            }
        }
    }
}

/// MySQL and MariaDB, error 1089: "Incorrect prefix key; the used key part isn't a string, the used length is longer than the key part".
fn beginning(cx: &Table<'_>, object: &Object, part: (&str, u32), dialect: Dialect, report: &mut Report) {
    let (name, length) = part;
    let Some(column) = cx.table.columns.get(name) else { return };
    let (message, help) = match key_parts::longest(dialect, cx.schema, &column.ty) {
        None => (format!("{name} is {}, which has no beginning", column.ty), "leave `length` out".to_owned()),
        Some(longest) if length > longest => {
            (format!("it takes {length} of {name}, which holds {longest}"), format!("take at most {longest}"))
        }
        Some(_) if length == 0 => (format!("it takes nothing of {name}"), "take at least 1".to_owned()),
        Some(_) => return,
    };
    report.on(dialect, object.clone(), message, help);
}

/// Columns that must exist, be some, and be different.
pub(super) fn columns(cx: &Table<'_>, object: &Object, names: &[String], report: &mut Report) {
    if names.is_empty() {
        report.all(object.clone(), "it names no columns", "name one, or remove it");
    }
    exist(cx, object, names.iter().map(String::as_str), report);
    for (at, name) in names.iter().enumerate() {
        if names[..at].contains(name) {
            report.all(object.clone(), format!("it names the column {name} twice"), "name each column once");
        }
    }
}

fn exist<'a>(cx: &Table<'_>, object: &Object, names: impl Iterator<Item = &'a str>, report: &mut Report) {
    for name in names.filter(|name| !cx.table.columns.contains_key(*name)) {
        let near = cx.table.columns.keys().find(|column| column.eq_ignore_ascii_case(name));
        let help = near.map_or_else(|| "name a column of the table".to_owned(), |near| format!("did you mean {near}?"));
        report.all(object.clone(), format!("the table has no column {name}"), help);
    }
}

fn unique(cx: &Table<'_>, object: &Object, unique: &Unique, dialects: &[Dialect], report: &mut Report) {
    columns(cx, object, &unique.columns, report);
    exist(cx, object, unique.include.iter().map(String::as_str), report);
    for dialect in dialects.iter().copied().filter(|dialect| wants(*dialect, &unique.only)) {
        if unique.nulls_not_distinct && dialect != Dialect::Postgres {
            let message = "NULLs always differ from each other in a unique constraint";
            report.on(
                dialect,
                object.clone(),
                message,
                "restrict it with `only(postgres)`, or make the columns required",
            );
        }
    }
}

fn index(cx: &Table<'_>, object: &Object, index: &Index, dialects: &[Dialect], report: &mut Report) {
    if index.parts.is_empty() {
        report.all(object.clone(), "it has no parts", "name a column or an expression");
    }
    exist(cx, object, index.columns(), report);
    for dialect in dialects.iter().copied().filter(|dialect| wants(*dialect, &index.only)) {
        for part in &index.parts {
            if let (IndexKey::Column(name), Some(length), true) = (&part.key, part.length, is_mysql(dialect)) {
                beginning(cx, object, (name, length), dialect, report);
            }
            let json = match &part.key {
                IndexKey::Column(name) => cx.table.columns.get(name).is_some_and(|column| column.ty == Type::Json),
                IndexKey::Expr(_) => false,
            };
            if json && is_mysql(dialect) && part.length.is_none() {
                report.on(
                    dialect,
                    object.clone(),
                    "a JSON column has no index",
                    "index an expression over it, or a generated column",
                );
            }
        }
        order(object, index, dialect, report);
        if index.unique {
            meaning(object, index, dialect, report);
        }
    }
}

fn exclusion(cx: &Table<'_>, object: &Object, exclusion: &Exclusion, dialects: &[Dialect], report: &mut Report) {
    let index = &exclusion.index;
    if index.parts.len() != exclusion.operators.len() || index.parts.is_empty() {
        report.all(
            object.clone(),
            "it has not one operator for each part",
            "write `columns(a with \"=\", b with \"&&\")`",
        );
    }
    for operator in exclusion.operators.iter().filter(|operator| !Exclusion::is_operator(operator)) {
        let help = "write signs, as in `with \"&&\"`, or `OPERATOR(schema.=)`";
        report.all(object.clone(), format!("`{operator}` is no operator"), help);
    }
    exist(cx, object, index.columns(), report);
    for dialect in dialects.iter().copied().filter(|dialect| wants(*dialect, &index.only)) {
        if features(dialect).exclusions {
            texts(object, index, dialect, report);
            order(object, index, dialect, report);
        } else {
            let help = "restrict it with `only(postgres)`: the other databases then take the rows that it excludes";
            report.on(dialect, object.clone(), "there are no exclusion constraints", help);
        }
    }
}

/// PostgreSQL manual, "Index Methods and Operator Families": of its methods only B-trees are ordered (error 0A000).
fn order(object: &Object, index: &Index, dialect: Dialect, report: &mut Report) {
    let other = index.method.as_ref().filter(|method| !method.eq_ignore_ascii_case("btree"));
    let told = |part: &IndexPart| part.direction == Direction::Desc || part.nulls.is_some();
    if let (Dialect::Postgres, Some(method), true) = (dialect, other, index.parts.iter().any(told)) {
        let message = format!("an index of the method {method} has no order");
        report.on(dialect, object.clone(), message, "leave out where NULLs stand and what descends");
    }
}

/// What says which rows may not be must have a text for the database.
fn texts(object: &Object, index: &Index, dialect: Dialect, report: &mut Report) {
    let mut refuse = |message: &str| report.on(dialect, object.clone(), message, WITHOUT);
    if index.predicate.as_ref().is_some_and(|predicate| predicate.get(dialect).is_none()) {
        refuse("its predicate has no text for the database");
    }
    for part in &index.parts {
        if let IndexKey::Expr(expr) = &part.key
            && expr.get(dialect).is_none()
        {
            refuse("its expression has no text for the database");
        }
    }
}

const WITHOUT: &str = "leave the database out with `only(...)`: without that part the index would refuse other rows";

/// A unique index says which rows may not be, so that nothing of it can be left out.
fn meaning(object: &Object, index: &Index, dialect: Dialect, report: &mut Report) {
    let sheet = features(dialect);
    texts(object, index, dialect, report);
    let mut refuse = |message: String| report.on(dialect, object.clone(), message, WITHOUT);
    match &index.predicate {
        Some(_) if !sheet.partial_index => refuse("a unique index of some rows does not exist".to_owned()),
        Some(_) | None => {}
    }
    for part in &index.parts {
        match &part.key {
            IndexKey::Expr(_) if !sheet.expression_index => {
                refuse("a unique index on an expression does not exist".to_owned())
            }
            IndexKey::Expr(_) | IndexKey::Column(_) => {}
        }
        if part.length.is_some() && !is_mysql(dialect) {
            refuse("a unique index on the beginning of a column does not exist".to_owned());
        }
    }
    if index.nulls_not_distinct && dialect != Dialect::Postgres {
        refuse("NULLs always differ from each other in a unique index".to_owned());
    }
    if let Some(method) = index.method.as_ref().filter(|method| !method.eq_ignore_ascii_case("btree")) {
        // PostgreSQL manual, CREATE INDEX: "Currently, only B-trees support unique indexes".
        refuse(format!("a unique index has no access method {method}"));
    }
}
