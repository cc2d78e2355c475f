//! Inheritance that PostgreSQL would refuse. Elsewhere the tables stand by themselves, and nothing of it matters.

use super::{Report, Table, listed};
use crate::dialect::canonical::{canonical, wants};
use crate::dialect::features;
use crate::dialect::inheritance::is_inherited;
use crate::dialect::same_type::canonical_type;
use crate::model::{Column, Dialect, Name};

pub(super) fn check(cx: &Table<'_>, dialects: &[Dialect], report: &mut Report) {
    let parents = &cx.table.inherits;
    for (at, parent) in parents.iter().enumerate() {
        if parents[..at].contains(parent) {
            report.all(cx.object(), format!("it inherits from {parent} twice"), "name it once");
        }
        if cx.schema.tables.get(parent).is_none() {
            let help = "add the package that declares it to `packages` in schema.toml, or correct `inherits`";
            report.all(cx.object(), format!("it inherits from {parent}, which is not declared"), help);
        }
    }
    if cx.schema.ancestors(cx.name).contains(&cx.name) {
        report.all(cx.object(), "it inherits from itself", "take one of the tables in the circle out of `inherits`");
        return;
    }
    for dialect in dialects.iter().copied().filter(|dialect| features(*dialect).inheritance) {
        for parent in parents {
            inherited(cx, parent, dialect, report);
        }
    }
}

fn inherited(cx: &Table<'_>, name: &Name, dialect: Dialect, report: &mut Report) {
    let Some(parent) = cx.schema.tables.get(name) else { return };
    // PostgreSQL: "cannot inherit from partitioned table", "cannot create partitioned table as inheritance child".
    for (table, divided) in [(name, &parent.partition_by), (cx.name, &cx.table.partition_by)] {
        if divided.is_some() {
            let message =
                format!("{table} is partitioned, and inheritance is for tables that hold their rows themselves");
            report.on(dialect, cx.object(), message, "leave `inherits` or `partition_by` out");
        }
    }
    let living = parent.columns.iter().filter(|(_, column)| column.retired.is_none());
    for (column_name, column) in living {
        let object = cx.column(column_name);
        match cx.table.columns.get(column_name) {
            None => {
                let help = format!("declare it as {name} does: what is inherited is a field of each struct");
                report.on(dialect, object, format!("it is inherited from {name}, and not declared"), help);
            }
            Some(own) => {
                let facets = differing(dialect, own, column);
                if !facets.is_empty() {
                    let message = format!("it is inherited from {name}, where it has another {}", listed(&facets));
                    report.on(dialect, object, message, "declare the same in both");
                } else if own.nullable && !column.nullable && !in_key(cx, column_name) {
                    let message = format!("it is inherited from {name}, where it is required");
                    report.on(dialect, object, message, "declare it without `Option`");
                }
            }
        }
    }
    let (Some(own), Some(parent)) = (settled(cx, cx.name, dialect), settled(cx, name, dialect)) else { return };
    let own_checks = cx.table.checks.iter().filter(|(_, check)| wants(dialect, &check.only));
    for (check_name, _) in own_checks {
        let other = parent.checks.get(check_name).filter(|check| is_inherited(check));
        if other.is_some_and(|other| own.checks.get(check_name).is_some_and(|own| own.expr != other.expr)) {
            let message = format!("another check of this name is inherited from {name}");
            report.on(dialect, cx.check(check_name), message, "give one of them another `name`");
        }
    }
}

/// The table alone as the database is to have it.
fn settled(cx: &Table<'_>, name: &Name, dialect: Dialect) -> Option<crate::model::Table> {
    let mut alone = cx.schema.parts();
    let table = cx.schema.tables.get(name)?;
    alone.tables.insert(name.clone(), crate::model::Table { inherits: Vec::new(), ..table.clone() });
    canonical(dialect, &alone).0.tables.into_values().next()
}

/// A key refuses NULL by itself.
fn in_key(cx: &Table<'_>, column: &str) -> bool {
    cx.table.primary_key.as_ref().is_some_and(|key| key.columns.iter().any(|own| own == column))
}

/// The facets that PostgreSQL wants to be alike.
fn differing(dialect: Dialect, own: &Column, parent: &Column) -> Vec<&'static str> {
    let text = |sql: &Option<crate::model::Sql>| sql.as_ref().and_then(|sql| sql.get(dialect)).map(str::to_owned);
    let computed = |column: &Column| column.generated.as_ref().and_then(|of| of.expr.get(dialect)).map(str::to_owned);
    let facets = [
        ("type", canonical_type(dialect, &own.ty) != canonical_type(dialect, &parent.ty)),
        ("collation", text(&own.collate) != text(&parent.collate)),
        ("expression", computed(own) != computed(parent)),
    ];
    facets.into_iter().filter(|(_, differs)| *differs).map(|(facet, _)| facet).collect()
}
