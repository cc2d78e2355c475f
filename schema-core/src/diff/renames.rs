//! Which names are former names of others, and the operations that rename.

use super::{aside, domains, key_names, retire_table, table};
use crate::expr;
use crate::model::{Check, EnumStorage, Hints, Name, Object, Schema};
use crate::ops::{
    DropCheck, Operation, RenameColumn, RenameDomain, RenameEnum, RenameEnumValue, RenameSequence, RenameTable,
    RestoreColumn, RestoreTable,
};
use indexmap::IndexMap;
use std::borrow::Cow;

/// The renames that act between two schemas, as new name → former name. What comes back from aside is among them.
#[derive(Clone, Debug, PartialEq, std::default::Default)]
pub struct Renames {
    /// Of tables.
    pub tables: IndexMap<Name, Name>,
    /// Of columns, by the table's new name.
    pub columns: IndexMap<Name, IndexMap<String, String>>,
    /// Of enums.
    pub enums: IndexMap<Name, Name>,
    /// Of domains.
    pub domains: IndexMap<Name, Name>,
    /// Of sequences.
    pub sequences: IndexMap<Name, Name>,
    /// Of labels, by the enum's new name.
    pub values: IndexMap<Name, IndexMap<String, String>>,
}

/// The renames that act: the base has the former name, and lacks the new one or loses it in the same turn.
#[must_use]
pub fn renames(before: &Schema, after: &Schema, hints: &Hints) -> Renames {
    let mut out = Renames::default();
    let dropped_table = |name: &Name| hints.drops.contains(&Object::Table(name.clone()));
    out.tables = acting(
        hints.tables.iter().filter(|(to, _)| after.tables.contains_key(*to)),
        |name| before.tables.get(name).is_some_and(|table| table.retired.is_none()),
        dropped_table,
        |name| hints.explicit.contains(&Object::Table(name.clone())),
    );
    for (object, kept) in &hints.restores {
        if let (Object::Table(to), Object::Table(from)) = (object, kept) {
            let is_kept = before.tables.get(from).is_some_and(|table| table.retired.as_ref() == Some(to));
            if is_kept && !before.tables.contains_key(to) && after.tables.contains_key(to) {
                out.tables.insert(to.clone(), from.clone());
            }
        }
    }
    let dropped_enum = |name: &Name| hints.drops.contains(&Object::Enum(name.clone()));
    out.enums = acting(
        hints.enums.iter().filter(|(to, _)| after.enums.contains_key(*to)),
        |name| before.enums.contains_key(name),
        dropped_enum,
        |name| hints.explicit.contains(&Object::Enum(name.clone())),
    );
    out.domains = acting(
        hints.domains.iter().filter(|(to, _)| after.domains.contains_key(*to)),
        |name| before.domains.contains_key(name),
        |name| hints.drops.contains(&Object::Domain(name.clone())),
        |name| hints.explicit.contains(&Object::Domain(name.clone())),
    );
    out.sequences = acting(
        hints.sequences.iter().filter(|(to, _)| after.sequences.contains_key(*to)),
        |name| before.sequences.contains_key(name),
        |name| hints.drops.contains(&Object::Sequence(name.clone())),
        |name| hints.explicit.contains(&Object::Sequence(name.clone())),
    );
    let mut by_table: IndexMap<&Name, IndexMap<&String, &String>> = IndexMap::new();
    for ((table, to), from) in &hints.columns {
        by_table.entry(table).or_default().insert(to, from);
    }
    for (table, hinted) in by_table {
        let former = out.tables.get(table).unwrap_or(table);
        let (Some(old), Some(new)) = (before.tables.get(former), after.tables.get(table)) else { continue };
        let columns = acting(
            hinted.into_iter().filter(|(to, _)| new.columns.contains_key(*to)),
            |name| old.columns.get(name).is_some_and(|column| column.retired.is_none()),
            |name| hints.drops.contains(&Object::Column(former.clone(), name.clone())),
            |name| hints.explicit.contains(&Object::Column(table.clone(), name.clone())),
        );
        if !columns.is_empty() {
            out.columns.insert(table.clone(), columns);
        }
    }
    for (object, kept) in &hints.restores {
        if let (Object::Column(table, to), Object::Column(_, from)) = (object, kept) {
            let former = out.tables.get(table).unwrap_or(table);
            let (Some(old), Some(new)) = (before.tables.get(former), after.tables.get(table)) else { continue };
            let retired = old.columns.get(from).and_then(|column| column.retired.as_ref());
            if retired.is_some_and(|retired| retired.name == *to)
                && !old.columns.contains_key(to)
                && new.columns.contains_key(to)
            {
                out.columns.entry(table.clone()).or_default().insert(to.clone(), from.clone());
            }
        }
    }
    aside::enums(before, after, &mut out);
    let mut by_enum: IndexMap<&Name, IndexMap<&String, &String>> = IndexMap::new();
    for ((name, to), from) in &hints.enum_values {
        by_enum.entry(name).or_default().insert(to, from);
    }
    for (name, hinted) in by_enum {
        let former = out.enums.get(name).unwrap_or(name);
        let (Some(old), Some(new)) = (before.enums.get(former), after.enums.get(name)) else { continue };
        let values = acting(
            hinted.into_iter().filter(|(to, _)| new.values.contains(to)),
            |value| old.values.contains(value),
            |value| hints.drops.contains(&Object::EnumValue(former.clone(), value.clone())),
            |value| hints.explicit.contains(&Object::EnumValue(name.clone(), value.clone())),
        );
        if !values.is_empty() {
            out.values.insert(name.clone(), values);
        }
    }
    out
}

