//! What becomes of the partitions of a table that is on both sides. Two parts of a whole never take the same rows, so that
//! one of the same bounds under another name is renamed for certain.

use super::Renames;
use crate::model::partition::{beneath, wholes_first};
use crate::model::{Name, Partition, Schema, Table};
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
    for (table, name) in gone(before, after, acting) {
        let partition = table.sibling(&name);
        let partitions = before.tables.get(&table).map(|table| &table.partitions);
        let Some((partitions, item)) = partitions.and_then(|all| Some((all, all.get(&name)?))) else { continue };
        let mut kept = after.tables.iter().filter(|(to, _)| !before.tables.contains_key(*to));
        let taken: Vec<Operation> = match kept.find(|(_, kept)| kept.retired.as_ref() == Some(&partition)) {
            Some((to, _)) => {
                vec![RetirePartition { table, name, partition: item.clone(), to: to.name.clone() }.into()]
            }
            None => {
                let drop = |(name, item): (&String, &Partition)| {
                    DropPartition { table: table.clone(), name: name.clone(), partition: item.clone() }.into()
                };
                let parts = beneath(partitions, &name).into_iter().rev();
                parts.chain([(&name, item)]).map(drop).collect()
            }
        };
        for op in taken {
            // What is taken from the schema itself fits it.
            if op.apply(now.to_mut()).is_ok() {
                ops.push(op);
            }
        }
    }
    now
}

/// The partitions of `before` that no table of `after` has, without their parts: the table by its name before, and the name.
pub(crate) fn gone(before: &Schema, after: &Schema, acting: &Renames) -> Vec<(Name, String)> {
    let mut found = Vec::new();
    for (name, old) in before.tables.iter().filter(|(_, old)| !old.partitions.is_empty()) {
        let renamed = acting.tables.iter().find(|(_, from)| *from == name).map(|(to, _)| to);
        let Some(new) = after.tables.get(renamed.unwrap_or(name)) else { continue };
        if new.partition_by.is_none() {
            continue;
        }
        let stay = stay(old, new);
        for (item_name, item) in &old.partitions {
            // Where none is declared beside it, it is somebody else's from now on; and a part of what is gone goes with that.
            let whole = item.of.as_ref().map(|of| stay.get(of));
            let beside =
                |whole: Option<&&String>| new.partitions.values().any(|other| other.of.as_ref() == whole.copied());
            let left = match whole {
                None => beside(None),
                Some(None) => false,
                Some(whole) => beside(whole),
            };
            let moves = beneath(&old.partitions, item_name).iter().any(|(part, _)| new.partitions.contains_key(*part));
            if left && !stay.contains_key(item_name) && !moves {
                found.push((name.clone(), item_name.clone()));
            }
        }
    }
    found
}

/// The operations from the partitions of `old`, of which those that are gone have been taken away, to those of `new`.
pub(super) fn change(name: &Name, old: &Table, new: &Table, ops: &mut Vec<Operation>) {
    let stay = stay(old, new);
    let moved = old.partitions.iter().any(|(item_name, item)| {
        let Some(other) = new.partitions.get(item_name) else { return false };
        let of = item.of.as_ref().map(|of| stay.get(of).copied().unwrap_or(of));
        item.bound != other.bound || item.by != other.by || of != other.of.as_ref()
    });
    if old.partition_by != new.partition_by || moved {
        ops.push(SetPartitioning { table: name.clone(), from: old.division(), to: new.division() }.into());
        return;
    }
    let mut kept = old.division();
    kept.partitions.retain(|item, _| stay.contains_key(item));
    if kept.partitions.len() < old.partitions.len() {
        ops.push(SetPartitioning { table: name.clone(), from: old.division(), to: kept }.into());
    }
    for (from, to) in stay.iter().filter(|(from, to)| from != to) {
        ops.push(RenamePartition { table: name.clone(), from: (*from).clone(), to: (*to).clone() }.into());
    }
    let taken: Vec<&String> = stay.into_values().collect();
    for (item_name, item) in wholes_first(&new.partitions) {
        if !taken.contains(&item_name) {
            let (table, name, partition) = (name.clone(), item_name.clone(), item.clone());
            ops.push(AddPartition { table, name, partition }.into());
        }
    }
}

/// The partitions that are on both sides, by their names before and after.
fn stay<'a>(old: &'a Table, new: &'a Table) -> IndexMap<&'a String, &'a String> {
    let mut stay: IndexMap<&String, &String> = IndexMap::new();
    for (name, item) in wholes_first(&old.partitions) {
        if let Some((same, _)) = new.partitions.get_key_value(name) {
            stay.insert(name, same);
            continue;
        }
        let of = match &item.of {
            None => None,
            Some(of) if stay.contains_key(of) => stay.get(of).copied(),
            Some(_) => continue,
        };
        let renamed = new.partitions.iter().find(|(to, other)| {
            other.bound == item.bound
                && other.by == item.by
                && other.of.as_ref() == of
                && !old.partitions.contains_key(*to)
        });
        stay.extend(renamed.map(|(to, _)| (name, to)));
    }
    stay
}
