//! Mutations of tables, columns, keys, indexes, references and checks.

use schema_core::model::{
    Action, Check, Column, Deferrable, Dialect, Direction, Generated, Index, IndexKey, Name, Object, Options,
    PrimaryKey, Sequence, Settings, Sql, Table, Type,
};

use super::generate::{self, can_be_key, fresh, plain_columns, random_type};
use super::{Change, Rng};

/// A table of the schema now.
pub(super) fn any_table(change: &mut Change<'_>, wanted: impl Fn(&Table) -> bool) -> Option<Name> {
    let names: Vec<Name> =
        change.now.schema.tables.iter().filter(|(_, table)| wanted(table)).map(|(name, _)| name.clone()).collect();
    change.rng.pick(&names)
}

/// A column of the schema now.
pub(super) fn any_column(
    change: &mut Change<'_>,
    wanted: impl Fn(&Table, &str, &Column) -> bool,
) -> Option<(Name, String)> {
    let mut found = Vec::new();
    for (name, table) in &change.now.schema.tables {
        for (column_name, column) in &table.columns {
            if wanted(table, column_name, column) {
                found.push((name.clone(), column_name.clone()));
            }
        }
    }
    change.rng.pick(&found)
}

/// Whether anything of the table names the column: a key, a reference, an index, a check, a computed column.
pub(super) fn is_used(table: &Table, column: &str) -> bool {
    is_key(table, column)
        || table.indexes.values().any(|index| index.columns().any(|name| name == column))
        || texts(table).any(|text| mentions(text, column))
}

/// Whether the column is part of a primary key, a unique or exclusion constraint or a reference from the table.
pub(super) fn is_key(table: &Table, column: &str) -> bool {
    let has = |columns: &[String]| columns.iter().any(|name| name == column);
    table.primary_key.as_ref().is_some_and(|key| has(&key.columns))
        || table.uniques.values().any(|unique| has(&unique.columns))
        || table.exclusions.values().any(|exclusion| exclusion.index.columns().any(|name| name == column))
        || table.foreign_keys.values().any(|key| has(&key.columns))
}

/// Whether a table refers to the column.
pub(super) fn is_referenced(change: &Change<'_>, table: &Name, column: &str) -> bool {
    change.now.schema.tables.values().any(|other| {
        other.foreign_keys.values().any(|key| key.table == *table && key.references.iter().any(|name| name == column))
    })
}

/// The checks and computed values of a table.
pub(super) fn texts(table: &Table) -> impl Iterator<Item = &str> {
    let checks = table.checks.values().map(|check| &check.expr);
    let generated =
        table.columns.values().filter_map(|column| column.generated.as_ref()).map(|generated| &generated.expr);
    checks.chain(generated).filter_map(|sql| sql.any.as_deref())
}

/// The expressions and the predicate of an index.
fn index_texts(index: &Index) -> impl Iterator<Item = &Sql> {
    let parts = index.parts.iter().filter_map(|part| match &part.key {
        IndexKey::Expr(sql) => Some(sql),
        IndexKey::Column(_) => None,
    });
    parts.chain(&index.predicate)
}

/// Generated expressions and checks name columns as plain words.
pub(super) fn mentions(text: &str, column: &str) -> bool {
    text.split(|letter: char| !letter.is_alphanumeric() && letter != '_').any(|word| word == column)
}

pub(super) fn add_table(change: &mut Change<'_>) -> Option<()> {
    let name = generate::add_table(&mut change.now.schema, change.rng);
    // A table of a former name would be the former table.
    if change.base.tables.contains_key(&name) {
        let other = Name::new(fresh(change.rng, "new", |_| false));
        let at = change.now.schema.tables.get_index_of(&name)?;
        change.now.schema.tables.replace_index(at, other).ok()?;
    }
    Some(())
}

pub(super) fn drop_table(change: &mut Change<'_>) -> Option<()> {
    if change.now.schema.tables.len() < 2 {
        return None;
    }
    let name = any_table(change, |_| true)?;
    remove_table(change, &name);
    Some(())
}

