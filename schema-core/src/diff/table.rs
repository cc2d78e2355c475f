//! What changed inside one table that is on both sides, under its new name.

use super::retire_table;
use crate::expr;
use crate::model::{Check, Column, Default, ForeignKey, Hints, Name, Object, Options, Schema, Sequence, Table};
use crate::ops::{
    AddCheck, AddColumn, AddExclusion, AddForeignKey, AddIndex, AddUnique, ConstraintKind, DropCheck, DropColumn,
    DropExclusion, DropForeignKey, DropIndex, DropUnique, Operation, RenameConstraint, RetireColumn, SetCollation,
    SetComment, SetDefault, SetGenerated, SetIdentity, SetInherits, SetNullable, SetOptions, SetPrimaryKey, SetType,
    Validate,
};
use indexmap::IndexMap;

/// The operations from `old` to `new`, in no particular order.
pub(super) fn change(name: &Name, old: &Table, new: &Table, now: &Schema, hints: &Hints, ops: &mut Vec<Operation>) {
    if old.comment != new.comment {
        ops.push(
            SetComment { object: Object::Table(name.clone()), from: old.comment.clone(), to: new.comment.clone() }
                .into(),
        );
    }
    super::options::change(name, old, new, hints, ops);
    if old.division() != new.division() {
        super::partitions::change(name, old, new, ops);
    }
    ops.extend(SetInherits::between(name, &old.inherits, &new.inherits));
    let aside: IndexMap<&str, &str> = new
        .columns
        .iter()
        .filter_map(|(to, column)| column.retired.as_ref().map(|retired| (retired.name.as_str(), to.as_str())))
        .filter(|(from, to)| old.columns.contains_key(*from) && !old.columns.contains_key(*to))
        .collect();
    for (column_name, column) in &old.columns {
        if !new.columns.contains_key(column_name) {
            ops.extend(remove_column(name, column_name, column, aside.get(column_name.as_str()).copied(), now));
        }
    }
    for (column_name, column) in &new.columns {
        let came_aside = column.retired.as_ref().is_some_and(|retired| aside.contains_key(retired.name.as_str()));
        match old.columns.get(column_name) {
            Some(before) if before != column => change_column(name, column_name, before, column, hints, ops),
            Some(_) => {}
            None if came_aside => {}
            None => {
                let backfill = hints.backfill.get(&(name.clone(), column_name.clone())).cloned();
                ops.push(
                    AddColumn { table: name.clone(), name: column_name.clone(), column: column.clone(), backfill }
                        .into(),
                );
            }
        }
    }
    primary_key(name, old, new, ops);
    constraints(name, old, new, ops);
}

/// The operations that take a column away: aside where there is a name for it, else for good.
pub(super) fn remove_column(
    table: &Name,
    name: &str,
    column: &Column,
    aside: Option<&str>,
    now: &Schema,
) -> Vec<Operation> {
    let Some(to) = aside else {
        return vec![
            DropColumn { table: table.clone(), name: name.to_owned(), column: column.clone(), backfill: None }.into(),
        ];
    };
    let mut ops = Vec::new();
    if column.identity.is_some() {
        ops.push(SetIdentity::stop(table, name, column).into());
    }
    ops.extend(bare(table, name, column, now));
    let column =
        Column { identity: None, sequence: Sequence::default(), ty: now.resolved(&column.ty), ..column.clone() };
    let (name, to) = (name.to_owned(), to.to_owned());
    ops.push(RetireColumn { table: table.clone(), name, column, to, relaxed: false }.into());
    ops
}

/// Takes a column out of its domain, which would ask for a value where nobody knows the column any more.
fn bare(table: &Name, name: &str, column: &Column, now: &Schema) -> Option<Operation> {
    let to = now.resolved(&column.ty);
    let (table, name, from) = (table.clone(), name.to_owned(), column.ty.clone());
    (to != from).then(|| SetType { table, column: name, from, to, using: None, using_back: None }.into())
}

