//! Names and texts that no database, or not every one, can hold.

use super::{Report, Table, is_mysql};
use crate::model::{Default, Dialect, Index, IndexKey, Literal, Name, Object, Sql};

/// What every name that is kept aside begins with.
const RETIRED: &str = "_retired_";

pub(super) fn check(cx: &Table<'_>, dialects: &[Dialect], report: &mut Report) {
    let table = cx.table;
    qualified(cx.object(), cx.name, dialects, report);
    let own = &cx.name.name;
    if own == "_sqlx_migrations" || own.starts_with("_schema_") {
        report.all(
            cx.object(),
            format!("the name {own} belongs to the books that migrations keep"),
            "give the table another name",
        );
    }
    if own.starts_with(RETIRED) && table.retired.is_none() {
        report.all(
            cx.object(),
            format!("names that begin with {RETIRED} are those of dropped tables kept aside"),
            "give the table another name",
        );
    }
    if own.to_ascii_lowercase().starts_with("sqlite_") && dialects.contains(&Dialect::Sqlite) {
        report.on(
            Dialect::Sqlite,
            cx.object(),
            "names that begin with sqlite_ are reserved",
            "give the table another name",
        );
    }
    text(cx.object(), "comment", table.comment.as_deref(), report);

    for (name, column) in &table.columns {
        let object = || cx.column(name);
        plain(object(), name, dialects, report);
        if name.starts_with(RETIRED) && column.retired.is_none() {
            report.all(
                object(),
                format!("names that begin with {RETIRED} are those of dropped columns kept aside"),
                "give the column another name",
            );
        }
        // PostgreSQL manual, 5.6 "System Columns".
        if ["tableoid", "xmin", "cmin", "xmax", "cmax", "ctid"].contains(&name.as_str())
            && dialects.contains(&Dialect::Postgres)
        {
            report.on(
                Dialect::Postgres,
                object(),
                format!("{name} is the name of a system column"),
                "give the column another name",
            );
        }
        text(object(), "comment", column.comment.as_deref(), report);
        match &column.default {
            Some(Default::Value(Literal::Text(value) | Literal::Number(value))) => {
                text(object(), "default", Some(value), report)
            }
            Some(Default::Value(Literal::Bool(_) | Literal::Integer(_))) | None => {}
            Some(Default::Sql(default)) => sql(object(), "default", default, report),
        }
        if let Some(generated) = &column.generated {
            sql(object(), "expression", &generated.expr, report);
        }
        if let Some(collate) = &column.collate {
            sql(object(), "collation", collate, report);
        }
    }
    if let Some(name) = table.primary_key.as_ref().and_then(|key| key.name.as_ref()) {
        plain(cx.primary_key(), name, dialects, report);
    }
    for name in table.uniques.keys() {
        index_name(cx.unique(name), name, dialects, report);
    }
    for (name, index) in &table.indexes {
        index_name(cx.index(name), name, dialects, report);
        index_texts(&cx.index(name), index, report);
    }
    for (name, exclusion) in &table.exclusions {
        index_name(cx.exclusion(name), name, dialects, report);
        index_texts(&cx.exclusion(name), &exclusion.index, report);
    }
    for name in table.foreign_keys.keys() {
        plain(cx.foreign_key(name), name, dialects, report);
    }
    for (name, check) in &table.checks {
        plain(cx.check(name), name, dialects, report);
        sql(cx.check(name), "condition", &check.expr, report);
    }
}

/// A name that may live in a schema.
pub(super) fn qualified(object: Object, name: &Name, dialects: &[Dialect], report: &mut Report) {
    if let Some(schema) = &name.schema {
        plain(object.clone(), schema, dialects, report);
    }
    plain(object, &name.name, dialects, report);
}

/// A text that is stored or sent as it is.
pub(super) fn text(object: Object, what: &str, text: Option<&str>, report: &mut Report) {
    if text.is_some_and(|text| text.contains('\0')) {
        report.all(
            object,
            format!("the {what} holds a NUL character, which no database stores in a text"),
            "remove it",
        );
    }
}

pub(super) fn sql(object: Object, what: &str, sql: &Sql, report: &mut Report) {
    for each in sql.any.iter().chain(sql.by.values()) {
        text(object.clone(), what, Some(each), report);
        if each.trim().is_empty() {
            report.all(object.clone(), format!("the {what} is empty"), "write an expression, or leave it out");
        }
    }
}

fn index_texts(object: &Object, index: &Index, report: &mut Report) {
    for part in &index.parts {
        if let IndexKey::Expr(expr) = &part.key {
            sql(object.clone(), "expression", expr, report);
        }
    }
    if let Some(predicate) = &index.predicate {
        sql(object.clone(), "predicate", predicate, report);
    }
}

fn index_name(object: Object, name: &str, dialects: &[Dialect], report: &mut Report) {
    for dialect in dialects {
        if is_mysql(*dialect) && name.eq_ignore_ascii_case("primary") {
            report.on(*dialect, object.clone(), "PRIMARY is the name of the primary key", "give it another name");
        }
        if *dialect == Dialect::Sqlite && name.to_ascii_lowercase().starts_with("sqlite_") {
            report.on(*dialect, object.clone(), "names that begin with sqlite_ are reserved", "give it another name");
        }
    }
    plain(object, name, dialects, report);
}

pub(super) fn plain(object: Object, name: &str, dialects: &[Dialect], report: &mut Report) {
    if name.is_empty() {
        report.all(object, "the name is empty", "give it a name with `name = \"...\"`");
        return;
    }
    if name.chars().any(char::is_control) {
        report.all(
            object.clone(),
            format!("the name {name:?} holds a control character"),
            "give it another name with `name = \"...\"`",
        );
    }
    for dialect in dialects.iter().filter(|dialect| is_mysql(**dialect)) {
        // MySQL manual, 9.2 "Schema Object Names"; MariaDB: "Identifier Names".
        if name.chars().any(|c| u32::from(c) > 0xFFFF) {
            report.on(
                *dialect,
                object.clone(),
                format!("the name {name} holds a character beyond U+FFFF"),
                "give it another name with `name = \"...\"`",
            );
        }
        if name.ends_with(' ') {
            report.on(
                *dialect,
                object.clone(),
                format!("the name {name:?} ends with a space"),
                "give it another name with `name = \"...\"`",
            );
        }
    }
}
