//! Tables that MySQL or MariaDB would not divide as they are told to.

use super::{Report, Table, listed};
use crate::dialect::canonical::wants;
use crate::dialect::options::{self, On};
use crate::dialect::partitioning::{self, PARTITION_BY, Partitioning};
use crate::model::{Dialect, Name, Object, Settings};

/// `told`: the options of the table, in their canonical form. What is not understood is a value that the option does not take.
pub(super) fn check(cx: &Table<'_>, dialect: Dialect, told: &Settings, report: &mut Report) {
    references(cx, dialect, told, report);
    let Some(read) = told.get(PARTITION_BY).and_then(|text| partitioning::read(text)) else { return };
    for name in read.columns().filter(|name| !cx.table.columns.keys().any(|column| column.eq_ignore_ascii_case(name))) {
        let message = format!("it is partitioned by {name}, which is no column of it");
        report.on(dialect, cx.object(), message, "name a column of the table");
    }
    keys(cx, dialect, &read, report);
    for (name, index) in cx.table.indexes.iter().filter(|(_, index)| wants(dialect, &index.only)) {
        let method = index.method.as_deref().unwrap_or_default().to_ascii_lowercase();
        if ["fulltext", "spatial"].contains(&method.as_str()) {
            let help = "leave the database out with `only(...)`, or do not partition the table there";
            report.on(dialect, cx.index(name), format!("a partitioned table has no {method} index"), help);
        }
    }
    engines(cx, dialect, told, report);
}

/// "Partitioned tables using the InnoDB storage engine do not support foreign keys", neither theirs nor those that refer to them.
fn references(cx: &Table<'_>, dialect: Dialect, told: &Settings, report: &mut Report) {
    let divided = |name: &Name| {
        let table = cx.schema.tables.get(name);
        table.is_some_and(|table| {
            options::settled(dialect, On::Table, table.options.get(dialect)).contains_key(PARTITION_BY)
        })
    };
    for (name, key) in cx.table.foreign_keys.iter().filter(|(_, key)| wants(dialect, &key.only)) {
        let message = if told.contains_key(PARTITION_BY) {
            "a partitioned table has no foreign keys".to_owned()
        } else if divided(&key.table) {
            format!("it refers to {}, which is partitioned", key.table)
        } else {
            continue;
        };
        let help = "leave the database out with `only(...)`, or do not partition the table there";
        report.on(dialect, cx.foreign_key(name), message, help);
    }
}

/// "All columns used in the partitioning expression for a partitioned table must be part of every unique key that the table may have".
fn keys(cx: &Table<'_>, dialect: Dialect, read: &Partitioning, report: &mut Report) {
    let table = cx.table;
    let primary: Vec<&str> = table.primary_key.iter().flat_map(|key| &key.columns).map(String::as_str).collect();
    let mut needed: Vec<&str> = table.columns.keys().map(String::as_str).filter(|name| read.names(name)).collect();
    if read.follows_primary_key() {
        if primary.is_empty() {
            let help = "give it a primary key, or name columns: `KEY (id)`";
            report.on(dialect, cx.object(), "it is partitioned by its primary key, and has none", help);
        }
        needed.extend(&primary);
    }
    // MySQL: "prefixed columns are not considered"; MariaDB leaves them out of `KEY ()` and refuses them elsewhere.
    let lengths = table.primary_key.iter().flat_map(|key| key.lengths.keys());
    for name in lengths.filter(|name| read.names(name) || dialect == Dialect::Mysql && needed.contains(&name.as_str()))
    {
        let message = format!("it has only the beginning of {name}, by which the table is partitioned");
        report.on(dialect, cx.primary_key(), message, "take all of the column into the key, or partition by others");
    }
    let mut unique: Vec<(Object, Vec<&str>)> = Vec::new();
    unique.extend(table.primary_key.iter().map(|_| (cx.primary_key(), primary.clone())));
    let own = table.uniques.iter().filter(|(_, item)| wants(dialect, &item.only));
    unique.extend(own.map(|(name, item)| (cx.unique(name), item.columns.iter().map(String::as_str).collect())));
    let own = table.indexes.iter().filter(|(_, item)| item.unique && wants(dialect, &item.only));
    unique.extend(own.map(|(name, item)| (cx.index(name), item.columns().collect())));
    for (object, columns) in unique {
        let missing: Vec<&str> = needed.iter().copied().filter(|column| !columns.contains(column)).collect();
        if !missing.is_empty() {
            let missing = listed(&missing);
            let message = format!("it lacks {missing}, by which the table is partitioned");
            report.on(dialect, object, message, format!("add {missing} to its columns"));
        }
    }
}

/// MySQL: "the storage engine used for a partitioned table must supply its own partitioning handler", which InnoDB alone does. And
/// the partitions of a table are all in one engine.
fn engines(cx: &Table<'_>, dialect: Dialect, told: &Settings, report: &mut Report) {
    let engine = told.get("engine").map_or("InnoDB", String::as_str);
    if dialect == Dialect::Mysql && engine != "InnoDB" {
        let help = "leave `engine` or `partition_by` out";
        report.on(dialect, cx.object(), format!("the engine {engine} has no partitions"), help);
    }
    // The canonical form has left the engines of partitions out.
    let written = cx.table.options.get(dialect).iter().find(|(name, _)| name.eq_ignore_ascii_case(PARTITION_BY));
    let written = written.and_then(|(_, text)| partitioning::read(text));
    let other = written.iter().flat_map(Partitioning::engines).find(|other| !other.eq_ignore_ascii_case(engine));
    if let Some(other) = other {
        let message = format!("a partition names the engine {other}, and the table is in {engine}");
        report.on(dialect, cx.object(), message, "write the engine as the option `engine` of the table alone");
    }
}
