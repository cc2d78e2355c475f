//! Two schemas become operations: what is gone, what is renamed, what is new and what is different.
//!
//! Knows no SQL and no database. The list is in three parts: what must go before its name is taken, in the names
//! before; the renames; and everything else, in the names after. Inside a part the planner finds the order.

mod aside;
mod constraints;
pub mod differences;
mod domains;
mod enums;
mod keys;
mod options;
pub(crate) mod partitions;
mod renames;
mod sequences;
mod table;

use crate::model::{ForeignKey, Hints, Name, Schema, Table};
use crate::ops::{AddForeignKey, CreateTable, DropForeignKey, DropTable, KeyNames, Operation, RetireTable};
use indexmap::{IndexMap, IndexSet};
use keys::Keys;
pub use renames::{Renames, renames};

/// The operations from one schema to another, both canonical for one database. A thing of `after` that is marked
/// retired and stood in `before` under its former name is renamed aside.
#[must_use]
pub fn diff(before: &Schema, after: &Schema, hints: &Hints) -> Vec<Operation> {
    let mut ops = Vec::new();
    // The state behind what is in `ops` so far, up to the end of the renames.
    let left = partitions::take_away(before, after, &renames(before, after, hints), &mut ops);
    let now = renames::apply(&left, after, hints, &mut ops);
    enums::create(&now, after, &mut ops);
    sequences::create(&now, after, &mut ops);
    domains::create(&now, after, &mut ops);
    let keys = keys::Keys::of(&now, after);
    for (name, table) in &after.tables {
        if let Some(old) = now.tables.get(name) {
            if old != table {
                table::change(name, old, table, &now, hints, &mut ops);
            }
        }
    }
    options::in_order(&now, &mut ops);
    keys.renew(&mut ops);
    create_tables(&now, after, &keys, &mut ops);
    drop_tables(&now, after, &keys, &mut ops);
    domains::change(&now, after, &mut ops);
    sequences::change(&now, after, &mut ops);
    enums::change(&now, after, hints, &mut ops);
    constraints::untangle(&mut ops);
    ops
}

/// New tables; a foreign key that would refer to a table, or to a key of one, that comes later is added afterwards.
fn create_tables(now: &Schema, after: &Schema, keys: &Keys, ops: &mut Vec<Operation>) {
    let new: IndexMap<&Name, &Table> = after
        .tables
        .iter()
        .filter(|(name, table)| !now.tables.contains_key(*name) && !is_retirement(now, table))
        .collect();
    let mut later = Vec::new();
    for (name, late) in parents_first(&new) {
        let Some(table) = new.get(name) else { continue };
        let mut table = (*table).clone();
        let waits = |key: &ForeignKey| keys.comes_after(key) || keys::waits_for_index(name, &table, key);
        let waiting = table.foreign_keys.iter().filter(|(_, key)| waits(key)).map(|(key, _)| key.clone());
        let waiting: Vec<String> = waiting.collect();
        for key_name in late.into_iter().chain(waiting) {
            if let Some(key) = table.foreign_keys.shift_remove(&key_name) {
                later.push(AddForeignKey { table: name.clone(), name: key_name, key }.into());
            }
        }
        ops.push(CreateTable { name: name.clone(), table }.into());
    }
    ops.extend(later);
}

/// Tables that are gone, children first; a foreign key inside a cycle, or to a key that changes, goes before.
fn drop_tables(now: &Schema, after: &Schema, keys: &Keys, ops: &mut Vec<Operation>) {
    let aside: IndexMap<&Name, &Name> = after
        .tables
        .iter()
        .filter_map(|(to, table)| table.retired.as_ref().map(|from| (from, to)))
        .filter(|(from, to)| now.tables.contains_key(*from) && !now.tables.contains_key(*to))
        .collect();
    let gone: IndexMap<&Name, &Table> =
        now.tables.iter().filter(|(name, _)| !after.tables.contains_key(*name)).collect();
    let mut drops = Vec::new();
    for (name, late) in parents_first(
        &gone.iter().filter(|(name, _)| !aside.contains_key(**name)).map(|(name, table)| (*name, *table)).collect(),
    ) {
        let Some(table) = gone.get(name) else { continue };
        let mut table = (*table).clone();
        let leans = |key: &ForeignKey| keys.goes_before(key) || keys::waits_for_index(name, &table, key);
        let leaning = table.foreign_keys.iter().filter(|(_, key)| leans(key)).map(|(key, _)| key.clone());
        let leaning: Vec<String> = leaning.collect();
        for key_name in late.into_iter().chain(leaning) {
            if let Some(key) = table.foreign_keys.shift_remove(&key_name) {
                ops.push(DropForeignKey { table: name.clone(), name: key_name, key }.into());
            }
        }
        drops.push(DropTable { name: name.clone(), table }.into());
    }
    drops.reverse();
    ops.extend(drops);
    for (from, to) in aside {
        if let Some(table) = now.tables.get(from) {
            table::retire(from, to, table, after.tables.get(to), now, ops);
        }
    }
}

