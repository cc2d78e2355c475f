//! Whether a statement has happened in which an earlier run stopped, on a database that has no transactions for
//! definitions. The migration's stored operations are lowered again; the one that gives this very text says what
//! is there afterwards and was not before, and the catalogue is asked for it. A definition is atomic (MySQL 8.0,
//! MariaDB 10.6), so that all of it has happened or nothing. Whatever leaves a doubt is for a person to decide:
//! text that was edited, SQL written by hand, a thing of the right name that looks otherwise.

use super::Inspected;
use super::report::{Decision, Direction, Undecided};
use crate::dialect::{AlterColumn, features, spell};
use crate::expr;
use crate::migration::{Link, Stored};
use crate::model::{Check, Column, ForeignKey, Index, IndexKey, Name, Object, Schema, Table};
use crate::ops::{ConstraintKind, Cx, Operation, about, left_alone};
use std::collections::BTreeSet;

/// Decides from the chain of migrations, of which the statement's is one, and from the database as it is.
#[must_use]
pub fn decide(links: &[Link], undecided: &Undecided<'_>, inspected: &Inspected) -> Decision {
    let Some((mut before, operations)) = migration(links, undecided) else { return Decision::Unknown };
    let mut after = before.clone();
    let mut decisions = Vec::new();
    for operation in &operations {
        if operation.apply(&mut after).is_err() {
            return Decision::Unknown;
        }
        let cx = Cx { dialect: undecided.dialect, before: &before, after: &after, online: true };
        decisions.extend(of_operation(operation, &cx, undecided.sql, &inspected.schema));
        if operation.apply(&mut before).is_err() {
            return Decision::Unknown;
        }
    }
    // The same text twice is no trouble as long as the answer is the same.
    match decisions.split_first() {
        Some((first, others)) if others.iter().all(|other| other == first) => *first,
        Some(_) | None => Decision::Unknown,
    }
}

/// What tells that a statement has happened.
#[derive(Clone, Debug, PartialEq)]
enum Sign {
    /// It is there, and was not before.
    There(Object),
    /// It is not there, and was before.
    Gone(Object),
    /// The primary key of the table has these columns, and had those.
    Key { table: Name, from: Vec<String>, to: Vec<String> },
    /// None, and none is needed: done once more, the statement changes nothing.
    Again,
}

/// The schema before the file, and what the file does.
fn migration(links: &[Link], undecided: &Undecided<'_>) -> Option<(Schema, Vec<Operation>)> {
    let at = links.iter().position(|link| link.version() == undecided.version)?;
    let mut schema = Schema::default();
    for stored in links[..at].iter().filter_map(stored) {
        all(&mut schema, stored)?;
    }
    let stored = stored(&links[at])?;
    let operations = stored.operations.iter().map(|each| each.operation.clone());
    Some(match undecided.direction {
        Direction::Up => (schema, operations.collect()),
        Direction::Down => {
            all(&mut schema, stored)?;
            (schema, operations.rev().map(|operation| operation.inverse()).collect())
        }
    })
}

fn stored(link: &Link) -> Option<&Stored> {
    match link {
        Link::Stored(stored) => Some(stored),
        Link::Opaque { .. } => None,
    }
}

fn all(schema: &mut Schema, stored: &Stored) -> Option<()> {
    stored.operations.iter().try_for_each(|each| each.operation.apply(schema).ok())
}

/// A decision for each statement of the operation that has this text.
fn of_operation(operation: &Operation, cx: &Cx<'_>, sql: &str, found: &Schema) -> Vec<Decision> {
    let Ok(statements) = operation.lower(cx) else { return Vec::new() };
    let texts: Vec<&str> = statements.iter().map(|statement| bare(&statement.sql)).collect();
    if !texts.contains(&bare(sql)) {
        return Vec::new();
    }
    let signs = signs(operation, cx, texts.len());
    // A statement that does not name what it is said to change is another than the one that is meant here.
    let names = |text: &str, signs: &[Sign]| {
        signs.iter().all(|sign| name(sign).is_none_or(|name| text.contains(&*cx.quote(name))))
    };
    if signs.len() != texts.len() || !texts.iter().zip(&signs).all(|(text, signs)| names(text, signs)) {
        return vec![Decision::Unknown];
    }
    let same = texts.iter().zip(&signs).filter(|(text, _)| **text == bare(sql));
    same.map(|(_, signs)| read(signs, cx, found)).collect()
}