/// Retires a whole table: what refers to it has gone, and nothing that it has stands in anybody's way.
pub(super) fn retire(from: &Name, to: &Name, old: &Table, new: Option<&Table>, now: &Schema, ops: &mut Vec<Operation>) {
    strip(from, old, ops);
    ops.extend(SetInherits::between(from, &old.inherits, &[]));
    all_bare(from, old, now, ops);
    for (name, key) in &old.foreign_keys {
        ops.push(DropForeignKey { table: from.clone(), name: name.clone(), key: key.clone() }.into());
    }
    ops.push(retire_table(from, to, old, new));
}

/// Takes every column of a table out of its domain.
pub(super) fn all_bare(name: &Name, old: &Table, now: &Schema, ops: &mut Vec<Operation>) {
    ops.extend(old.columns.iter().filter_map(|(column_name, column)| bare(name, column_name, column, now)));
}

/// Drops the foreign keys of a table and those that refer to it.
pub(super) fn detach(name: &Name, old: &Table, now: &Schema, ops: &mut Vec<Operation>) {
    for (key_name, key) in &old.foreign_keys {
        ops.push(DropForeignKey { table: name.clone(), name: key_name.clone(), key: key.clone() }.into());
    }
    for (other, table) in now.tables.iter().filter(|(other, _)| *other != name) {
        for (key_name, key) in table.foreign_keys.iter().filter(|(_, key)| key.table == *name) {
            ops.push(DropForeignKey { table: other.clone(), name: key_name.clone(), key: key.clone() }.into());
        }
    }
}

/// Drops the unique and exclusion constraints, indexes and checks of a table, whose names others may want.
pub(super) fn strip(name: &Name, old: &Table, ops: &mut Vec<Operation>) {
    for (item, unique) in &old.uniques {
        ops.push(
            DropUnique { table: name.clone(), name: item.clone(), unique: unique.clone(), prepared: false }.into(),
        );
    }
    for (item, index) in &old.indexes {
        ops.push(DropIndex { table: name.clone(), name: item.clone(), index: index.clone() }.into());
    }
    for (item, exclusion) in &old.exclusions {
        ops.push(DropExclusion { table: name.clone(), name: item.clone(), exclusion: exclusion.clone() }.into());
    }
    for (item, check) in &old.checks {
        ops.push(DropCheck { table: name.clone(), name: item.clone(), check: check.clone() }.into());
    }
}

/// Drops everything that names a column, so that the column can go before others are renamed.
pub(super) fn free_column(table: &Name, column: &str, now: &Schema, ops: &mut Vec<Operation>) {
    let Some(item) = now.tables.get(table) else { return };
    let own = |columns: &[String]| columns.iter().any(|own| own == column);
    let mut bare = Table::default();
    for (name, unique) in item.uniques.iter().filter(|(_, unique)| own(&unique.columns) || own(&unique.include)) {
        bare.uniques.insert(name.clone(), unique.clone());
    }
    for (name, index) in item.indexes.iter().filter(|(_, index)| index.columns().any(|own| own == column)) {
        bare.indexes.insert(name.clone(), index.clone());
    }
    let excludes = item.exclusions.iter().filter(|(_, item)| item.index.columns().any(|own| own == column));
    bare.exclusions.extend(excludes.map(|(name, item)| (name.clone(), item.clone())));
    let mentions = |sql: &crate::model::Sql| sql.any.as_deref().is_some_and(|text| expr::mentions(text, column));
    super::options::free_column(table, column, item, ops);
    for (name, check) in item.checks.iter().filter(|(_, check)| mentions(&check.expr)) {
        bare.checks.insert(name.clone(), check.clone());
    }
    strip(table, &bare, ops);
    for (name, key) in item.foreign_keys.iter().filter(|(_, key)| own(&key.columns)) {
        ops.push(DropForeignKey { table: table.clone(), name: name.clone(), key: key.clone() }.into());
    }
    if item.primary_key.as_ref().is_some_and(|key| own(&key.columns) || own(&key.include)) {
        ops.push(
            SetPrimaryKey { table: table.clone(), from: item.primary_key.clone(), to: None, prepared: false }.into(),
        );
    }
}

