//! What becomes of the partitions of a table that is on both sides. Two partitions of a table never take the same rows, so that
//! one of the same bounds under another name is renamed for certain.

use super::Renames;
use crate::model::{Bound, Name, Schema, Table};
use crate::ops::{AddPartition, DropPartition, Operation, RenamePartition, RetirePartition, SetPartitioning};
use indexmap::IndexMap;
use std::borrow::Cow;

/// Takes away the partitions that are gone, before anything else: those that come may take the same rows, and what is kept
/// aside has the columns of its table as they were.
pub(super) fn take_away<'a>(
    before: &'a Schema,
    after: &Schema,
    acting: &Renames,
    ops: &mut Vec<Operation>,
) -> Cow<'a, Schema> {
    let mut now = Cow::Borrowed(before);
    for (table, name, bound) in gone(before, after, acting) {
        let partition = table.sibling(&name);
        let mut kept = after.tables.iter().filter(|(to, _)| !before.tables.contains_key(*to));
        let op: Operation = match kept.find(|(_, kept)| kept.retired.as_ref() == Some(&partition)) {
            Some((to, _)) => RetirePartition { table, name, bound, to: to.name.clone() }.into(),
            None => DropPartition { table, name, bound }.into(),
        };
        // What is taken from the schema itself fits it.
        if op.apply(now.to_mut()).is_ok() {
            ops.push(op);
        }
    }
    now
}

/// The partitions of `before` that no table of `after` has: the table by its name before, the name, the bounds.
pub(crate) fn gone(before: &Schema, after: &Schema, acting: &Renames) -> Vec<(Name, String, Bound)> {
    let mut found = Vec::new();
    for (name, old) in before.tables.iter().filter(|(_, old)| !old.partitions.is_empty()) {
        let renamed = acting.tables.iter().find(|(_, from)| *from == name).map(|(to, _)| to);
        let Some(new) = after.tables.get(renamed.unwrap_or(name)) else { continue };
        if new.partitions.is_empty() || new.partition_by.is_none() {
            continue;
        }
        let left = old
            .partitions
            .iter()
            .filter(|(item, bound)| !new.partitions.contains_key(*item) && renamed_to(old, new, bound).is_none());
        found.extend(left.map(|(item, bound)| (name.clone(), item.clone(), bound.clone())));
    }
    found
}

/// The operations from the partitions of `old`, of which those that are gone have been taken away, to those of `new`.
pub(super) fn change(name: &Name, old: &Table, new: &Table, ops: &mut Vec<Operation>) {
    let moved = old.partitions.iter().any(|(item, bound)| new.partitions.get(item).is_some_and(|other| other != bound));
    let let_go = new.partitions.is_empty() && !old.partitions.is_empty();
    if old.partition_by != new.partition_by || moved || let_go {
        ops.push(SetPartitioning { table: name.clone(), from: old.division(), to: new.division() }.into());
        return;
    }
    let mut taken: IndexMap<&String, &String> = IndexMap::new();
    for (from, bound) in old.partitions.iter().filter(|(item, _)| !new.partitions.contains_key(*item)) {
        if let Some(to) = renamed_to(old, new, bound) {
            taken.insert(to, from);
            ops.push(RenamePartition { table: name.clone(), from: from.clone(), to: to.clone() }.into());
        }
    }
    for (item, bound) in &new.partitions {
        if !old.partitions.contains_key(item) && !taken.contains_key(item) {
            ops.push(AddPartition { table: name.clone(), name: item.clone(), bound: bound.clone() }.into());
        }
    }
}

/// The new name of the partition that takes these rows.
fn renamed_to<'a>(old: &Table, new: &'a Table, bound: &Bound) -> Option<&'a String> {
    new.partitions.iter().find(|(item, other)| *other == bound && !old.partitions.contains_key(*item)).map(|(to, _)| to)
}
