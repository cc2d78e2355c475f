//! Unique constraints and primary keys that make way for others. One that says of the rows what the other says, or takes its name, goes in the
//! transaction in which the other comes: between files rows could come that neither of them allows.

use crate::model::{Name, PrimaryKey};
use crate::ops::Operation;
use std::collections::BTreeMap;

/// The unique constraints and primary keys that go and come in a plan, by table.
pub(super) struct Replaced<'a>(BTreeMap<&'a Name, [Vec<Key<'a>>; 2]>);

/// A unique constraint or primary key.
#[derive(Clone, Copy)]
struct Key<'a> {
    name: Option<&'a str>,
    columns: &'a [String],
    /// Whether it is one of the two primary keys of a single operation, which changes places in one statement anyhow.
    swapped: bool,
}

impl<'a> Replaced<'a> {
    pub(super) fn of(ops: &'a [Operation]) -> Replaced<'a> {
        let mut tables: BTreeMap<&Name, [Vec<Key<'_>>; 2]> = BTreeMap::new();
        for (table, gone, new) in ops.iter().filter_map(keys) {
            let [all_gone, all_new] = tables.entry(table).or_default();
            all_gone.extend(gone);
            all_new.extend(new);
        }
        Replaced(tables)
    }

    /// Whether the operation is one half of such a change.
    pub(super) fn holds(&self, op: &Operation) -> bool {
        let Some((table, gone, new)) = keys(op) else { return false };
        self.0.get(table).is_some_and(|[all_gone, all_new]| {
            gone.is_some_and(|gone| all_new.iter().any(|new| alike(gone, *new)))
                || new.is_some_and(|new| all_gone.iter().any(|gone| alike(*gone, new)))
        })
    }
}

/// The table of an operation, what it takes away there, and what it adds.
fn keys(op: &Operation) -> Option<(&Name, Option<Key<'_>>, Option<Key<'_>>)> {
    if let Operation::DropUnique(drop) = op {
        let gone = Key { name: Some(&drop.name), columns: &drop.unique.columns, swapped: false };
        Some((&drop.table, Some(gone), None))
    } else if let Operation::AddUnique(add) = op {
        let new = Key { name: Some(&add.name), columns: &add.unique.columns, swapped: false };
        Some((&add.table, None, Some(new)))
    } else if let Operation::SetPrimaryKey(set) = op {
        let swapped = set.from.is_some() && set.to.is_some();
        let (from, to) = (set.from.as_ref(), set.to.as_ref());
        Some((&set.table, from.map(|key| of_key(key, swapped)), to.map(|key| of_key(key, swapped))))
    } else {
        None
    }
}

fn of_key(key: &PrimaryKey, swapped: bool) -> Key<'_> {
    Key { name: key.name.as_deref(), columns: &key.columns, swapped }
}

fn alike(gone: Key<'_>, new: Key<'_>) -> bool {
    let within = |inner: Key<'_>, outer: Key<'_>| inner.columns.iter().all(|column| outer.columns.contains(column));
    let same = gone.name.is_some() && gone.name == new.name || within(gone, new) || within(new, gone);
    same && !(gone.swapped && new.swapped)
}