fn remove_table(change: &mut Change<'_>, name: &Name) {
    change.now.schema.tables.shift_remove(name);
    change.tables.retain(|(now, _)| now != name);
    change.columns.retain(|((table, _), _)| table != name);
    change.now.hints.backfill.retain(|(table, _), _| table != name);
    for table in change.now.schema.tables.values_mut() {
        table.foreign_keys.retain(|_, key| key.table != *name);
    }
}

pub(super) fn rename_table(change: &mut Change<'_>) -> Option<()> {
    let from = any_table(change, |_| true)?;
    let to = Name::new(fresh(change.rng, "renamed", |name| change.now.schema.tables.contains_key(&Name::new(name))));
    move_table(change, &from, &to);
    Some(())
}

fn move_table(change: &mut Change<'_>, from: &Name, to: &Name) {
    let Some(at) = change.now.schema.tables.get_index_of(from) else { return };
    if change.now.schema.tables.replace_index(at, to.clone()).is_err() {
        return;
    }
    for table in change.now.schema.tables.values_mut() {
        for key in table.foreign_keys.values_mut().filter(|key| key.table == *from) {
            key.table = to.clone();
        }
    }
    for (now, _) in change.tables.iter_mut().filter(|(now, _)| now == from) {
        *now = to.clone();
    }
    for ((table, _), _) in change.columns.iter_mut().filter(|((table, _), _)| table == from) {
        *table = to.clone();
    }
    let hints = &mut change.now.hints;
    hints.backfill = hints
        .backfill
        .drain(..)
        .map(|((table, column), sql)| ((if table == *from { to.clone() } else { table }, column), sql))
        .collect();
}

/// Two tables exchange their names.
pub(super) fn swap_tables(change: &mut Change<'_>) -> Option<()> {
    let there: Vec<Name> = change.tables.iter().filter(|(now, was)| now == was).map(|(now, _)| now.clone()).collect();
    let one = change.rng.pick(&there)?;
    let other = change.rng.pick(&there)?;
    if one == other {
        return None;
    }
    let aside = Name::new(fresh(change.rng, "aside", |_| false));
    move_table(change, &one, &aside);
    move_table(change, &other, &one);
    move_table(change, &aside, &other);
    Some(())
}

/// A table of the same name with other columns: no table is dropped, its columns are.
pub(super) fn recreate_table(change: &mut Change<'_>) -> Option<()> {
    let name = any_table(change, |_| true)?;
    let columns: Vec<String> = change.now.schema.tables[&name].columns.keys().cloned().collect();
    for column in columns {
        remove_column(change, &name, &column);
    }
    for _ in 0..2 {
        add_some_column(change, &name, true);
    }
    Some(())
}

/// A table that was renamed aside is declared again.
pub(super) fn restore_table(change: &mut Change<'_>) -> Option<()> {
    let retired: Vec<(Name, Name, Table)> = change
        .fold
        .tables
        .iter()
        .filter_map(|(aside, table)| table.retired.clone().map(|former| (aside.clone(), former, table.clone())))
        .filter(|(_, former, table)| !change.now.schema.tables.contains_key(former) && columns_fit(change, table))
        // A table of this name that goes in the same change would be taken for the same one.
        .filter(|(_, former, _)| !change.base.tables.contains_key(former))
        .collect();
    let (aside, former, mut table) = change.rng.pick(&retired)?;
    table.retired = None;
    table.primary_key.iter_mut().for_each(|key| key.name = Some(format!("{}_pkey", former.name)));
    change.now.schema.tables.insert(former.clone(), table);
    restore_or_not(change, Object::Table(former), Object::Table(aside));
    Some(())
}

/// It comes back from aside, or is a new one: both are asked for.
fn restore_or_not(change: &mut Change<'_>, object: Object, kept: Object) {
    if change.rng.percent(70) {
        change.now.hints.restores.insert(object, kept);
    } else {
        change.now.hints.news.push(object);
    }
}

fn columns_fit(change: &Change<'_>, table: &Table) -> bool {
    table.columns.values().all(|column| {
        column.retired.is_none() && column.ty.enum_name().is_none_or(|name| change.now.schema.enums.contains_key(name))
    })
}

