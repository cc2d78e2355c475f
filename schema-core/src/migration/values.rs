//! What the operations of a migration do to the rows that are there: which values do not come back on the way back, and
//! whether rows may stop it, in either direction. Both are what the plan itself said when it was written.

use super::StoredOperation;
use crate::expr;
use crate::hazard::HazardKind;
use crate::model::{Dialect, Object, Schema};
use crate::ops::{BackClass, Conflict, Cx, Forms, Operation};

/// Whether rows may stop a migration.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MayFail {
    /// On the way up.
    pub up: bool,
    /// On the way down.
    pub down: bool,
}

/// The tables and columns, by their names before, whose values the way back does not bring back.
///
/// # Errors
/// When an operation does not fit the schema.
pub fn lossy<'a>(
    before: &Schema,
    operations: impl IntoIterator<Item = &'a StoredOperation>,
) -> Result<Vec<Object>, Conflict> {
    let mut now = before.clone();
    // Names change along the way, so each is followed from its first to its present one.
    let tables = before.tables.iter();
    let objects = tables.flat_map(|(name, table)| {
        let columns = table.columns.keys().map(|column| Object::Column(name.clone(), column.clone()));
        std::iter::once(Object::Table(name.clone())).chain(columns)
    });
    let mut names: Vec<(Object, Object)> = objects.map(|object| (object.clone(), object)).collect();
    let mut lossy: Vec<Object> = Vec::new();
    for StoredOperation { operation, back } in operations {
        for object in forgotten(operation, back.class, &now) {
            let first = names.iter().find(|(_, now)| *now == object).map(|(first, _)| first.clone());
            lossy.extend(first.filter(|first| !lossy.contains(first)));
        }
        match operation.renamed() {
            Some((from, to)) => {
                for (_, now) in &mut names {
                    *now = now.followed((&from, &to));
                }
            }
            // What takes the name later is something else.
            None => {
                let drops = operation.footprint().drops;
                let gone = |object: &Object| {
                    let table = object.table().cloned().map(Object::Table);
                    drops.contains(object) || table.is_some_and(|table| drops.contains(&table))
                };
                names.retain(|(_, now)| !gone(now));
            }
        }
        operation.apply(&mut now)?;
    }
    // What is computed from a value is lost with it.
    for (name, table) in &before.tables {
        for (column, item) in &table.columns {
            let computed = item.generated.as_ref();
            let from = |object: &Object| {
                let Object::Column(of, source) = object else { return false };
                let mut texts =
                    computed.into_iter().flat_map(|computed| computed.expr.any.iter().chain(computed.expr.by.values()));
                of == name && texts.any(|text| expr::mentions(text, source))
            };
            if lossy.iter().any(from) {
                lossy.push(Object::Column(name.clone(), column.clone()));
            }
        }
    }
    Ok(lossy)
}

/// Whether rows may stop a migration, as its plan said: by a hazard that it may fail or that values are lost, or by a way
/// back that is not exact.
///
/// # Errors
/// When an operation does not fit the schema.
pub fn may_fail<'a>(
    dialect: Dialect,
    before: &Schema,
    operations: impl IntoIterator<Item = &'a StoredOperation>,
) -> Result<MayFail, Conflict> {
    let (mut before, mut after) = (before.clone(), before.clone());
    let mut may_fail = MayFail::default();
    for StoredOperation { operation, back } in operations {
        operation.apply(&mut after)?;
        let cx = Cx { dialect, before: &before, after: &after, forms: Forms::default() };
        // What has no text of its own here is done by building the table again, whose copy tries every constraint.
        may_fail.up |= operation.lower(&cx).map_or(true, |statements| {
            let mut hazards = statements.iter().flat_map(|statement| &statement.hazards);
            hazards.any(|hazard| matches!(hazard.kind, HazardKind::MayFail | HazardKind::DataLoss))
        });
        may_fail.down |= match back.class {
            BackClass::Exact | BackClass::ExactUnlessWritten => false,
            BackClass::MayFail | BackClass::Lossy | BackClass::Refused => true,
        };
        operation.apply(&mut before)?;
    }
    Ok(may_fail)
}

/// What an operation takes from the rows for good, by the names before it.
fn forgotten(operation: &Operation, class: BackClass, before: &Schema) -> Vec<Object> {
    let column = |table: &crate::model::Name, column: &str, gone: bool| {
        gone.then(|| Object::Column(table.clone(), column.to_owned())).into_iter().collect()
    };
    let lossy = class == BackClass::Lossy;
    match operation {
        Operation::DropTable(op) => vec![Object::Table(op.name.clone())],
        Operation::DropPartition(op) => vec![Object::Table(op.table.clone())],
        Operation::DropColumn(op) => column(&op.table, &op.name, lossy),
        Operation::SetType(op) => column(&op.table, &op.column, lossy),
        Operation::SetNullable(op) => column(&op.table, &op.column, lossy),
        Operation::SetGenerated(op) => column(&op.table, &op.column, lossy),
        Operation::Backfill(op) => column(&op.table, &op.column, true),
        Operation::RemoveEnumValue(op) if lossy => {
            let users = before.columns_of_enum(&op.name).into_iter();
            users.map(|(table, column)| Object::Column(table, column)).collect()
        }
        Operation::RawSql(op) => op.forgets.clone(),
        Operation::RemoveEnumValue(_)
        | Operation::CreateTable(_)
        | Operation::RenameTable(_)
        | Operation::RetireTable(_)
        | Operation::RestoreTable(_)
        | Operation::AddColumn(_)
        | Operation::RenameColumn(_)
        | Operation::RetireColumn(_)
        | Operation::RestoreColumn(_)
        | Operation::SetDefault(_)
        | Operation::SetCollation(_)
        | Operation::SetIdentity(_)
        | Operation::SetComment(_)
        | Operation::SetOptions(_)
        | Operation::SetPrimaryKey(_)
        | Operation::AddUnique(_)
        | Operation::DropUnique(_)
        | Operation::AddIndex(_)
        | Operation::DropIndex(_)
        | Operation::AddExclusion(_)
        | Operation::DropExclusion(_)
        | Operation::AddPartition(_)
        | Operation::RenamePartition(_)
        | Operation::RetirePartition(_)
        | Operation::RestorePartition(_)
        | Operation::SetPartitioning(_)
        | Operation::SetInherits(_)
        | Operation::AddForeignKey(_)
        | Operation::DropForeignKey(_)
        | Operation::AddCheck(_)
        | Operation::DropCheck(_)
        | Operation::RenameConstraint(_)
        | Operation::Validate(_)
        | Operation::Unvalidate(_)
        | Operation::CreateEnum(_)
        | Operation::DropEnum(_)
        | Operation::RenameEnum(_)
        | Operation::AddEnumValue(_)
        | Operation::RenameEnumValue(_)
        | Operation::ReorderEnum(_)
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
        | Operation::Unfill(_) => Vec::new(),
    }
}
