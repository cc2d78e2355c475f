//! A declaration and a database, which share their words (`db/compare`), as structs would say them: what a type implies is
//! no check of its own, and what holds labels in the database's own words is the enum that it was.

use super::{enums, lists, tool_of};
use crate::dialect::canonical::{canonical, settled_name};
use crate::dialect::{Enums, features};
use crate::model::name::{NameFor, cut, default_name};
use crate::model::{Declared, Dialect, Enum, EnumStorage, Name, Schema, Sql, Table, Type};
use indexmap::IndexMap;
use std::collections::BTreeSet;

/// What each column of an enum holds.
type Labels = IndexMap<Name, Vec<Vec<String>>>;

/// The two sides.
pub(super) struct Sides {
    pub(super) from: Schema,
    pub(super) to: Schema,
    /// The tables of tools for migrations, which are left out.
    pub(super) tools: Vec<(Name, &'static str)>,
    /// Enums whose columns hold different labels by now.
    pub(super) torn: Vec<Name>,
}

pub(super) fn sides(dialect: Dialect, declared: &Declared, from: &Schema, to: &Schema) -> Sides {
    let (mut from, mut to) = (from.clone(), to.clone());
    let mut tools = Vec::new();
    to.tables.retain(|name, table| {
        let columns: Vec<&str> = table.columns.keys().map(String::as_str).collect();
        let tool = tool_of(&name.name, &columns).filter(|_| !from.tables.contains_key(name));
        tools.extend(tool.map(|tool| (name.clone(), tool)));
        tool.is_none()
    });
    without_retired(&mut from, &mut to);
    let mut labels = Labels::default();
    for (name, said) in &declared.schema.tables {
        let name = settled_name(dialect, name);
        let said = said.checks.keys().map(|check| cut(check, features(dialect).max_name)).collect();
        implied(dialect, &name, &said, &mut from, &mut to, &mut labels);
    }
    let mut torn = Vec::new();
    for (name, mut values) in labels {
        values.dedup();
        let storage = from.enums.get(&name).map(|held| held.storage).unwrap_or_default();
        match values.pop() {
            Some(values_) if values.is_empty() => {
                to.enums.insert(name, Enum { storage, ..Enum::new(values_) });
            }
            Some(_) => torn.push(name),
            None => {}
        }
    }
    for (name, item) in &from.enums {
        if !to.enums.contains_key(name) && !to.columns_of_enum(name).is_empty() {
            to.enums.insert(name.clone(), item.clone());
        }
    }
    let known =
        |table: &Name, column: &str| from.tables.get(table).is_some_and(|table| table.columns.contains_key(column));
    let mut told = enums::told(dialect, &to, known);
    let before = told.clone();
    lists::spelled(dialect, &mut told);
    for (name, table) in &mut told.tables {
        if let (Some(from), Some(before)) = (from.tables.get(name), before.tables.get(name)) {
            keep_words(from, before, table);
        }
    }
    Sides { from, to: told, tools, torn }
}

/// What is kept aside is no struct's.
fn without_retired(from: &mut Schema, to: &mut Schema) {
    for (name, table) in &from.tables {
        let Some(other) = to.tables.get_mut(name) else { continue };
        other.columns.retain(|column, _| table.columns.get(column).is_none_or(|column| column.retired.is_none()));
    }
    to.tables.retain(|name, _| from.tables.get(name).is_none_or(|table| table.retired.is_none()));
    from.tables.retain(|_, table| table.retired.is_none());
    for table in from.tables.values_mut() {
        table.columns.retain(|_, column| column.retired.is_none());
    }
}

/// Takes away the checks that types imply, and gives columns that held an enum its labels as they are now.
fn implied(
    dialect: Dialect,
    name: &Name,
    said: &BTreeSet<String>,
    from: &mut Schema,
    to: &mut Schema,
    labels: &mut Labels,
) {
    let Some(table) = from.tables.get_mut(name) else { return };
    let mut other = to.tables.get_mut(name);
    for (column_name, column) in &table.columns {
        let check = cut(&default_name(name, &[column_name], NameFor::Check), features(dialect).max_name);
        let implied = table.checks.get(&check).filter(|_| !said.contains(&check)).cloned();
        let Some(other) = other.as_deref_mut() else { continue };
        let Some(now) = other.columns.get_mut(column_name) else { continue };
        let Some(implied) = implied else {
            if let (Type::Enum(item), Type::Native(sql)) = (&column.ty, &now.ty)
                && let Some(values) = enums::inline(dialect, sql.get(dialect).unwrap_or_default())
            {
                labels.entry(item.clone()).or_default().push(values);
                now.ty = column.ty.clone();
            } else if let (Type::Enum(item), Type::Enum(_)) = (&column.ty, &now.ty)
                && column.ty == now.ty
                && let Some(held) = from.enums.get(item)
                && (features(dialect).enums != Enums::Named || held.storage == EnumStorage::Text)
            {
                labels.entry(item.clone()).or_default().push(held.values.clone());
            }
            continue;
        };
        match other.checks.get(&check) {
            Some(same) if *same == implied => {
                other.checks.shift_remove(&check);
                if let (Type::Enum(item), Some(held)) =
                    (&column.ty, column.ty.enum_name().and_then(|item| from.enums.get(item)))
                {
                    labels.entry(item.clone()).or_default().push(held.values.clone());
                }
            }
            // One that need not hold for every row is none that a type implies.
            Some(differs) if differs.options.is_empty() => {
                let text = differs.expr.get(dialect).unwrap_or_default();
                if let (Type::Enum(item), Some(values)) = (&column.ty, enums::checked(dialect, column_name, text)) {
                    labels.entry(item.clone()).or_default().push(values);
                    now.ty = column.ty.clone();
                    other.checks.shift_remove(&check);
                }
            }
            Some(_) | None => {}
        }
    }
    let columns: Vec<String> = table.columns.keys().cloned().collect();
    for column in columns {
        let check = cut(&default_name(name, &[&column], NameFor::Check), features(dialect).max_name);
        if !said.contains(&check) && is_implied(dialect, name, table, &from.enums, &column, &check) {
            table.checks.shift_remove(&check);
        }
    }
}

/// Whether the check is there because the column's type implies it.
fn is_implied(
    dialect: Dialect,
    name: &Name,
    table: &Table,
    enums: &IndexMap<Name, Enum>,
    column: &str,
    check: &str,
) -> bool {
    let Some(own) = table.columns.get(column) else { return false };
    let mut alone = Schema { enums: enums.clone(), ..Schema::default() };
    let columns = [(column.to_owned(), own.clone())].into_iter().collect();
    alone.tables.insert(name.clone(), Table { columns, ..Table::default() });
    let alone = canonical(dialect, &alone).0;
    alone.tables.get(name).is_some_and(|table| table.checks.contains_key(check))
}

/// Where both sides say the same, lists stay as they were said.
fn keep_words(from: &Table, before: &Table, told: &mut Table) {
    let keep = |from: Option<&Sql>, before: Option<&Sql>, told: &mut Sql| {
        if let (Some(from), Some(before)) = (from, before)
            && from == before
        {
            *told = before.clone();
        }
    };
    for (name, check) in &mut told.checks {
        let own = |table: &'_ Table| table.checks.get(name).map(|check| check.expr.clone());
        keep(own(from).as_ref(), own(before).as_ref(), &mut check.expr);
    }
    for (name, column) in &mut told.columns {
        let own = |table: &'_ Table| table.columns.get(name)?.generated.as_ref().map(|it| it.expr.clone());
        let (from, before) = (own(from), own(before));
        if let Some(generated) = &mut column.generated {
            keep(from.as_ref(), before.as_ref(), &mut generated.expr);
        }
    }
    for (name, index) in &mut told.indexes {
        if let (Some(from), Some(before)) = (from.indexes.get(name), before.indexes.get(name)) {
            if from == before {
                *index = before.clone();
            }
        }
    }
}