pub(super) fn add_column(change: &mut Change<'_>) -> Option<()> {
    let table = any_table(change, |_| true)?;
    add_some_column(change, &table, change.base.tables.is_empty());
    Some(())
}

fn add_some_column(change: &mut Change<'_>, name: &Name, nullable: bool) {
    let enums: Vec<Name> = change.now.schema.enums.keys().cloned().collect();
    let ty = random_type(&enums, change.rng);
    let mut column = generate::column_of(&change.now.schema, &ty, change.rng);
    column.nullable |= nullable || column.default.is_none();
    let Some(table) = change.now.schema.tables.get_mut(name) else { return };
    let column_name = fresh(change.rng, "added", |name| table.columns.contains_key(name));
    table.columns.insert(column_name, column);
}

/// A required column without a default: the rows that are there get an expression.
pub(super) fn add_required_column(change: &mut Change<'_>) -> Option<()> {
    let name = any_table(change, |_| true)?;
    let was_there = change.holds_rows(&name);
    let table = change.now.schema.tables.get_mut(&name)?;
    let column_name = fresh(change.rng, "needed", |name| table.columns.contains_key(name));
    let (ty, value) = [
        (Type::Integer, "7"),
        (Type::Varchar(20), "'it''s'"),
        (Type::Decimal { precision: Some(10), scale: Some(2) }, "1.5"),
    ][change.rng.below(3)]
    .clone();
    table.columns.insert(column_name.clone(), Column::new(ty));
    if was_there {
        change.now.hints.backfill.insert((name, column_name), Sql::any(value));
    }
    Some(())
}

pub(super) fn drop_column(change: &mut Change<'_>) -> Option<()> {
    let (table, column) = any_column(change, |table, name, _| {
        table.columns.len() > 2
            && !table.primary_key.as_ref().is_some_and(|key| key.columns.iter().any(|part| part == name))
    })?;
    // One that took its name would then be that column with another type.
    let moved = change.columns.iter().find(|((of, now), _)| *of == table && *now == column).map(|(_, was)| was.clone());
    if moved.is_some_and(|was| was != column && change.now.schema.tables[&table].columns.contains_key(&was)) {
        return None;
    }
    remove_column(change, &table, &column);
    Some(())
}

/// Takes a column away with everything that names it.
fn remove_column(change: &mut Change<'_>, name: &Name, column: &str) {
    for (other_name, other) in &mut change.now.schema.tables {
        other.foreign_keys.retain(|_, key| {
            let refers = key.table == *name && key.references.iter().any(|part| part == column);
            let is_from = other_name == name && key.columns.iter().any(|part| part == column);
            !refers && !is_from
        });
    }
    let Some(table) = change.now.schema.tables.get_mut(name) else { return };
    table.columns.shift_remove(column);
    let computed: Vec<String> = table
        .columns
        .iter()
        .filter(|(_, item)| {
            item.generated
                .as_ref()
                .and_then(|generated| generated.expr.any.as_deref())
                .is_some_and(|text| mentions(text, column))
        })
        .map(|(name, _)| name.clone())
        .collect();
    if table.primary_key.as_ref().is_some_and(|key| key.columns.iter().any(|part| part == column)) {
        table.primary_key = None;
    }
    table.uniques.retain(|_, unique| !unique.columns.iter().any(|part| part == column));
    table.indexes.retain(|_, index| {
        !index.columns().any(|part| part == column)
            && !index.include.iter().any(|part| part == column)
            && !index_texts(index).any(|sql| sql.any.as_deref().is_some_and(|text| mentions(text, column)))
    });
    table.exclusions.retain(|_, exclusion| !exclusion.index.columns().any(|part| part == column));
    table.checks.retain(|_, check| !check.expr.any.as_deref().is_some_and(|text| mentions(text, column)));
    change.columns.retain(|((table, now), _)| !(table == name && now == column));
    change.now.hints.backfill.shift_remove(&(name.clone(), column.to_owned()));
    for computed in computed {
        remove_column(change, name, &computed);
    }
}