/// As the file and the splitting of it leave a statement.
fn bare(sql: &str) -> &str {
    sql.trim().trim_end_matches(';').trim_end()
}

fn name(sign: &Sign) -> Option<&str> {
    match sign {
        Sign::There(object) | Sign::Gone(object) => match object {
            Object::Table(name) | Object::Enum(name) | Object::Domain(name) | Object::PrimaryKey(name) => {
                Some(&name.name)
            }
            Object::Column(_, name)
            | Object::Unique(_, name)
            | Object::Index(_, name)
            | Object::Exclusion(_, name)
            | Object::ForeignKey(_, name)
            | Object::Check(_, name) => Some(name),
            Object::EnumValue(name, _) => Some(&name.name),
            Object::Sql(title) => Some(title),
        },
        Sign::Key { table, .. } => Some(&table.name),
        Sign::Again => None,
    }
}

/// All signs say yes, or all say no; anything else leaves a doubt.
fn read(signs: &[Sign], cx: &Cx<'_>, found: &Schema) -> Decision {
    let answers: Vec<Option<bool>> = signs.iter().map(|sign| answer(sign, cx, found)).collect();
    match answers.split_first() {
        Some((Some(first), others)) if others.iter().all(|other| *other == Some(*first)) => {
            if *first {
                Decision::Happened
            } else {
                Decision::NotHappened
            }
        }
        Some(_) | None => Decision::Unknown,
    }
}

/// What the catalogue says; none where it leaves a doubt.
fn answer(sign: &Sign, cx: &Cx<'_>, found: &Schema) -> Option<bool> {
    match sign {
        Sign::Again => Some(false),
        Sign::Key { table, from, to } => {
            let columns =
                found.tables.get(table)?.primary_key.as_ref().map(|key| key.columns.as_slice()).unwrap_or_default();
            match (columns == from.as_slice(), columns == to.as_slice()) {
                (false, true) => Some(true),
                (true, false) => Some(false),
                (true, true) | (false, false) => None,
            }
        }
        Sign::Gone(object) => is_there(object, found).map(|there| !there),
        Sign::There(object) => match is_there(object, found)? {
            false => Some(false),
            true if looks_right(object, cx, found) => Some(true),
            true => None,
        },
    }
}

/// Whether there is a thing of this name; none where that is not to be known.
fn is_there(object: &Object, found: &Schema) -> Option<bool> {
    if let Object::Enum(name) | Object::EnumValue(name, _) = object {
        let item = found.enums.get(name);
        return if let Object::EnumValue(_, label) = object {
            item.map(|item| item.values.contains(label))
        } else {
            Some(item.is_some())
        };
    }
    let name = object.table()?;
    let table = found.tables.get(name);
    if let Object::Table(_) = object {
        // Of other databases on the server the catalogue was not asked.
        return if table.is_none() && name.schema.is_some() { None } else { Some(table.is_some()) };
    }
    let table = table?;
    Some(match object {
        Object::Column(_, name) => table.columns.contains_key(name),
        // The catalogue calls a unique index now one, now the other.
        Object::Unique(_, name) | Object::Index(_, name) => {
            table.uniques.contains_key(name) || table.indexes.contains_key(name)
        }
        Object::Exclusion(_, name) => table.exclusions.contains_key(name),
        Object::ForeignKey(_, name) => table.foreign_keys.contains_key(name),
        Object::Check(_, name) => table.checks.contains_key(name),
        Object::PrimaryKey(_) => table.primary_key.is_some(),
        Object::Table(_) | Object::Enum(_) | Object::EnumValue(..) | Object::Domain(_) | Object::Sql(_) => return None,
    })
}

