//! What each statement of an operation leaves that a catalogue can be asked for, in the order of the statements.

use crate::dialect::{AlterColumn, features, spell};
use crate::expr;
use crate::model::{Check, Dialect, IndexPart, Name, Object, PrimaryKey, Schema, Table};
use crate::ops::{ConstraintKind, Cx, Operation, SetOptions, SetType, about, follows, gone, left_alone, part_names};

/// What tells that a statement has happened.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Sign {
    /// It is there, and was not before.
    There(Object),
    /// It is not there, and was before.
    Gone(Object),
    /// The primary key of the table has these columns, and had those.
    Key { table: Name, from: Vec<IndexPart>, to: Vec<IndexPart> },
    /// The table has partitions of these names, and had those.
    Partitions { table: Name, from: Vec<String>, to: Vec<String> },
    /// None, and none is needed: done once more, the statement changes nothing.
    Again,
}

/// The signs of each statement, in the order in which the operation lowers to them. A list of another length than
/// that of the statements, as where an operation is never run outside a transaction, decides nothing.
pub(super) fn signs(operation: &Operation, cx: &Cx<'_>, statements: usize) -> Vec<Vec<Sign>> {
    use Sign::{Again, Gone, There};
    let column = |table: &Name, name: &str| Object::Column(table.clone(), name.to_owned());
    let index = |table: &Name, name: &str| Object::Index(table.clone(), name.to_owned());
    let defines_anew = features(cx.dialect).alter_column == AlterColumn::Modify;
    let again = || if defines_anew { vec![vec![Again]; statements] } else { Vec::new() };
    let renamed = |from: Object, to: Object| vec![vec![Gone(from), There(to)]];
    let moved = |from: &Name, to: &Name| {
        let [before, behind] = gone(cx, from, to).map(|objects| objects.into_iter().map(|object| vec![Gone(object)]));
        before.chain(renamed(Object::Table(from.clone()), Object::Table(to.clone()))).chain(behind).collect()
    };
    match operation {
        Operation::CreateTable(op) => {
            let indexes = op.table.indexes.keys().map(|name| vec![There(index(&op.name, name))]);
            std::iter::once(vec![There(Object::Table(op.name.clone()))]).chain(indexes).collect()
        }
        Operation::DropTable(op) => vec![vec![Gone(Object::Table(op.name.clone()))]],
        Operation::RenameTable(op) => moved(&op.from, &op.to),
        Operation::RetireTable(op) => moved(&op.from, &op.to),
        Operation::RestoreTable(op) => moved(&op.to, &op.from),
        Operation::AddColumn(op) => vec![vec![There(column(&op.table, &op.name))]],
        Operation::DropColumn(op) => vec![vec![Gone(column(&op.table, &op.name))]],
        Operation::RenameColumn(op) => renamed(column(&op.table, &op.from), column(&op.table, &op.to)),
        Operation::RetireColumn(op) => renamed(column(&op.table, &op.name), column(&op.table, &op.to)),
        Operation::RestoreColumn(op) => renamed(column(&op.table, &op.to), column(&op.table, &op.name)),
        Operation::SetType(SetType { table, column, using: Some(using), .. }) => {
            converted(cx, table, column, follows(cx, table, column, using))
        }
        Operation::SetGenerated(op) if statements > 1 => made_anew(cx, &op.table, &op.column),
        Operation::SetType(_)
        | Operation::SetGenerated(_)
        | Operation::SetNullable(_)
        | Operation::SetDefault(_)
        | Operation::SetCollation(_)
        | Operation::SetIdentity(_)
        | Operation::SetComment(_)
        | Operation::RemoveEnumValue(_)
        | Operation::RenameEnumValue(_)
        | Operation::ReorderEnum(_) => again(),
        // Rows that have their value are left alone; elsewhere it shares a transaction with its note.
        Operation::Backfill(_) if cx.dialect == Dialect::Postgres => vec![vec![Again]; statements],
        Operation::SetOptions(op) => divided(cx, op, again()),
        Operation::AddEnumValue(_) if defines_anew => again(),
        Operation::AddEnumValue(op) => vec![vec![There(Object::EnumValue(op.name.clone(), op.value.clone()))]],
        Operation::SetPrimaryKey(op) => {
            let parts = |key: &Option<PrimaryKey>| key.as_ref().map(PrimaryKey::parts).unwrap_or_default();
            vec![vec![Sign::Key { table: op.table.clone(), from: parts(&op.from), to: parts(&op.to) }]]
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
                // By way of another name.
                ConstraintKind::ForeignKey | ConstraintKind::Unique | ConstraintKind::Index | ConstraintKind::Check
                    if statements == 2 =>
                {
                    vec![vec![Gone(from)], vec![There(to)]]
                }
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
        | Operation::SetInherits(_)
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
        | Operation::CreateSequence(_)
        | Operation::DropSequence(_)
        | Operation::RenameSequence(_)
        | Operation::SetSequence(_)
        | Operation::Backfill(_)
        | Operation::Unfill(_) => Vec::new(),
        // Nobody but its author knows what it leaves.
        Operation::RawSql(_) => Vec::new(),
    }
}

/// Partitions that are there, or are gone, can neither be added nor be removed again. They go first and come last.
fn divided(cx: &Cx<'_>, op: &SetOptions, mut signs: Vec<Vec<Sign>>) -> Vec<Vec<Sign>> {
    let (from, to) = (part_names(op.from.get(cx.dialect)), part_names(op.to.get(cx.dialect)));
    let at = if to.is_empty() { 0 } else { signs.len().saturating_sub(1) };
    if let (Object::Table(table), Some(sign), true) = (&op.object, signs.get_mut(at), from != to) {
        *sign = vec![Sign::Partitions { table: table.clone(), from, to }];
    }
    signs
}

/// A column that is computed or filled beside the old one and then takes its place.
fn converted(cx: &Cx<'_>, table: &Name, column: &str, follows: bool) -> Vec<Vec<Sign>> {
    let Some(before) = cx.before.tables.get(table) else { return Vec::new() };
    let object = |name: &str| Object::Column(table.clone(), name.to_owned());
    let aside = object(&crate::model::name::cut(&format!("_new_{column}"), cx.features().max_name));
    let checks = checks_with(cx, before, table, column);
    // One that is not computed is filled twice: changes of rows, which never ask.
    let filled = || (!follows).then(|| vec![Sign::Again]);
    let mut signs = vec![vec![Sign::There(aside.clone())]];
    signs.extend(filled());
    signs.extend(checks.iter().cloned().map(|check| vec![Sign::Gone(check)]));
    signs.extend(dropped_with(cx, table, column));
    signs.extend(filled());
    // The new one takes the place of the old one, which has its name, so that its own name alone tells.
    signs.push(vec![Sign::Gone(aside)]);
    signs.extend(created_with(cx, table, column));
    signs.extend(checks.into_iter().map(|check| vec![Sign::There(check)]));
    signs
}

/// A column that is dropped and added again, with every index that it belongs to and every check that names it.
fn made_anew(cx: &Cx<'_>, table: &Name, column: &str) -> Vec<Vec<Sign>> {
    let object = Object::Column(table.clone(), column.to_owned());
    let checks = cx.after.tables.get(table).map(|item| checks_with(cx, item, table, column)).unwrap_or_default();
    let mut signs = dropped_with(cx, table, column);
    signs.extend(checks.iter().cloned().map(|check| vec![Sign::Gone(check)]));
    signs.push(vec![Sign::Gone(object.clone())]);
    signs.push(vec![Sign::There(object)]);
    signs.extend(created_with(cx, table, column));
    signs.extend(checks.into_iter().map(|check| vec![Sign::There(check)]));
    signs
}

/// The checks that name a column.
fn checks_with(cx: &Cx<'_>, of: &Table, table: &Name, column: &str) -> Vec<Object> {
    let about = |check: &Check| expr::mentions(spell::expr(cx.dialect, &check.expr), column);
    let named = of.checks.iter().filter(|(_, check)| about(check));
    named.map(|(name, _)| Object::Check(table.clone(), name.clone())).collect()
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