pub(super) fn rename_column(change: &mut Change<'_>) -> Option<()> {
    let (table, column) = any_column(change, |_, _, _| true)?;
    let to = fresh(change.rng, "renamed", |name| change.now.schema.tables[&table].columns.contains_key(name));
    move_column(change, &table, &column, &to);
    Some(())
}

/// Gives a column another name wherever it is named.
pub(super) fn move_column(change: &mut Change<'_>, name: &Name, from: &str, to: &str) {
    let rename = |part: &mut String| {
        if part == from {
            to.clone_into(part);
        }
    };
    for (other_name, other) in &mut change.now.schema.tables {
        for key in other.foreign_keys.values_mut() {
            if key.table == *name {
                key.references.iter_mut().for_each(rename);
            }
            if other_name == name {
                key.columns.iter_mut().for_each(rename);
            }
        }
    }
    let Some(table) = change.now.schema.tables.get_mut(name) else { return };
    let Some(at) = table.columns.get_index_of(from) else { return };
    if table.columns.replace_index(at, to.to_owned()).is_err() {
        return;
    }
    if let Some(key) = &mut table.primary_key {
        key.columns.iter_mut().for_each(rename);
        if key.descending.remove(from) {
            key.descending.insert(to.to_owned());
        }
    }
    for unique in table.uniques.values_mut() {
        unique.columns.iter_mut().for_each(rename);
    }
    let exclusions = table.exclusions.values_mut().map(|exclusion| &mut exclusion.index);
    for index in table.indexes.values_mut().chain(exclusions) {
        for part in &mut index.parts {
            match &mut part.key {
                IndexKey::Column(column) => rename(column),
                IndexKey::Expr(sql) => rename_in(sql, from, to),
            }
        }
        index.predicate.iter_mut().for_each(|sql| rename_in(sql, from, to));
        index.include.iter_mut().for_each(rename);
    }
    for check in table.checks.values_mut() {
        rename_in(&mut check.expr, from, to);
    }
    for column in table.columns.values_mut() {
        if let Some(generated) = &mut column.generated {
            rename_in(&mut generated.expr, from, to);
        }
    }
    for ((_, now), _) in change.columns.iter_mut().filter(|((table, now), _)| table == name && now == from) {
        to.clone_into(now);
    }
    let hints = &mut change.now.hints;
    let moved = |(table, column): (Name, String)| {
        if table == *name && column == from { (table, to.to_owned()) } else { (table, column) }
    };
    hints.backfill = hints.backfill.drain(..).map(|(key, sql)| (moved(key), sql)).collect();
}

fn rename_in(sql: &mut Sql, from: &str, to: &str) {
    let Some(text) = &mut sql.any else { return };
    let mut out = String::new();
    let mut word = String::new();
    for letter in text.chars().chain(std::iter::once('\0')) {
        if letter.is_alphanumeric() || letter == '_' {
            word.push(letter);
        } else {
            out.push_str(if word == from { to } else { &word });
            word.clear();
            if letter != '\0' {
                out.push(letter);
            }
        }
    }
    *text = out;
}

/// Two columns of one type exchange their names.
pub(super) fn swap_columns(change: &mut Change<'_>) -> Option<()> {
    let table = any_table(change, |_| true)?;
    let kept = |change: &Change<'_>, column: &str| {
        change.columns.iter().any(|((of, now), was)| *of == table && now == column && was == column)
    };
    let columns: Vec<String> =
        plain_columns(&change.now.schema.tables[&table], |_| true).filter(|column| kept(change, column)).collect();
    let one = change.rng.pick(&columns)?;
    let other = change.rng.pick(&columns)?;
    if one == other {
        return None;
    }
    let aside = fresh(change.rng, "aside", |_| false);
    move_column(change, &table, &one, &aside);
    move_column(change, &table, &other, &one);
    move_column(change, &table, &aside, &other);
    Some(())
}