/// Whether what is there is what the statement makes, as far as no spelling comes into it. Another thing of the
/// same name may have been what the statement failed at.
fn looks_right(object: &Object, cx: &Cx<'_>, found: &Schema) -> bool {
    let Some(name) = object.table() else { return true };
    let (Some(expected), Some(found)) = (cx.after.tables.get(name), found.tables.get(name)) else { return false };
    match object {
        Object::Table(_) => columns(expected) == columns(found),
        Object::Column(_, name) => match (expected.columns.get(name), found.columns.get(name)) {
            (Some(expected), Some(found)) => alike(expected, found),
            // One that only stands there until it takes the place of another.
            (None, _) => true,
            (Some(_), None) => false,
        },
        Object::Unique(_, name) | Object::Index(_, name) => match (keys(expected, name), keys(found, name)) {
            (Some(expected), Some(found)) => expected == found,
            (None, _) => true,
            (Some(_), None) => false,
        },
        Object::ForeignKey(_, name) => match (expected.foreign_keys.get(name), found.foreign_keys.get(name)) {
            (Some(expected), Some(found)) => refers_alike(expected, found),
            (None, _) | (_, None) => false,
        },
        Object::Check(..)
        | Object::Exclusion(..)
        | Object::PrimaryKey(_)
        | Object::Enum(_)
        | Object::EnumValue(..)
        | Object::Domain(_)
        | Object::Sql(_) => true,
    }
}

fn columns(table: &Table) -> BTreeSet<&String> {
    table.columns.keys().collect()
}

fn alike(expected: &Column, found: &Column) -> bool {
    expected.nullable == found.nullable && expected.generated.is_some() == found.generated.is_some()
}

fn refers_alike(expected: &ForeignKey, found: &ForeignKey) -> bool {
    expected.columns == found.columns && expected.table == found.table && expected.references == found.references
}

/// Whether an index is unique, and its columns.
fn keys(table: &Table, name: &str) -> Option<(bool, Vec<String>)> {
    let plain = |index: &Index| {
        index
            .parts
            .iter()
            .filter_map(|part| if let IndexKey::Column(column) = &part.key { Some(column.clone()) } else { None })
            .collect()
    };
    match (table.uniques.get(name), table.indexes.get(name)) {
        (Some(unique), _) => Some((true, unique.columns.clone())),
        (None, Some(index)) => Some((index.unique, plain(index))),
        (None, None) => None,
    }
}

