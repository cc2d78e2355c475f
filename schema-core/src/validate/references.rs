//! Foreign keys: a table and columns that exist, types that agree, and a key to refer to.

use super::{Report, Table, is_mysql, keys, listed};
use crate::dialect::canonical::wants;
use crate::dialect::collation;
use crate::dialect::same_type::canonical_type;
use crate::model::{self, Action, Column, Deferrable, Dialect, ForeignKey, IndexKey, Type};

pub(super) fn check(cx: &Table<'_>, dialects: &[Dialect], report: &mut Report) {
    for (name, key) in &cx.table.foreign_keys {
        foreign_key(cx, name, key, dialects, report);
    }
}

fn foreign_key(cx: &Table<'_>, name: &str, key: &ForeignKey, dialects: &[Dialect], report: &mut Report) {
    let object = cx.foreign_key(name);
    keys::columns(cx, &object, &key.columns, report);
    let dialects = || dialects.iter().copied().filter(|dialect| wants(*dialect, &key.only));
    for (event, action) in [("delete", key.on_delete), ("update", key.on_update)] {
        for column in &key.columns {
            if action == Action::SetNull && cx.table.columns.get(column).is_some_and(|column| !column.nullable) {
                // PostgreSQL and SQLite take it, and refuse the deletion; real schemas have such keys.
                for dialect in dialects().filter(|dialect| is_mysql(*dialect)) {
                    let message = format!("on_{event} = set_null cannot set {column}, which is required");
                    let help = format!("make {column} an `Option`, or choose another action");
                    report.on(dialect, object.clone(), message, help);
                }
            }
        }
        for dialect in dialects().filter(|dialect| is_mysql(*dialect) && action == Action::SetDefault) {
            // MySQL manual, 15.1.20.5: "Both InnoDB and NDB reject table definitions containing" SET DEFAULT.
            report.on(
                dialect,
                object.clone(),
                format!("on_{event} = set_default does not exist"),
                "choose another action",
            );
        }
    }
    let Some(target) = cx.schema.tables.get(&key.table) else {
        let near = cx.schema.tables.keys().find(|name| name.name.eq_ignore_ascii_case(&key.table.name));
        let help = near
            .map_or_else(|| "declare it, or correct `references`".to_owned(), |near| format!("did you mean {near}?"));
        report.all(object, format!("it refers to the table {}, which is not declared", key.table), help);
        return;
    };
    if key.columns.len() != key.references.len() {
        let message = format!("{} columns refer to {}", key.columns.len(), key.references.len());
        report.all(object.clone(), message, "name as many columns on both sides");
    }
    let missing: Vec<&String> = key.references.iter().filter(|column| !target.columns.contains_key(*column)).collect();
    for column in &missing {
        report.all(object.clone(), format!("the table {} has no column {column}", key.table), "correct `references`");
    }
    for dialect in dialects() {
        for (column, referenced) in key.columns.iter().zip(&key.references) {
            let (Some(own), Some(other)) = (cx.table.columns.get(column), target.columns.get(referenced)) else {
                continue;
            };
            if !alike(dialect, &own.ty, &other.ty) && !has_same_labels(cx, dialect, &own.ty, &other.ty) {
                let message =
                    format!("{column} is {} and refers to {}.{referenced}, which is {}", own.ty, key.table, other.ty);
                report.on(dialect, object.clone(), message, "give both the same type");
            }
            // MySQL manual, 15.1.20.5: "For nonbinary (character) string columns, the character set and collation must be the same".
            // What the database compares by where nobody says it is not known here.
            if let (Some(by), Some(other_by)) =
                (compared_by(dialect, cx.table, own), compared_by(dialect, target, other))
                && by != other_by
            {
                let message = format!("{column} is compared by {by}, and {}.{referenced} by {other_by}", key.table);
                report.on(dialect, object.clone(), message, "give both the same collation");
            }
        }
        if missing.is_empty() && !key.references.is_empty() && !is_key(target, &key.references, dialect) {
            let message = format!("{} of {} is neither a primary key nor unique", listed(&key.references), key.table);
            report.on(dialect, object.clone(), message, "refer to the primary key, or make the columns unique");
        }
    }
}