/// A column is renamed and a new one takes its name.
pub(super) fn take_column_name(change: &mut Change<'_>) -> Option<()> {
    let (table, column) = any_column(change, |table, name, column| {
        column.generated.is_none() && column.identity.is_none() && !is_key(table, name)
    })?;
    if !change.columns.iter().any(|((of, now), was)| *of == table && *now == column && *was == column) {
        return None;
    }
    let to = fresh(change.rng, "former", |name| change.now.schema.tables[&table].columns.contains_key(name));
    move_column(change, &table, &column, &to);
    let mut new = Column::new(Type::Integer);
    new.nullable = true;
    change.now.schema.tables.get_mut(&table)?.columns.insert(column, new);
    Some(())
}

/// A column that was renamed aside is declared again.
pub(super) fn restore_column(change: &mut Change<'_>) -> Option<()> {
    let mut retired = Vec::new();
    for (now, was) in &change.tables {
        for (aside, column) in &change.fold.tables.get(was)?.columns {
            let Some(former) = &column.retired else { continue };
            let table = &change.now.schema.tables[now];
            let fits = former.column.ty.enum_name().is_none_or(|name| change.now.schema.enums.contains_key(name));
            // A default or an expression may name a label or a column that is gone since.
            if fits
                && former.column.default.is_none()
                && former.column.generated.is_none()
                && !table.columns.contains_key(&former.name)
            {
                let kept = Object::Column(was.clone(), aside.clone());
                retired.push((now.clone(), former.name.clone(), former.column.clone(), kept));
            }
        }
    }
    let (table, name, column, kept) = change.rng.pick(&retired)?;
    if column.identity.is_some() {
        return None;
    }
    change.now.schema.tables.get_mut(&table)?.columns.insert(name.clone(), column.clone());
    if !column.nullable {
        let value = match &column.ty {
            ty if ty.is_integer() => "1",
            Type::Varchar(_) | Type::Text => "'1'",
            _ => "",
        };
        if value.is_empty() {
            change.now.schema.tables.get_mut(&table)?.columns.get_mut(&name)?.nullable = true;
        } else {
            change.now.hints.backfill.insert((table.clone(), name.clone()), Sql::any(value));
        }
    }
    restore_or_not(change, Object::Column(table, name), kept);
    Some(())
}

pub(super) fn add_foreign_key(change: &mut Change<'_>) -> Option<()> {
    let from = any_table(change, |_| true)?;
    let was_there = change.tables.iter().any(|(now, _)| *now == from);
    let column = generate::add_foreign_key(&mut change.now.schema, &from, change.rng)?;
    if was_there {
        // A required reference has no value that is surely there.
        let table = change.now.schema.tables.get_mut(&from)?;
        table.columns.get_mut(&column)?.nullable = true;
    }
    Some(())
}

/// A table and one of its references, indexes, uniques or checks.
fn any_part(change: &mut Change<'_>, of: impl Fn(&Table) -> Vec<String>) -> Option<(Name, String)> {
    let parts: Vec<(Name, String)> = change
        .now
        .schema
        .tables
        .iter()
        .flat_map(|(name, table)| of(table).into_iter().map(|part| (name.clone(), part)))
        .collect();
    change.rng.pick(&parts)
}

pub(super) fn drop_foreign_key(change: &mut Change<'_>) -> Option<()> {
    let (table, key) = any_part(change, |table| table.foreign_keys.keys().cloned().collect())?;
    change.now.schema.tables.get_mut(&table)?.foreign_keys.shift_remove(&key);
    Some(())
}

pub(super) fn change_foreign_key(change: &mut Change<'_>) -> Option<()> {
    let (table, name) = any_part(change, |table| table.foreign_keys.keys().cloned().collect())?;
    let item = &change.now.schema.tables[&table];
    let is_named = |column: &String| texts(item).any(|text| mentions(text, column));
    let named = item.foreign_keys[&name].columns.iter().any(is_named);
    let defer = change.rng.percent(30);
    // MySQL computes nothing from a column that a foreign key may change.
    if named && !defer {
        return None;
    }
    let key = change.now.schema.tables.get_mut(&table)?.foreign_keys.get_mut(&name)?;
    if defer {
        key.deferrable = if key.deferrable.is_some() { None } else { Some(Deferrable::InitiallyDeferred) };
    } else {
        key.on_delete = if key.on_delete == Action::Cascade { Action::NoAction } else { Action::Cascade };
    }
    Some(())
}