/// The signs of each statement, in the order in which the operation lowers to them. A list of another length than
/// that of the statements, as where an operation is never run outside a transaction, decides nothing.
fn signs(operation: &Operation, cx: &Cx<'_>, statements: usize) -> Vec<Vec<Sign>> {
    use Sign::{Again, Gone, There};
    let column = |table: &Name, name: &str| Object::Column(table.clone(), name.to_owned());
    let index = |table: &Name, name: &str| Object::Index(table.clone(), name.to_owned());
    let defines_anew = features(cx.dialect).alter_column == AlterColumn::Modify;
    let again = || if defines_anew { vec![vec![Again]; statements] } else { Vec::new() };
    let renamed = |from: Object, to: Object| vec![vec![Gone(from), There(to)]];
    match operation {
        Operation::CreateTable(op) => {
            let indexes = op.table.indexes.keys().map(|name| vec![There(index(&op.name, name))]);
            std::iter::once(vec![There(Object::Table(op.name.clone()))]).chain(indexes).collect()
        }
        Operation::DropTable(op) => vec![vec![Gone(Object::Table(op.name.clone()))]],
        Operation::RenameTable(op) => renamed(Object::Table(op.from.clone()), Object::Table(op.to.clone())),
        Operation::RetireTable(op) => renamed(Object::Table(op.from.clone()), Object::Table(op.to.clone())),
        Operation::RestoreTable(op) => renamed(Object::Table(op.to.clone()), Object::Table(op.from.clone())),
        Operation::AddColumn(op) => vec![vec![There(column(&op.table, &op.name))]],
        Operation::DropColumn(op) => vec![vec![Gone(column(&op.table, &op.name))]],
        Operation::RenameColumn(op) => renamed(column(&op.table, &op.from), column(&op.table, &op.to)),
        Operation::RetireColumn(op) => renamed(column(&op.table, &op.name), column(&op.table, &op.to)),
        Operation::RestoreColumn(op) => renamed(column(&op.table, &op.to), column(&op.table, &op.name)),
        Operation::SetType(op) if op.using.is_some() => converted(cx, &op.table, &op.column),
        Operation::SetGenerated(op) if statements > 1 => made_anew(cx, &op.table, &op.column),
        Operation::SetType(_)
        | Operation::SetGenerated(_)
        | Operation::SetNullable(_)
        | Operation::SetDefault(_)
        | Operation::SetCollation(_)
        | Operation::SetIdentity(_)
        | Operation::SetComment(_)
        | Operation::SetOptions(_)
        | Operation::RemoveEnumValue(_)
        | Operation::RenameEnumValue(_)
        | Operation::ReorderEnum(_) => again(),
        Operation::AddEnumValue(_) if defines_anew => again(),
        Operation::AddEnumValue(op) => vec![vec![There(Object::EnumValue(op.name.clone(), op.value.clone()))]],
        Operation::SetPrimaryKey(op) => {
            let columns = |key: &Option<crate::model::PrimaryKey>| {
                key.as_ref().map(|key| key.columns.clone()).unwrap_or_default()
            };
            vec![vec![Sign::Key { table: op.table.clone(), from: columns(&op.from), to: columns(&op.to) }]]
        }
        Operation::AddUnique(op) => vec![vec![There(index(&op.table, &op.name))]],
        Operation::DropUnique(op) => vec![vec![Gone(index(&op.table, &op.name))]],
        Operation::AddIndex(op) => vec![vec![There(index(&op.table, &op.name))]],
        Operation::DropIndex(op) => vec![vec![Gone(index(&op.table, &op.name))]],
        Operation::AddForeignKey(op) => vec![vec![There(Object::ForeignKey(op.table.clone(), op.name.clone()))]],
        Operation::DropForeignKey(op) => {
            // The second takes the index that the database had made for the key.
            let both = [Object::ForeignKey(op.table.clone(), op.name.clone()), index(&op.table, &op.name)];
            both.into_iter().take(statements).map(|object| vec![Gone(object)]).collect()
        }
        Operation::AddCheck(op) => vec![vec![There(Object::Check(op.table.clone(), op.name.clone()))]],
        Operation::DropCheck(op) => vec![vec![Gone(Object::Check(op.table.clone(), op.name.clone()))]],
        Operation::RenameConstraint(op) => {
            let (from, to) = (op.kind.object(&op.table, &op.from), op.kind.object(&op.table, &op.to));
            match op.kind {
                ConstraintKind::PrimaryKey | ConstraintKind::Exclusion => Vec::new(),
                ConstraintKind::ForeignKey | ConstraintKind::Unique | ConstraintKind::Index | ConstraintKind::Check => {
                    renamed(from, to)
                }
            }
        }
        // In a transaction wherever they are anything, or changes of rows, which share one with their note.
        Operation::Validate(_)
        | Operation::Unvalidate(_)
        | Operation::AddExclusion(_)
        | Operation::DropExclusion(_)
        | Operation::AddPartition(_)
        | Operation::DropPartition(_)
        | Operation::RenamePartition(_)
        | Operation::RetirePartition(_)
        | Operation::RestorePartition(_)
        | Operation::SetPartitioning(_)
        | Operation::CreateEnum(_)
        | Operation::DropEnum(_)
        | Operation::RenameEnum(_)
        | Operation::CreateDomain(_)
        | Operation::DropDomain(_)
        | Operation::RenameDomain(_)
        | Operation::SetDomainDefault(_)
        | Operation::SetDomainNotNull(_)
        | Operation::AddDomainCheck(_)
        | Operation::DropDomainCheck(_)
        | Operation::RenameDomainCheck(_)
        | Operation::Backfill(_)
        | Operation::Unfill(_) => Vec::new(),
        // Nobody but its author knows what it leaves.
        Operation::RawSql(_) => Vec::new(),
    }
}

