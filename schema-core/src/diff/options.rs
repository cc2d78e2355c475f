//! Options that tables must get one after the other.

use super::parents_first;
use crate::dialect::options::is_unlogged;
use crate::model::{ForeignKey, Name, Object, Options, Schema};
use crate::ops::{AddForeignKey, DropForeignKey, Operation};
use indexmap::IndexMap;

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
