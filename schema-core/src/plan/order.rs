//! The order of operations, by their footprints alone.

use crate::model::{Name, Object};
use crate::ops::{Footprint, Operation};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};

/// The operations in an order in which each finds what it needs. Renames stay where they are, between what is said
/// in the names before and what is said in the names after; on either side what is needed comes first, then the
/// rank decides, then the order given.
pub(super) fn order(ops: Vec<Operation>) -> Vec<Operation> {
    let first = ops.iter().position(is_rename);
    let last = ops.iter().rposition(is_rename);
    let (Some(first), Some(last)) = (first, last) else { return sort(ops) };
    let mut before = ops;
    let after = before.split_off(last + 1);
    let renames = before.split_off(first);
    let mut out = sort(before);
    out.extend(renames);
    out.extend(sort(after));
    out
}

fn is_rename(op: &Operation) -> bool {
    matches!(
        op,
        Operation::RenameTable(_)
            | Operation::RenameColumn(_)
            | Operation::RenameEnum(_)
            | Operation::RenameDomain(_)
            | Operation::RenameSequence(_)
            | Operation::RenameEnumValue(_)
            | Operation::RestoreTable(_)
            | Operation::RestoreColumn(_)
    )
}

/// What operations meet at.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Place<'a> {
    Of(&'a Object),
    /// The name of a type. On PostgreSQL each table makes a type of its rows, so that an enum or a domain must be gone before a table
    /// takes its name, and the other way round; a sequence has its name among the tables.
    Type(&'a Name),
}

fn type_name(object: &Object) -> Option<&Name> {
    match object {
        Object::Table(name) | Object::Enum(name) | Object::Domain(name) | Object::Sequence(name) => Some(name),
        Object::Column(..)
        | Object::PrimaryKey(_)
        | Object::Unique(..)
        | Object::Index(..)
        | Object::Exclusion(..)
        | Object::ForeignKey(..)
        | Object::Check(..)
        | Object::EnumValue(..)
        | Object::Sql(_) => None,
    }
}

/// A topological sort that takes the smallest rank, then the earliest, among those that are free.
fn sort(ops: Vec<Operation>) -> Vec<Operation> {
    let footprints: Vec<Footprint> = ops.iter().map(|op| op.footprint()).collect();
    let mut places: BTreeMap<Place<'_>, [Vec<usize>; 3]> = BTreeMap::new();
    for (at, footprint) in footprints.iter().enumerate() {
        for (kind, objects) in [&footprint.creates, &footprint.needs, &footprint.drops].into_iter().enumerate() {
            for object in objects {
                places.entry(Place::Of(object)).or_default()[kind].push(at);
            }
        }
        for (kind, objects) in [(0, &footprint.creates), (2, &footprint.drops)] {
            for name in objects.iter().filter_map(type_name) {
                places.entry(Place::Type(name)).or_default()[kind].push(at);
            }
        }
    }
    let mut followers: Vec<BTreeSet<usize>> = vec![BTreeSet::new(); ops.len()];
    let mut waits = vec![0_usize; ops.len()];
    for [creates, needs, drops] in places.values() {
        for (earlier, later) in [(creates, needs), (needs, drops), (drops, creates)] {
            for &a in earlier {
                for &b in later {
                    if a != b && followers[a].insert(b) {
                        waits[b] += 1;
                    }
                }
            }
        }
    }
    let mut free: BinaryHeap<Reverse<(crate::ops::Rank, usize)>> = BinaryHeap::new();
    let mut left: BTreeSet<(crate::ops::Rank, usize)> =
        footprints.iter().enumerate().map(|(at, footprint)| (footprint.rank, at)).collect();
    for (at, count) in waits.iter().enumerate() {
        if *count == 0 {
            free.push(Reverse((footprints[at].rank, at)));
        }
    }
    let mut order = Vec::with_capacity(ops.len());
    while !left.is_empty() {
        // A circle of needs cannot come from the differ; should one, the proof that follows names it.
        let next = free.pop().map(|Reverse(next)| next).or_else(|| left.first().copied());
        let Some((rank, at)) = next else { break };
        if !left.remove(&(rank, at)) {
            continue;
        }
        order.push(at);
        for &follower in &followers[at] {
            waits[follower] -= 1;
            if waits[follower] == 0 {
                free.push(Reverse((footprints[follower].rank, follower)));
            }
        }
    }
    let mut slots: Vec<Option<Operation>> = ops.into_iter().map(Some).collect();
    order.into_iter().filter_map(|at| slots[at].take()).collect()
}
