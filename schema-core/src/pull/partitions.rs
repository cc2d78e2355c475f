//! Partitions as `partition_by(...)` and a `partition(...)` for each, in which those of its own stand.

use super::Cx;
use super::index::text;
use super::layout::{Entry, list, pair, word};
use crate::model::{Bound, Name, PartitionBy, Table};

/// What is said of how a table is divided; nothing of an ordinary one.
pub(super) fn entries(cx: &Cx, name: &Name, table: &Table) -> Vec<Entry> {
    table.partition_by.as_ref().map(|by| division(cx, name, table, by, None)).unwrap_or_default()
}

fn division(cx: &Cx, name: &Name, table: &Table, by: &PartitionBy, whole: Option<&String>) -> Vec<Entry> {
    let key = by.key.iter().map(|part| word(text(cx, name, part))).collect();
    let parts = table.partitions.iter().filter(|(_, item)| item.of.as_ref() == whole).map(|(item_name, item)| {
        let mut entries = vec![pair("name", item_name)];
        match &item.bound {
            Bound::Range { from, to } => entries.extend([pair("from", from), pair("to", to)]),
            Bound::List(values) => entries.push(pair("values", values)),
            Bound::Hash { modulus, remainder } => {
                entries.push(word(format!("modulus = {modulus}")));
                entries.push(word(format!("remainder = {remainder}")));
            }
            Bound::Default => entries.push(word("default")),
        }
        if let Some(by) = &item.by {
            entries.extend(division(cx, name, table, by, Some(item_name)));
        }
        list("partition", entries)
    });
    std::iter::once(list("partition_by", vec![list(by.method.word(), key)])).chain(parts).collect()
}