fn change_column(table: &Name, name: &str, old: &Column, new: &Column, hints: &Hints, ops: &mut Vec<Operation>) {
    let key = (table.clone(), name.to_owned());
    let (table, column) = (table.clone(), name.to_owned());
    let retyped = old.ty != new.ty;
    let default = |from: &Option<Default>, to: &Option<Default>| {
        SetDefault { table: table.clone(), column: column.clone(), from: from.clone(), to: to.clone() }.into()
    };
    if old.default != new.default {
        if retyped && old.default.is_some() && new.default.is_some() {
            // The old default need not fit the new type, nor the new default the old type.
            ops.push(default(&old.default, &None));
            ops.push(default(&None, &new.default));
        } else {
            ops.push(default(&old.default, &new.default));
        }
    }
    if retyped {
        let using = hints.using.get(&key);
        ops.push(
            SetType {
                table: table.clone(),
                column: column.clone(),
                from: old.ty.clone(),
                to: new.ty.clone(),
                using: using.and_then(|using| using.up.clone()),
                using_back: using.and_then(|using| using.back.clone()),
            }
            .into(),
        );
    }
    if old.generated != new.generated {
        let (from, to) = (old.generated.clone(), new.generated.clone());
        ops.push(SetGenerated { table: table.clone(), column: column.clone(), from, to }.into());
    }
    if old.collate != new.collate {
        ops.push(
            SetCollation {
                table: table.clone(),
                column: column.clone(),
                from: old.collate.clone(),
                to: new.collate.clone(),
            }
            .into(),
        );
    }
    if old.nullable != new.nullable {
        let backfill = hints.backfill.get(&key).cloned();
        ops.push(SetNullable { table: table.clone(), column: column.clone(), nullable: new.nullable, backfill }.into());
    }
    if (old.identity, old.sequence) != (new.identity, new.sequence) {
        ops.push(SetIdentity::between(&table, &column, old, new).into());
    }
    if old.comment != new.comment {
        let object = Object::Column(table, column);
        ops.push(SetComment { object, from: old.comment.clone(), to: new.comment.clone() }.into());
    }
}

fn primary_key(table: &Name, old: &Table, new: &Table, ops: &mut Vec<Operation>) {
    match (&old.primary_key, &new.primary_key) {
        (a, b) if a == b => {}
        (Some(a), Some(b)) if a.is_like(b) => {
            if let (Some(from), Some(to)) = (&a.name, &b.name) {
                let (from, to) = (from.clone(), to.clone());
                ops.push(RenameConstraint { table: table.clone(), kind: ConstraintKind::PrimaryKey, from, to }.into());
            } else {
                ops.push(
                    SetPrimaryKey { table: table.clone(), from: Some(a.clone()), to: Some(b.clone()), prepared: false }
                        .into(),
                );
            }
        }
        (from, to) => {
            ops.push(SetPrimaryKey { table: table.clone(), from: from.clone(), to: to.clone(), prepared: false }.into())
        }
    }
}

