//! What changes in the options of a table, and those that tables must get one after the other.

use super::parents_first;
use crate::dialect::options::{COLLATE, is_unlogged};
use crate::dialect::partitioning::{PARTITION_BY, Partitioning, read};
use crate::model::{Dialect, ForeignKey, Hints, Name, Object, Options, Schema, Settings, Table};
use crate::ops::{AddForeignKey, DropForeignKey, Operation, SetOptions};
use indexmap::IndexMap;

/// The operations that give a table its new options. How it is divided changes by itself; it goes before what it is in the way of,
/// and comes behind.
pub(super) fn change(name: &Name, old: &Table, new: &Table, hints: &Hints, ops: &mut Vec<Operation>) {
    let (from, to) = (divided(&old.options), divided(&new.options));
    let stays = !from.is_empty() && !to.is_empty() && !in_the_way(name, old, new, hints);
    let mut steps = vec![old.options.clone()];
    if !stays {
        steps.push(undivided(&old.options));
    }
    let mut others = undivided(&compared_as(&new.options, &old.options));
    if stays {
        for (dialect, text) in from {
            others.by.entry(dialect).or_default().insert(PARTITION_BY.to_owned(), text);
        }
    }
    steps.extend([others, compared_as(&new.options, &old.options), new.options.clone()]);
    steps.dedup();
    for pair in steps.windows(2) {
        let (from, to) = (pair[0].clone(), pair[1].clone());
        ops.push(SetOptions { object: Object::Table(name.clone()), from, to }.into());
    }
}

/// The options with the collation that the table had, where it gets another one: that comes by itself, at the end.
fn compared_as(options: &Options, old: &Options) -> Options {
    let mut out = options.clone();
    for (dialect, told) in &mut out.by {
        match (told.contains_key(COLLATE), old.get(*dialect).get(COLLATE)) {
            (true, Some(own)) => drop(told.insert(COLLATE.to_owned(), own.clone())),
            (true, None) => drop(told.remove(COLLATE)),
            (false, _) => {}
        }
    }
    out.by.retain(|_, told| !told.is_empty());
    out
}

/// Removes the division of a table that is divided by a column, so that the column can go.
pub(super) fn free_column(name: &Name, column: &str, table: &Table, ops: &mut Vec<Operation>) {
    if all(&table.options).iter().any(|read| read.names(column)) {
        let (from, to) = (table.options.clone(), undivided(&table.options));
        ops.push(SetOptions { object: Object::Table(name.clone()), from, to }.into());
    }
}

/// Whether something else that changes cannot, as long as the table is divided as it was: its primary key and the types of columns
/// fit one division or the other, and a column that is made anew is gone for a moment.
fn in_the_way(name: &Name, old: &Table, new: &Table, hints: &Hints) -> bool {
    let differs = divided(&old.options) != divided(&new.options);
    all(&old.options).iter().any(|read| {
        let key = old.primary_key != new.primary_key && (differs || read.follows_primary_key());
        let mut named = old.columns.iter().filter(|(column, _)| read.names(column));
        key || named.any(|(column, before)| {
            let anew = hints.using.contains_key(&(name.clone(), column.clone()));
            new.columns.get(column).is_some_and(|after| {
                before.generated != after.generated || (before.ty != after.ty && (differs || anew))
            })
        })
    })
}

/// How each database divides.
fn divided(options: &Options) -> Vec<(Dialect, String)> {
    let told = |(dialect, told): (&Dialect, &Settings)| Some((*dialect, told.get(PARTITION_BY)?.clone()));
    options.by.iter().filter_map(told).collect()
}

fn all(options: &Options) -> Vec<Partitioning> {
    divided(options).iter().filter_map(|(_, text)| read(text)).collect()
}

fn undivided(options: &Options) -> Options {
    let mut bare = options.clone();
    bare.by.retain(|_, told| {
        told.remove(PARTITION_BY);
        !told.is_empty()
    });
    bare
}

/// Puts the tables that leave or join the log in the order in which their foreign keys let them: what is in it refers to
/// nothing that is not (PostgreSQL manual, ALTER TABLE, "SET LOGGED | UNLOGGED"). A foreign key that closes a circle of them goes
/// before and comes after.
pub(super) fn in_order(now: &Schema, ops: &mut Vec<Operation>) {
    let slots: Vec<usize> = (0..ops.len()).filter(|at| turn(&ops[*at]).is_some()).collect();
    if slots.len() < 2 {
        return;
    }
    let mut turned: Vec<Operation> = slots.iter().map(|at| ops[*at].clone()).collect();
    let turns = |name: &Name| turned.iter().filter_map(turn).any(|(table, _)| table == name);
    let tables = now.tables.iter().filter(|(name, _)| turns(name)).collect();
    let sorted = parents_first(&tables);
    let mut replaced: Vec<Object> = Vec::new();
    for (name, late) in &sorted {
        let keys = now.tables.get(*name).into_iter().flat_map(|table| &table.foreign_keys);
        for (key_name, key) in keys.filter(|(key_name, _)| late.contains(*key_name)) {
            let (table, name, key) = ((*name).clone(), key_name.clone(), key.clone());
            let object = Object::ForeignKey(table.clone(), name.clone());
            let goes = |op: &Operation| {
                matches!(op, Operation::DropForeignKey(drop) if drop.table == table && drop.name == name)
                    || matches!(op, Operation::RenameConstraint(rename) if rename.table == table && rename.from == name)
            };
            if !ops.iter().any(goes) {
                ops.push(DropForeignKey { table: table.clone(), name: name.clone(), key: key.clone() }.into());
                let told = ops.iter().find_map(|op| told_otherwise(op, &object).cloned());
                let key = ForeignKey { options: told.unwrap_or_else(|| key.options.clone()), ..key };
                ops.push(AddForeignKey { table, name, key }.into());
                replaced.push(object);
            }
        }
    }
    let order: IndexMap<&Name, usize> = sorted.iter().enumerate().map(|(at, (name, _))| (*name, at)).collect();
    let place = |table: &Name| order.get(table).copied().unwrap_or_default();
    // Who leaves the log goes before those it refers to, who joins it after them.
    turned.sort_by_key(|op| match turn(op) {
        Some((table, true)) => (false, usize::MAX - place(table)),
        Some((table, false)) => (true, place(table)),
        None => (true, 0),
    });
    for (at, op) in slots.into_iter().zip(turned) {
        ops[at] = op;
    }
    ops.retain(|op| !replaced.iter().any(|object| told_otherwise(op, object).is_some()));
}

/// The options that a thing gets.
fn told_otherwise<'a>(op: &'a Operation, object: &Object) -> Option<&'a Options> {
    if let Operation::SetOptions(set) = op { (set.object == *object).then_some(&set.to) } else { None }
}

/// The table that leaves the log, or joins it.
fn turn(op: &Operation) -> Option<(&Name, bool)> {
    let Operation::SetOptions(set) = op else { return None };
    let Object::Table(table) = &set.object else { return None };
    let leaves = is_unlogged(&set.to);
    (is_unlogged(&set.from) != leaves).then_some((table, leaves))
}
