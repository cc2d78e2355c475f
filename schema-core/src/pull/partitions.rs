//! Partitions as `partition_by(...)` and a `partition(...)` for each.

use super::Cx;
use super::index::text;
use super::layout::{Entry, list, pair, word};
use crate::model::{Bound, Name, Table};

/// What is said of how a table is divided; nothing of an ordinary one.
pub(super) fn entries(cx: &Cx, name: &Name, table: &Table) -> Vec<Entry> {
    let Some(by) = &table.partition_by else { return Vec::new() };
    let key = by.key.iter().map(|part| word(text(cx, name, part))).collect();
    let partitions = table.partitions.iter().map(|(item, bound)| {
        let mut entries = vec![pair("name", item)];
        match bound {
            Bound::Range { from, to } => entries.extend([pair("from", from), pair("to", to)]),
            Bound::List(values) => entries.push(pair("values", values)),
            Bound::Hash { modulus, remainder } => {
                entries.push(word(format!("modulus = {modulus}")));
                entries.push(word(format!("remainder = {remainder}")));
            }
            Bound::Default => entries.push(word("default")),
        }
        list("partition", entries)
    });
    std::iter::once(list("partition_by", vec![list(by.method.word(), key)])).chain(partitions).collect()
}