fn constraints(table: &Name, old: &Table, new: &Table, ops: &mut Vec<Operation>) {
    let t = || table.clone();
    items(&old.uniques, &new.uniques, |change| {
        ops.push(match change {
            Item::Gone(name, unique) => DropUnique { table: t(), name, unique, prepared: false }.into(),
            Item::New(name, unique) => AddUnique { table: t(), name, unique, prepared: false }.into(),
            Item::Renamed(from, to) => RenameConstraint { table: t(), kind: ConstraintKind::Unique, from, to }.into(),
        });
    });
    let mut old_indexes = old.indexes.clone();
    let object = |name| Object::Index(t(), name);
    told(&mut old_indexes, &new.indexes, |index| &mut index.options, object, ops);
    items(&old_indexes, &new.indexes, |change| {
        ops.push(match change {
            Item::Gone(name, index) => DropIndex { table: t(), name, index }.into(),
            Item::New(name, index) => AddIndex { table: t(), name, index }.into(),
            Item::Renamed(from, to) => RenameConstraint { table: t(), kind: ConstraintKind::Index, from, to }.into(),
        });
    });
    items(&old.exclusions, &new.exclusions, |change| {
        ops.push(match change {
            Item::Gone(name, exclusion) => DropExclusion { table: t(), name, exclusion }.into(),
            Item::New(name, exclusion) => AddExclusion { table: t(), name, exclusion }.into(),
            Item::Renamed(from, to) => {
                RenameConstraint { table: t(), kind: ConstraintKind::Exclusion, from, to }.into()
            }
        });
    });
    // A constraint that differs only in having been read is read and not made again.
    let mut old_checks = old.checks.clone();
    let object = |name| Object::Check(t(), name);
    told(&mut old_checks, &new.checks, |check| &mut check.options, object, ops);
    for (name, check) in &mut old_checks {
        let verified = Check { validated: true, ..check.clone() };
        if !check.validated && new.checks.get(name) == Some(&verified) {
            *check = verified;
            ops.push(Validate { table: t(), kind: ConstraintKind::Check, name: name.clone() }.into());
        }
    }
    items(&old_checks, &new.checks, |change| {
        ops.push(match change {
            Item::Gone(name, check) => DropCheck { table: t(), name, check }.into(),
            Item::New(name, check) => AddCheck { table: t(), name, check }.into(),
            Item::Renamed(from, to) => RenameConstraint { table: t(), kind: ConstraintKind::Check, from, to }.into(),
        });
    });
    let mut old_keys = old.foreign_keys.clone();
    let object = |name| Object::ForeignKey(t(), name);
    told(&mut old_keys, &new.foreign_keys, |key| &mut key.options, object, ops);
    for (name, key) in &mut old_keys {
        let verified = ForeignKey { validated: true, ..key.clone() };
        if !key.validated && new.foreign_keys.get(name) == Some(&verified) {
            *key = verified;
            ops.push(Validate { table: t(), kind: ConstraintKind::ForeignKey, name: name.clone() }.into());
        }
    }
    items(&old_keys, &new.foreign_keys, |change| {
        ops.push(match change {
            Item::Gone(name, key) => DropForeignKey { table: t(), name, key }.into(),
            Item::New(name, key) => AddForeignKey { table: t(), name, key }.into(),
            Item::Renamed(from, to) => {
                RenameConstraint { table: t(), kind: ConstraintKind::ForeignKey, from, to }.into()
            }
        });
    });
}

/// What differs only in its options gets them and is not made again.
fn told<T: PartialEq + Clone>(
    old: &mut IndexMap<String, T>,
    new: &IndexMap<String, T>,
    options: impl Fn(&mut T) -> &mut Options,
    object: impl Fn(String) -> Object,
    ops: &mut Vec<Operation>,
) {
    for (name, item) in old {
        let Some(to) = new.get(name).filter(|to| **to != *item) else { continue };
        let told = options(&mut to.clone()).clone();
        let from = std::mem::replace(options(item), told.clone());
        if item == to {
            ops.push(SetOptions { object: object(name.clone()), from, to: told }.into());
        } else {
            *options(item) = from;
        }
    }
}

/// What became of a named item.
pub(super) enum Item<T> {
    Gone(String, T),
    New(String, T),
    Renamed(String, String),
}

/// Matches items by name, then those that are left by what they are: the same under another name is a rename.
pub(super) fn items<T: PartialEq + Clone>(
    old: &IndexMap<String, T>,
    new: &IndexMap<String, T>,
    mut emit: impl FnMut(Item<T>),
) {
    let mut gone: Vec<(&String, &T)> = old.iter().filter(|(name, item)| new.get(*name) != Some(item)).collect();
    for (name, item) in new.iter().filter(|(name, item)| old.get(*name) != Some(item)) {
        let same =
            gone.iter().position(|(former, was)| *was == item && !new.contains_key(*former) && !old.contains_key(name));
        match same {
            Some(at) => emit(Item::Renamed(gone.remove(at).0.clone(), name.clone())),
            None => emit(Item::New(name.clone(), item.clone())),
        }
    }
    for (name, item) in gone {
        emit(Item::Gone(name.clone(), item.clone()));
    }
}