/// A column that is filled beside the old one and then takes its place.
fn converted(cx: &Cx<'_>, table: &Name, column: &str) -> Vec<Vec<Sign>> {
    let Some(before) = cx.before.tables.get(table) else { return Vec::new() };
    let object = |name: &str| Object::Column(table.clone(), name.to_owned());
    let aside = object(&crate::model::name::cut(&format!("_new_{column}"), cx.features().max_name));
    let about = |check: &Check| expr::mentions(spell::expr(cx.dialect, &check.expr), column);
    let checks: Vec<Object> = before
        .checks
        .iter()
        .filter(|(_, check)| about(check))
        .map(|(name, _)| Object::Check(table.clone(), name.clone()))
        .collect();
    // The second statement fills it: a change of rows, which never asks.
    let mut signs = vec![vec![Sign::There(aside.clone())], vec![Sign::Again]];
    signs.extend(checks.iter().cloned().map(|check| vec![Sign::Gone(check)]));
    signs.extend(dropped_with(cx, table, column));
    // The new one takes the place of the old one, which has its name, so that its own name alone tells.
    signs.push(vec![Sign::Gone(aside)]);
    signs.extend(created_with(cx, table, column));
    signs.extend(checks.into_iter().map(|check| vec![Sign::There(check)]));
    signs
}

/// A column that is dropped and added again, with every index that it belongs to.
fn made_anew(cx: &Cx<'_>, table: &Name, column: &str) -> Vec<Vec<Sign>> {
    let object = Object::Column(table.clone(), column.to_owned());
    let mut signs = dropped_with(cx, table, column);
    signs.push(vec![Sign::Gone(object.clone())]);
    signs.push(vec![Sign::There(object)]);
    signs.extend(created_with(cx, table, column));
    signs
}

/// The indexes that foreign keys are given for the time come first, then those of the column go.
fn dropped_with(cx: &Cx<'_>, table: &Name, column: &str) -> Vec<Vec<Sign>> {
    let (uniques, indexes) = indexes_with(cx, cx.before, table, column);
    let lent = lent(cx, cx.before, table, column).into_iter().map(|index| vec![Sign::There(index)]);
    lent.chain(indexes.into_iter().chain(uniques).map(|index| vec![Sign::Gone(index)])).collect()
}

fn created_with(cx: &Cx<'_>, table: &Name, column: &str) -> Vec<Vec<Sign>> {
    let (uniques, indexes) = indexes_with(cx, cx.after, table, column);
    let lent = lent(cx, cx.after, table, column).into_iter().map(|index| vec![Sign::Gone(index)]);
    uniques.into_iter().chain(indexes).map(|index| vec![Sign::There(index)]).chain(lent).collect()
}

/// The indexes that stand for those with the column as long as these are gone, named like their foreign keys.
fn lent(cx: &Cx<'_>, schema: &Schema, name: &Name, column: &str) -> Vec<Object> {
    let Some(table) = schema.tables.get(name) else { return Vec::new() };
    left_alone(cx, table, column).into_iter().map(|(key, _)| Object::Index(name.clone(), key.clone())).collect()
}

/// The unique constraints and the indexes that a column belongs to.
fn indexes_with(cx: &Cx<'_>, schema: &Schema, name: &Name, column: &str) -> (Vec<Object>, Vec<Object>) {
    let Some(table) = schema.tables.get(name) else { return Default::default() };
    let object = |index: &String| Object::Index(name.clone(), index.clone());
    let uniques = table.uniques.iter().filter(|(_, unique)| unique.columns.iter().any(|own| own == column));
    let indexes = table.indexes.iter().filter(|(_, index)| about(cx, index, column));
    (uniques.map(|(name, _)| object(name)).collect(), indexes.map(|(name, _)| object(name)).collect())
}
