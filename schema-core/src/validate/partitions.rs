//! Partitions whose key, keys or bounds a database would refuse. Where tables hold their rows themselves, nothing of it matters.

use super::{Report, Table};
use crate::dialect::canonical::wants;
use crate::dialect::features;
use crate::expr;
use crate::model::partition::above;
use crate::model::{Bound, Dialect, IndexKey, Object, Partition, PartitionBy, PartitionMethod};

pub(super) fn check(cx: &Table<'_>, dialects: &[Dialect], report: &mut Report) {
    let Some(by) = &cx.table.partition_by else {
        if let Some(name) = cx.table.partitions.keys().next() {
            let message = "it is a partition of a table that is not partitioned";
            let help = "write `partition_by(range(...))` on the struct, too";
            report.all(Object::Table(cx.name.sibling(name)), message, help);
        }
        return;
    };
    parts(cx, by, None, report);
    for (name, item) in &cx.table.partitions {
        let object = Object::Table(cx.name.sibling(name));
        if let Some(of) = &item.of {
            if cx.table.partitions.get(of).is_none_or(|of| of.by.is_none()) {
                let message = format!("it is a part of {of}, which is no partition of {} that is divided", cx.name);
                report.all(object.clone(), message, "write `partition_by(range(...))` in that partition, too");
            } else if above(&cx.table.partitions, item).contains(&name.as_str()) {
                report.all(object.clone(), "it is a part of itself", "name another partition");
            }
        }
        if let Some(by) = &item.by {
            parts(cx, by, Some(name), report);
            for dialect in dialects.iter().copied().filter(|dialect| features(*dialect).partitions) {
                key(cx, &object, by, dialect, report);
                keys(cx, by, &cx.name.sibling(name).to_string(), dialect, report);
            }
        }
    }
    for dialect in dialects.iter().copied().filter(|dialect| features(*dialect).partitions) {
        key(cx, &cx.object(), by, dialect, report);
        keys(cx, by, "the table", dialect, report);
        if !cx.table.options.get(dialect).is_empty() {
            let help = "leave them out: they are for tables that hold rows themselves";
            report.on(dialect, cx.object(), "a partitioned table has no options", help);
        }
    }
}

fn key(cx: &Table<'_>, object: &Object, by: &PartitionBy, dialect: Dialect, report: &mut Report) {
    if by.key.is_empty() {
        report.on(dialect, object.clone(), "the key of its partitions has no parts", "name a column or an expression");
    }
    if by.method == PartitionMethod::List && by.key.len() > 1 {
        let help = "name one column, or partition it by `range` or `hash`";
        report.on(dialect, object.clone(), "a list of values is about one column, and not about several", help);
    }
    for part in &by.key {
        match &part.key {
            IndexKey::Column(name) => match cx.table.columns.get(name) {
                None => {
                    let message = format!("it is partitioned by {name}, which is no column of it");
                    report.on(dialect, object.clone(), message, "name a column of the table");
                }
                Some(column) if column.generated.is_some() => {
                    let help = "partition the table by the columns that it is computed from";
                    report.on(dialect, cx.column(name), "a table is not partitioned by a generated column", help);
                }
                Some(_) => {}
            },
            IndexKey::Expr(sql) if sql.get(dialect).is_none() => {
                let message = "the expression that it is partitioned by has no text for the database";
                report.on(dialect, object.clone(), message, "write one for it");
            }
            IndexKey::Expr(_) => {}
        }
    }
}

/// What must be unique can be looked up in one partition only if it says which (PostgreSQL manual, 5.12.2.3).
fn keys(cx: &Table<'_>, by: &PartitionBy, whole: &str, dialect: Dialect, report: &mut Report) {
    let mut unique: Vec<(Object, Vec<&str>)> = Vec::new();
    unique.extend(cx.table.primary_key.as_ref().map(|key| (cx.primary_key(), texts(&key.columns))));
    let own = cx.table.uniques.iter().filter(|(_, item)| wants(dialect, &item.only));
    unique.extend(own.map(|(name, item)| (cx.unique(name), texts(&item.columns))));
    let own = cx.table.indexes.iter().filter(|(_, item)| item.unique && wants(dialect, &item.only));
    unique.extend(own.map(|(name, item)| (cx.index(name), item.columns().collect())));
    for (object, columns) in unique {
        let expressions = by.key.iter().any(|part| match &part.key {
            // A column with a collation of its own is no expression, and must be there all the same.
            IndexKey::Expr(sql) => !cx.table.columns.keys().any(|column| {
                columns.contains(&column.as_str()) && with_collation(sql.get(dialect).unwrap_or_default(), column)
            }),
            IndexKey::Column(_) => false,
        });
        if expressions {
            let help = "partition the table by columns, or leave the key out and take an index";
            let message = "a table that is partitioned by an expression has nothing that is unique";
            report.on(dialect, object.clone(), message, help);
        }
        let missing: Vec<&str> = by.columns().filter(|column| !columns.contains(column)).collect();
        if !missing.is_empty() {
            let missing = super::listed(&missing);
            let message = format!("it lacks {missing}, by which {whole} is partitioned");
            report.on(dialect, object, message, format!("add {missing} to its columns"));
        }
    }
}

fn texts(columns: &[String]) -> Vec<&str> {
    columns.iter().map(String::as_str).collect()
}

fn with_collation(text: &str, column: &str) -> bool {
    expr::mentions(text, column) && text.split_once(" COLLATE ").is_some_and(|(of, _)| !of.contains(['(', ' ']))
}

/// The bounds of the parts of the table, or of one of its partitions.
fn parts(cx: &Table<'_>, by: &PartitionBy, whole: Option<&String>, report: &mut Report) {
    let own = || cx.table.partitions.iter().filter(|(_, item)| item.of.as_ref() == whole);
    for (at, (name, Partition { bound, .. })) in own().enumerate() {
        let object = Object::Table(cx.name.sibling(name));
        let method = by.method.word();
        if bound.method().is_some_and(|own| own != by.method) {
            let message = format!("its bounds are not those of a partition by {method}");
            report.all(object.clone(), message, format!("write {}", bounds_of(by.method)));
        }
        match bound {
            Bound::Hash { modulus, remainder } if remainder >= modulus => {
                report.all(object.clone(), "its remainder is not less than its modulus", "count remainders from 0");
            }
            Bound::Default if by.method == PartitionMethod::Hash => {
                let help = "write `modulus` and `remainder`: every row has a partition";
                report.all(object.clone(), "a table that is partitioned by hash has no default partition", help);
            }
            Bound::Range { .. } | Bound::List(_) | Bound::Hash { .. } | Bound::Default => {}
        }
        if let Some((other, _)) = own().take(at).find(|(_, other)| other.bound == *bound) {
            report.all(object, format!("it takes the rows that {other} takes"), "give one of them other bounds");
        }
    }
}

fn bounds_of(method: PartitionMethod) -> &'static str {
    match method {
        PartitionMethod::Range => "`from` and `to`, or `default`",
        PartitionMethod::List => "`values`, or `default`",
        PartitionMethod::Hash => "`modulus` and `remainder`",
    }
}