/// Of the hinted renames (new → former) those that act. A name that is taken is free when it is renamed away or
/// dropped in the same turn; a circle of names acts only when a person asked for it this time.
fn acting<'a, N: Clone + std::hash::Hash + Eq + 'a>(
    hinted: impl Iterator<Item = (&'a N, &'a N)>,
    there: impl Fn(&N) -> bool,
    dropped: impl Fn(&N) -> bool,
    explicit: impl Fn(&N) -> bool,
) -> IndexMap<N, N> {
    let mut map: IndexMap<N, N> =
        hinted.filter(|(to, from)| to != from && there(from)).map(|(to, from)| (to.clone(), from.clone())).collect();
    loop {
        let idle = map.keys().find(|to| {
            let leaves = map.values().any(|from| from == *to);
            let circle = leaves && is_circle(&map, to) && !explicit(to);
            circle || there(to) && !leaves && !dropped(to)
        });
        match idle.cloned() {
            Some(to) => map.shift_remove(&to),
            None => return map,
        };
    }
}

fn is_circle<N: Clone + std::hash::Hash + Eq>(map: &IndexMap<N, N>, start: &N) -> bool {
    let mut at = start;
    for _ in 0..map.len() {
        match map.get(at) {
            None => return false,
            Some(from) if from == start => return true,
            Some(from) => at = from,
        }
    }
    false
}

/// Emits what must go first and the renames, and brings `now` behind them.
pub(super) fn apply<'a>(
    before: &'a Schema,
    after: &Schema,
    hints: &Hints,
    ops: &mut Vec<Operation>,
) -> Cow<'a, Schema> {
    let acting = renames(before, after, hints);
    if acting == Renames::default() && domains::replaced(before, after).is_empty() {
        return Cow::Borrowed(before);
    }
    let mut whole = before.clone();
    let now = &mut whole;
    free_names(now, after, &acting, ops);
    for (to, from) in steps(&acting.enums, |name| name.sibling(format!("_swap_{}", name.name))) {
        run(RenameEnum { from, to }.into(), now, ops);
    }
    for (to, from) in steps(&acting.domains, |name| name.sibling(format!("_swap_{}", name.name))) {
        run(RenameDomain { from, to }.into(), now, ops);
    }
    for (to, from) in steps(&acting.sequences, |name| name.sibling(format!("_swap_{}", name.name))) {
        run(RenameSequence { from, to }.into(), now, ops);
    }
    for (from, to) in domains::replaced(now, after) {
        run(RenameDomain { from, to }.into(), now, ops);
    }
    for (to, from) in steps(&acting.tables, |name| name.sibling(format!("_swap_{}", name.name))) {
        let (kept, declared) = (now.tables.get(&from), after.tables.get(&to));
        let op = match kept.filter(|table| table.retired.is_some()) {
            Some(kept) => {
                let key = declared.and_then(|declared| key_names(declared, kept));
                RestoreTable { from: to, to: from, key }.into()
            }
            None => RenameTable { from, to }.into(),
        };
        run(op, now, ops);
    }
    for (table, columns) in &acting.columns {
        for (to, from) in steps(columns, |name| format!("_swap_{name}")) {
            let kept = now.tables.get(table).and_then(|table| table.columns.get(&from)?.retired.clone());
            let table = table.clone();
            let op = match kept {
                Some(kept) => {
                    let relaxed = !kept.column.nullable;
                    RestoreColumn { table, name: to, column: kept.column, to: from, relaxed }.into()
                }
                None => {
                    let quotes = hints.quotes.filter(|quotes| quotes.are_needed(&from) || quotes.are_needed(&to));
                    RenameColumn { table, from, to, quotes }.into()
                }
            };
            run(op, now, ops);
        }
    }
    for (name, values) in &acting.values {
        free_values(name, now, ops);
        for (to, from) in steps(values, |value| format!("_swap_{value}")) {
            run(RenameEnumValue { name: name.clone(), from, to }.into(), now, ops);
        }
    }
    Cow::Owned(whole)
}