/// Whether values of the two can be compared as the database demands it. Whether a column counts up is no part
/// of its type, and of native types nothing is known.
fn alike(dialect: Dialect, own: &Type, other: &Type) -> bool {
    let texts = |ty: &Type| matches!(ty, Type::Char(_) | Type::Varchar(_) | Type::Text);
    let bytes = |ty: &Type| matches!(ty, Type::Varbinary(_) | Type::Bytes);
    let (own, other) = (canonical_type(dialect, own), canonical_type(dialect, other));
    match (&own, &other) {
        // It compares by affinity, and refuses nothing.
        _ if dialect == Dialect::Sqlite => true,
        // The operators of integers compare those of any length (PostgreSQL manual, 11.10, `integer_ops`).
        (a, b) if dialect == Dialect::Postgres && a.is_integer() && b.is_integer() => true,
        (Type::Native(_), _) | (_, Type::Native(_)) => true,
        // A boolean is a number there, whose width means nothing: `tinyint(1)`.
        (Type::Bool, Type::TinyInt) | (Type::TinyInt, Type::Bool) if is_mysql(dialect) => true,
        // Lengths may differ: MySQL manual, 15.1.20.5, "The length of string types need not be the same".
        (a, b) if (texts(a) && texts(b)) || (bytes(a) && bytes(b)) => true,
        (a, b) => a == b,
    }
}

/// The collation of a column's texts, where it matters to a foreign key and a declaration says it.
fn compared_by(dialect: Dialect, table: &model::Table, column: &Column) -> Option<String> {
    let is_text = is_mysql(dialect) && collation::is_text(dialect, &canonical_type(dialect, &column.ty));
    let own = column.collate.as_ref().and_then(|collate| collate.get(dialect));
    own.or_else(|| collation::of_table(dialect, table)).filter(|_| is_text).map(str::to_ascii_lowercase)
}

/// Whether the columns, in any order, are a key of the table on that database.
fn is_key(table: &model::Table, columns: &[String], dialect: Dialect) -> bool {
    let same =
        |names: &[&str]| names.len() == columns.len() && columns.iter().all(|column| names.contains(&column.as_str()));
    let strings = |names: &[String]| same(&names.iter().map(String::as_str).collect::<Vec<_>>());
    // PostgreSQL manual, CREATE TABLE: "The referenced columns must be the columns of a non-deferrable unique or primary key constraint".
    let waits = |deferrable: Option<Deferrable>| match deferrable {
        Some(Deferrable::InitiallyImmediate | Deferrable::InitiallyDeferred) => dialect == Dialect::Postgres,
        None => false,
    };
    let primary = table
        .primary_key
        .as_ref()
        .is_some_and(|key| !waits(key.deferrable) && key.lengths.is_empty() && strings(&key.columns));
    let unique = table
        .uniques
        .values()
        .any(|unique| wants(dialect, &unique.only) && !waits(unique.deferrable) && strings(&unique.columns));
    let index = table.indexes.values().any(|index| {
        let parts: Option<Vec<&str>> = index
            .parts
            .iter()
            .map(|part| match &part.key {
                IndexKey::Column(column) if part.length.is_none() => Some(column.as_str()),
                IndexKey::Column(_) | IndexKey::Expr(_) => None,
            })
            .collect();
        index.unique
            && index.predicate.is_none()
            && wants(dialect, &index.only)
            && parts.is_some_and(|parts| same(&parts))
    });
    primary || unique || index
}

/// Whether two enums are one type for MySQL and MariaDB, which know them by their labels and have no names for them.
fn has_same_labels(cx: &Table<'_>, dialect: Dialect, one: &Type, other: &Type) -> bool {
    let labels = |ty: &Type| ty.enum_name().and_then(|name| cx.schema.enums.get(name)).map(|item| &item.values);
    is_mysql(dialect) && labels(one).is_some() && labels(one) == labels(other)
}