/// Whether a table of `after` is one of `now`, renamed aside.
fn is_retirement(now: &Schema, table: &Table) -> bool {
    table.retired.as_ref().is_some_and(|former| now.tables.contains_key(former))
}

/// The operation that renames a table aside.
fn retire_table(from: &Name, to: &Name, old: &Table, new: Option<&Table>) -> Operation {
    let key = new.and_then(|new| key_names(old, new));
    RetireTable { from: from.clone(), to: to.clone(), key }.into()
}

/// The names of a table's primary key where it has another one aside.
fn key_names(in_use: &Table, aside: &Table) -> Option<KeyNames> {
    let name = |table: &Table| table.primary_key.as_ref().and_then(|key| key.name.clone());
    let (from, to) = (name(in_use)?, name(aside)?);
    (from != to).then_some(KeyNames { from, to })
}

/// Whether a table comes back to its turn later: one that it inherits from refers to it, and its key can be added afterwards.
fn waits<'a>(
    name: &'a Name,
    tables: &IndexMap<&'a Name, &'a Table>,
    open: &IndexSet<&'a Name>,
    order: &IndexMap<&'a Name, Vec<String>>,
) -> bool {
    let mut ancestors: Vec<&Name> = tables.get(name).into_iter().flat_map(|table| &table.inherits).collect();
    let mut at = 0;
    while let Some(ancestor) = ancestors.get(at).copied() {
        if open.contains(ancestor) && !order.contains_key(ancestor) {
            return true;
        }
        let more = tables.get(ancestor).into_iter().flat_map(|table| &table.inherits);
        let more: Vec<&Name> = more.filter(|name| !ancestors.contains(name)).collect();
        ancestors.extend(more);
        at += 1;
    }
    false
}

/// The tables with those they inherit from and those they refer to before them, each with the foreign keys that close a cycle.
fn parents_first<'a>(tables: &IndexMap<&'a Name, &'a Table>) -> Vec<(&'a Name, Vec<String>)> {
    enum Visit<'a> {
        Enter(&'a Name),
        Leave(&'a Name),
    }
    let mut order: IndexMap<&Name, Vec<String>> = IndexMap::new();
    let mut open: IndexSet<&Name> = IndexSet::new();
    for start in tables.keys() {
        let mut stack = vec![Visit::Enter(start)];
        while let Some(visit) = stack.pop() {
            match visit {
                Visit::Enter(name) => {
                    if order.contains_key(name) || !open.insert(name) {
                        continue;
                    }
                    if waits(name, tables, &open, &order) {
                        open.swap_remove(name);
                        continue;
                    }
                    stack.push(Visit::Leave(name));
                    if let Some((name, table)) = tables.get_key_value(name) {
                        for key in table.foreign_keys.values().rev().filter(|key| key.table != **name) {
                            if let Some((parent, _)) = tables.get_key_value(&key.table) {
                                stack.push(Visit::Enter(parent));
                            }
                        }
                        for parent in table.inherits.iter().rev() {
                            if let Some((parent, _)) = tables.get_key_value(parent) {
                                stack.push(Visit::Enter(parent));
                            }
                        }
                    }
                }
                Visit::Leave(name) => {
                    let late = tables.get(name).into_iter().flat_map(|table| &table.foreign_keys).filter(|(_, key)| {
                        key.table != *name && tables.contains_key(&key.table) && !order.contains_key(&key.table)
                    });
                    let late = late.map(|(key_name, _)| key_name.clone()).collect();
                    order.insert(name, late);
                }
            }
        }
    }
    order.into_iter().collect()
}