fn rename<T>(rng: &mut Rng, map: &mut indexmap::IndexMap<String, T>, from: &str, start: &str) -> Option<()> {
    let to = fresh(rng, start, |name| map.contains_key(name));
    let at = map.get_index_of(from)?;
    map.replace_index(at, to).ok().map(|_| ())
}

pub(super) fn rename_foreign_key(change: &mut Change<'_>) -> Option<()> {
    let (table, name) = any_part(change, |table| table.foreign_keys.keys().cloned().collect())?;
    rename(change.rng, &mut change.now.schema.tables.get_mut(&table)?.foreign_keys, &name, "other_fkey")
}

pub(super) fn add_unique(change: &mut Change<'_>) -> Option<()> {
    let name = any_table(change, |_| true)?;
    generate::add_unique(&name, change.now.schema.tables.get_mut(&name)?, change.rng).map(|_| ())
}

fn free_uniques(change: &Change<'_>) -> Vec<(Name, String)> {
    let mut free = Vec::new();
    for (name, table) in &change.now.schema.tables {
        for (unique_name, unique) in &table.uniques {
            if !unique.columns.iter().any(|column| is_referenced(change, name, column)) {
                free.push((name.clone(), unique_name.clone()));
            }
        }
    }
    free
}

pub(super) fn drop_unique(change: &mut Change<'_>) -> Option<()> {
    let free = free_uniques(change);
    let (table, name) = change.rng.pick(&free)?;
    change.now.schema.tables.get_mut(&table)?.uniques.shift_remove(&name);
    Some(())
}

pub(super) fn change_unique(change: &mut Change<'_>) -> Option<()> {
    let free = free_uniques(change);
    let (table, name) = change.rng.pick(&free)?;
    let table = change.now.schema.tables.get_mut(&table)?;
    let candidates: Vec<String> = plain_columns(table, can_be_key).collect();
    let unique = table.uniques.get_mut(&name)?;
    let extra = candidates.into_iter().find(|column| !unique.columns.contains(column))?;
    unique.columns.push(extra);
    Some(())
}

pub(super) fn rename_unique(change: &mut Change<'_>) -> Option<()> {
    let (table, name) = any_part(change, |table| table.uniques.keys().cloned().collect())?;
    rename(change.rng, &mut change.now.schema.tables.get_mut(&table)?.uniques, &name, "other_key")
}

pub(super) fn add_index(change: &mut Change<'_>) -> Option<()> {
    let name = any_table(change, |_| true)?;
    generate::add_index(&name, change.now.schema.tables.get_mut(&name)?, change.rng).map(|_| ())
}

pub(super) fn drop_index(change: &mut Change<'_>) -> Option<()> {
    let (table, name) = any_part(change, |table| table.indexes.keys().cloned().collect())?;
    change.now.schema.tables.get_mut(&table)?.indexes.shift_remove(&name);
    Some(())
}

pub(super) fn change_index(change: &mut Change<'_>) -> Option<()> {
    let (table, name) = any_part(change, |table| table.indexes.keys().cloned().collect())?;
    let index = change.now.schema.tables.get_mut(&table)?.indexes.get_mut(&name)?;
    let part = index.parts.first_mut()?;
    part.direction = match part.direction {
        Direction::Asc => Direction::Desc,
        Direction::Desc => Direction::Asc,
    };
    Some(())
}

pub(super) fn rename_index(change: &mut Change<'_>) -> Option<()> {
    let (table, name) = any_part(change, |table| table.indexes.keys().cloned().collect())?;
    rename(change.rng, &mut change.now.schema.tables.get_mut(&table)?.indexes, &name, "other_idx")
}

pub(super) fn add_exclusion(change: &mut Change<'_>) -> Option<()> {
    let name = any_table(change, |_| true)?;
    generate::add_exclusion(&name, change.now.schema.tables.get_mut(&name)?, change.rng).map(|_| ())
}

