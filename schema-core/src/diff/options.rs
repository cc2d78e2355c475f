//! Options that tables must get one after the other.

use super::parents_first;
use crate::dialect::options::is_unlogged;
use crate::model::{Name, Object, Schema};
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
    for (name, late) in &sorted {
        let keys = now.tables.get(*name).into_iter().flat_map(|table| &table.foreign_keys);
        for (key_name, key) in keys.filter(|(key_name, _)| late.contains(*key_name)) {
            let (table, name, key) = ((*name).clone(), key_name.clone(), key.clone());
            let goes = |op: &Operation| {
                matches!(op, Operation::DropForeignKey(drop) if drop.table == table && drop.name == name)
                    || matches!(op, Operation::RenameConstraint(rename) if rename.table == table && rename.from == name)
            };
            if !ops.iter().any(goes) {
                ops.push(DropForeignKey { table: table.clone(), name: name.clone(), key: key.clone() }.into());
                ops.push(AddForeignKey { table, name, key }.into());
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
}

/// The table that leaves the log, or joins it.
fn turn(op: &Operation) -> Option<(&Name, bool)> {
    let Operation::SetOptions(set) = op else { return None };
    let Object::Table(table) = &set.object else { return None };
    let leaves = is_unlogged(&set.to);
    (is_unlogged(&set.from) != leaves).then_some((table, leaves))
}