/// Where an enum is text, the checks that hold its labels go before a label changes, and come back with the new ones.
fn free_values(name: &Name, now: &mut Schema, ops: &mut Vec<Operation>) {
    if now.enums.get(name).is_none_or(|item| item.storage == EnumStorage::Native) {
        return;
    }
    for (table, column) in now.columns_of_enum(name) {
        let Some(item) = now.tables.get(&table) else { continue };
        let about = |check: &Check| {
            check.expr.any.as_deref().is_some_and(|text| expr::mentions(text, &column) && text.contains(" IN ("))
        };
        let drops: Vec<DropCheck> = item
            .checks
            .iter()
            .filter(|(_, check)| about(check))
            .map(|(name, check)| DropCheck { table: table.clone(), name: name.clone(), check: check.clone() })
            .collect();
        for drop in drops {
            run(drop.into(), now, ops);
        }
    }
}

/// Tables and columns whose names are taken by others, and that are not renamed themselves, go first.
fn free_names(now: &mut Schema, after: &Schema, acting: &Renames, ops: &mut Vec<Operation>) {
    for to in acting.tables.keys() {
        let Some(old) = now.tables.get(to).cloned() else { continue };
        if acting.tables.values().any(|from| from == to) {
            continue;
        }
        let mut first = Vec::new();
        match after.tables.iter().find(|(_, table)| table.retired.as_ref() == Some(to)) {
            Some((aside, new)) => {
                table::detach(to, &old, now, &mut first);
                table::strip(to, &old, &mut first);
                table::all_bare(to, &old, now, &mut first);
                first.push(retire_table(to, aside, &old, Some(new)));
            }
            None => {
                for other in gone_with(to, now, after, acting) {
                    drop_table(&other, now, ops);
                }
                drop_table(to, now, ops);
                continue;
            }
        }
        for op in first {
            run(op, now, ops);
        }
    }
    for (table_name, columns) in &acting.columns {
        let former = acting.tables.get(table_name).unwrap_or(table_name);
        for to in columns.keys() {
            let Some(column) = now.tables.get(former).and_then(|table| table.columns.get(to)).cloned() else {
                continue;
            };
            if columns.values().any(|from| from == to) {
                continue;
            }
            let mut first = Vec::new();
            table::free_column(former, to, now, &mut first);
            let aside = after.tables.get(table_name).and_then(|table| {
                table
                    .columns
                    .iter()
                    .find(|(_, column)| column.retired.as_ref().is_some_and(|retired| retired.name == *to))
                    .map(|(name, _)| name.clone())
            });
            first.extend(table::remove_column(former, to, &column, aside.as_deref(), now));
            for op in first {
                run(op, now, ops);
            }
        }
    }
}

/// The tables that go, too, and refer to one whose name is taken: what they refer to would be another table by then.
fn gone_with(name: &Name, now: &Schema, after: &Schema, acting: &Renames) -> Vec<Name> {
    let stays = |other: &Name| {
        after.tables.contains_key(other)
            || acting.tables.values().any(|from| from == other)
            || after.tables.values().any(|table| table.retired.as_ref() == Some(other))
    };
    let refers = |table: &crate::model::Table| table.foreign_keys.values().any(|key| key.table == *name);
    let all = now.tables.iter().filter(|(other, table)| *other != name && refers(table) && !stays(other));
    all.map(|(other, _)| other.clone()).collect()
}

fn drop_table(name: &Name, now: &mut Schema, ops: &mut Vec<Operation>) {
    let Some(old) = now.tables.get(name).cloned() else { return };
    let mut first = Vec::new();
    table::detach(name, &old, now, &mut first);
    let bare = crate::model::Table { foreign_keys: IndexMap::new(), ..old };
    first.push(crate::ops::DropTable { name: name.clone(), table: bare }.into());
    for op in first {
        run(op, now, ops);
    }
}

fn run(op: Operation, now: &mut Schema, ops: &mut Vec<Operation>) {
    // The operation was made from `now`; should it not fit all the same, the planner's proof says so with its name.
    let _ = op.apply(now);
    ops.push(op);
}

/// The renames in an order in which each name is free when it is taken; a circle goes through a temporary name.
fn steps<N: Clone + std::hash::Hash + Eq>(map: &IndexMap<N, N>, temporary: impl Fn(&N) -> N) -> Vec<(N, N)> {
    let mut left = map.clone();
    let mut out = Vec::new();
    while !left.is_empty() {
        let free = left.keys().find(|to| !left.values().any(|from| from == *to)).cloned();
        match free {
            Some(to) => {
                if let Some(from) = left.shift_remove(&to) {
                    out.push((to, from));
                }
            }
            None => {
                // All that is left are circles: one name steps aside.
                let Some(from) = left.values().next().cloned() else { break };
                let aside = temporary(&from);
                out.push((aside.clone(), from.clone()));
                for former in left.values_mut().filter(|former| **former == from) {
                    *former = aside.clone();
                }
            }
        }
    }
    out
}