pub(super) fn drop_exclusion(change: &mut Change<'_>) -> Option<()> {
    let (table, name) = any_part(change, |table| table.exclusions.keys().cloned().collect())?;
    change.now.schema.tables.get_mut(&table)?.exclusions.shift_remove(&name);
    Some(())
}

pub(super) fn change_exclusion(change: &mut Change<'_>) -> Option<()> {
    let (table, name) = any_part(change, |table| table.exclusions.keys().cloned().collect())?;
    let exclusion = change.now.schema.tables.get_mut(&table)?.exclusions.get_mut(&name)?;
    exclusion.deferrable = match exclusion.deferrable {
        Some(_) => None,
        None => Some(Deferrable::InitiallyImmediate),
    };
    Some(())
}

pub(super) fn rename_exclusion(change: &mut Change<'_>) -> Option<()> {
    let (table, name) = any_part(change, |table| table.exclusions.keys().cloned().collect())?;
    rename(change.rng, &mut change.now.schema.tables.get_mut(&table)?.exclusions, &name, "other_excl")
}

pub(super) fn add_check(change: &mut Change<'_>) -> Option<()> {
    let name = any_table(change, |_| true)?;
    generate::add_check(&name, change.now.schema.tables.get_mut(&name)?, change.rng).map(|_| ())
}

pub(super) fn drop_check(change: &mut Change<'_>) -> Option<()> {
    let (table, name) = any_part(change, |table| table.checks.keys().cloned().collect())?;
    change.now.schema.tables.get_mut(&table)?.checks.shift_remove(&name);
    Some(())
}

pub(super) fn change_check(change: &mut Change<'_>) -> Option<()> {
    let (table, name) = any_part(change, |table| table.checks.keys().cloned().collect())?;
    let bound = change.rng.below(90) + 10;
    let check = change.now.schema.tables.get_mut(&table)?.checks.get_mut(&name)?;
    let column = check.expr.any.as_deref()?.split(' ').next()?.to_owned();
    *check = Check { options: check.options.clone(), ..Check::new(format!("{column} > -{bound}")) };
    Some(())
}

pub(super) fn rename_check(change: &mut Change<'_>) -> Option<()> {
    let (table, name) = any_part(change, |table| table.checks.keys().cloned().collect())?;
    rename(change.rng, &mut change.now.schema.tables.get_mut(&table)?.checks, &name, "other_check")
}

/// The key of a table moves to another column; references to the former one go on through a unique constraint.
pub(super) fn change_primary_key(change: &mut Change<'_>) -> Option<()> {
    let name = any_table(change, |table| table.primary_key.is_some())?;
    let former = change.now.schema.tables[&name].primary_key.clone()?;
    let referenced = former.columns.iter().any(|column| is_referenced(change, &name, column));
    let was_there = change.tables.iter().any(|(now, _)| *now == name);
    let table = change.now.schema.tables.get_mut(&name)?;
    let candidates: Vec<String> =
        plain_columns(table, |ty| matches!(ty, Type::Integer | Type::BigInt | Type::Varchar(_) | Type::SmallInt))
            .filter(|column| {
                !former.columns.contains(column)
                    && !table.columns[column].nullable
                    && !table.foreign_keys.values().any(|key| key.columns.contains(column))
            })
            .collect();
    let column = change.rng.pick(&candidates)?;
    if !was_there {
        return None;
    }
    for part in &former.columns {
        uncounted(table.columns.get_mut(part)?);
    }
    if referenced {
        let unique_name = fresh(change.rng, "former_key", |name| table.uniques.contains_key(name));
        let unique = schema_core::model::Unique {
            columns: former.columns.clone(),
            include: Vec::new(),
            nulls_not_distinct: false,
            deferrable: None,
            only: Vec::new(),
        };
        table.uniques.insert(unique_name, unique);
    }
    table.primary_key = Some(PrimaryKey { name: former.name, ..PrimaryKey::on(&[&column]) });
    Some(())
}

fn uncounted(column: &mut Column) {
    column.identity = None;
    column.sequence = Sequence::default();
}

/// The key of a table that none refers to is checked at another time (PostgreSQL).
pub(super) fn defer_primary_key(change: &mut Change<'_>) -> Option<()> {
    let names: Vec<Name> = change.now.schema.tables.keys().cloned().collect();
    let free = |name: &Name| {
        let key = change.now.schema.tables[name].primary_key.as_ref();
        key.is_some_and(|key| !key.columns.iter().any(|column| is_referenced(change, name, column)))
    };
    let free: Vec<Name> = names.into_iter().filter(free).collect();
    let name = change.rng.pick(&free)?;
    let key = change.now.schema.tables.get_mut(&name)?.primary_key.as_mut()?;
    key.deferrable = match key.deferrable {
        Some(_) => None,
        None => Some(Deferrable::InitiallyDeferred),
    };
    Some(())
}

pub(super) fn rename_primary_key(change: &mut Change<'_>) -> Option<()> {
    let name = any_table(change, |table| table.primary_key.is_some())?;
    let to = fresh(change.rng, "other_pkey", |_| false);
    change.now.schema.tables.get_mut(&name)?.primary_key.as_mut()?.name = Some(to);
    Some(())
}

pub(super) fn drop_primary_key(change: &mut Change<'_>) -> Option<()> {
    let names: Vec<Name> = change.now.schema.tables.keys().cloned().collect();
    let free: Vec<Name> = names
        .into_iter()
        .filter(|name| {
            let key = change.now.schema.tables[name].primary_key.as_ref();
            key.is_some_and(|key| !key.columns.iter().any(|column| is_referenced(change, name, column)))
        })
        .collect();
    let name = change.rng.pick(&free)?;
    let table = change.now.schema.tables.get_mut(&name)?;
    for column in table.primary_key.take()?.columns {
        uncounted(table.columns.get_mut(&column)?);
    }
    Some(())
}

/// A computed column over a column of the table, for the mutations of values.
pub(super) fn doubled(column: &str, by: usize) -> Generated {
    Generated { expr: Sql::any(format!("{column} * {by}")), stored: true }
}

/// Other options of a table, or none.
pub(super) fn change_options(change: &mut Change<'_>) -> Option<()> {
    let name = any_table(change, |_| true)?;
    let options = generate::options(&change.now.schema.tables[&name], change.rng);
    let table = change.now.schema.tables.get_mut(&name)?;
    table.options = options;
    generate::divide(table, &mut Rng(change.rng.0 ^ 0xd1_71_de));
    Some(())
}

/// Other options of an index, or none.
pub(super) fn change_index_options(change: &mut Change<'_>) -> Option<()> {
    let name = any_table(change, |table| !table.indexes.is_empty())?;
    let at = change.rng.below(change.now.schema.tables[&name].indexes.len());
    let (_, index) = change.now.schema.tables.get_mut(&name)?.indexes.get_index_mut(at)?;
    let fill = Settings::from([("fillfactor".to_owned(), (30 + change.rng.below(60)).to_string())]);
    index.options = if index.options.is_empty() { Options::of(Dialect::Postgres, fill) } else { Options::default() };
    Some(())
}

/// Other options of a check.
pub(super) fn change_check_options(change: &mut Change<'_>) -> Option<()> {
    let (table, name) = any_part(change, |table| table.checks.keys().cloned().collect())?;
    let options = generate::check_options(change.rng);
    change.now.schema.tables.get_mut(&table)?.checks.get_mut(&name)?.options = options;
    Some(())
}

/// A foreign key is declared not to be verified, or no longer so.
pub(super) fn change_foreign_key_options(change: &mut Change<'_>) -> Option<()> {
    let (table, name) = any_part(change, |table| table.foreign_keys.keys().cloned().collect())?;
    let key = change.now.schema.tables.get_mut(&table)?.foreign_keys.get_mut(&name)?;
    let told = Settings::from([("not_valid".to_owned(), "true".to_owned())]);
    key.options = if key.options.is_empty() { Options::of(Dialect::Postgres, told) } else { Options::default() };
    Some(())
}
