//! What the way back takes away: values that were written since to what a migration created. Each comes with the query
//! that counts the rows concerned, in the names that the database has now, so that it can be run before anything is
//! changed.

use super::{Link, Stored, chain};
use crate::dialect::convert::{Conversion, conversion};
use crate::dialect::spell;
use crate::hazard::{Hazard, HazardKind};
use crate::model::{Column, Default, Dialect, Name, Object, Schema, Table, Type};
use crate::ops::{Conflict, Operation};

/// Values that are gone once a migration is reverted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loss {
    /// The migration.
    pub version: i64,
    /// What is lost, by its present name.
    pub hazard: Hazard,
    /// The query that counts the rows concerned.
    pub counts: String,
}

/// What is lost when these versions are reverted, on a database that has those that `applied` says. SQL that a person wrote
/// is not judged.
///
/// # Errors
/// When an operation does not fit the schema before it.
pub fn losses(dialect: Dialect, links: &[Link], applied: &[i64], reverted: &[i64]) -> Result<Vec<Loss>, Conflict> {
    let mut now = Schema::default();
    let mut taken: Vec<(i64, Object)> = Vec::new();
    for stored in chain::stored(links).filter(|stored| applied.contains(&stored.version)) {
        let Stored { version, operations, .. } = stored;
        // The way back from what holds the work of others takes nothing.
        let reverted = reverted.contains(version) && !stored.is_adopting();
        for operation in operations.iter().map(|each| &each.operation) {
            match operation.renamed() {
                Some((from, to)) => {
                    for (_, object) in &mut taken {
                        *object = object.followed((&from, &to));
                    }
                }
                None => {
                    let drops = operation.footprint().drops;
                    let gone = |object: &Object| {
                        drops.contains(object)
                            || object.table().is_some_and(|table| drops.contains(&Object::Table(table.clone())))
                    };
                    taken.retain(|(_, object)| !gone(object));
                }
            }
            operation.apply(&mut now)?;
            let object = if reverted { takes(dialect, &now, operation) } else { None };
            // A table that goes takes its columns with it.
            let inside = |object: &Object| {
                let table = object.table().cloned().map(Object::Table);
                taken.iter().any(|(_, known)| known == object || table.as_ref() == Some(known))
            };
            taken.extend(object.filter(|object| !inside(object)).map(|object| (*version, object)));
        }
    }
    let loss = |(version, object): (i64, Object)| {
        let counts = counts(dialect, &now, &object)?;
        Some(Loss { version, hazard: Hazard { kind: HazardKind::DataLoss, object }, counts })
    };
    Ok(taken.into_iter().filter_map(loss).collect())
}

/// Those of the versions from which there is no way back, as what their files are named by.
#[must_use]
pub fn irreversible(links: &[Link], versions: &[i64]) -> Vec<String> {
    let stored = chain::stored(links).filter(|stored| versions.contains(&stored.version));
    stored.filter(|stored| !stored.is_reversible()).map(Stored::stem).collect()
}

/// What the way back from an operation takes with it, by the names after the operation.
fn takes(dialect: Dialect, now: &Schema, operation: &Operation) -> Option<Object> {
    match operation {
        Operation::CreateTable(op) => Some(Object::Table(op.name.clone())),
        Operation::AddPartition(op) => Some(Object::Table(op.table.sibling(&op.name))),
        Operation::CreateSequence(op) => Some(Object::Sequence(op.name.clone())),
        Operation::AddColumn(op) if op.column.generated.is_none() => {
            Some(Object::Column(op.table.clone(), op.name.clone()))
        }
        // The values that a person writes an expression for are named by it.
        Operation::SetType(op)
            if op.using_back.is_none()
                && conversion(dialect, &now.resolved(&op.to), &now.resolved(&op.from)) == Conversion::Lossy =>
        {
            Some(Object::Column(op.table.clone(), op.column.clone()))
        }
        Operation::SetGenerated(op) if op.from.is_some() && op.to.is_none() => {
            Some(Object::Column(op.table.clone(), op.column.clone()))
        }
        // Without a label to take instead, the database refuses.
        Operation::AddEnumValue(op) if op.map.is_some() => Some(Object::EnumValue(op.name.clone(), op.value.clone())),
        Operation::AddColumn(_)
        | Operation::SetType(_)
        | Operation::SetGenerated(_)
        | Operation::AddEnumValue(_)
        | Operation::DropTable(_)
        | Operation::RenameTable(_)
        | Operation::RetireTable(_)
        | Operation::RestoreTable(_)
        | Operation::DropColumn(_)
        | Operation::RenameColumn(_)
        | Operation::RetireColumn(_)
        | Operation::RestoreColumn(_)
        | Operation::SetNullable(_)
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
        | Operation::DropPartition(_)
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
        | Operation::RemoveEnumValue(_)
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
        | Operation::DropSequence(_)
        | Operation::RenameSequence(_)
        | Operation::SetSequence(_)
        | Operation::Backfill(_)
        | Operation::Unfill(_)
        | Operation::RawSql(_) => None,
    }
}

/// The query that counts the rows which hold anything of it at all; none where nobody holds it.
pub(super) fn held(dialect: Dialect, now: &Schema, object: &Object) -> Option<String> {
    match object {
        Object::Column(table, name) => {
            now.tables.get(table)?.columns.get(name)?;
            let (table, quoted) = (spell::quote_name(dialect, table), spell::quote(dialect, name));
            Some(format!("SELECT count(*) FROM {table} WHERE {quoted} IS NOT NULL"))
        }
        Object::Table(_)
        | Object::PrimaryKey(_)
        | Object::Unique(..)
        | Object::Index(..)
        | Object::Exclusion(..)
        | Object::ForeignKey(..)
        | Object::Check(..)
        | Object::Enum(_)
        | Object::EnumValue(..)
        | Object::Domain(_)
        | Object::Sequence(_)
        | Object::Sql(_) => counts(dialect, now, object),
    }
}

/// The query that counts the rows with something in them that is lost; none where nobody holds it.
fn counts(dialect: Dialect, now: &Schema, object: &Object) -> Option<String> {
    match object {
        Object::Table(table) => {
            holds(now, table).then(|| format!("SELECT count(*) FROM {}", spell::quote_name(dialect, table)))
        }
        Object::Column(table, name) => {
            let column = now.tables.get(table)?.columns.get(name)?;
            let (table, quoted) = (spell::quote_name(dialect, table), spell::quote(dialect, name));
            // What the default gave is given again.
            let written = match given(dialect, column) {
                Some(default) => format!("{quoted} IS NULL OR {quoted} <> {default}"),
                None => format!("{quoted} IS NOT NULL"),
            };
            Some(format!("SELECT count(*) FROM {table} WHERE {written}"))
        }
        Object::EnumValue(name, value) => {
            let label = spell::string(dialect, value);
            let holders = now.columns_of_enum(name).into_iter().filter(|(table, column)| {
                let column = now.tables.get(table).and_then(|table| table.columns.get(column));
                column.is_some_and(|column| matches!(now.resolved(&column.ty), Type::Enum(_)))
            });
            let counted: Vec<String> = holders
                .map(|(table, column)| {
                    let (table, column) = (spell::quote_name(dialect, &table), spell::quote(dialect, &column));
                    format!("(SELECT count(*) FROM {table} WHERE {column} = {label})")
                })
                .collect();
            (!counted.is_empty()).then(|| format!("SELECT {}", counted.join(" + ")))
        }
        // Whether anybody has taken a value from it.
        Object::Sequence(name) => now
            .sequences
            .contains_key(name)
            .then(|| format!("SELECT count(*) FROM {} WHERE is_called", spell::quote_name(dialect, name))),
        Object::PrimaryKey(_)
        | Object::Unique(..)
        | Object::Index(..)
        | Object::Exclusion(..)
        | Object::ForeignKey(..)
        | Object::Check(..)
        | Object::Enum(_)
        | Object::Domain(_)
        | Object::Sql(_) => None,
    }
}

/// Whether there is a table, or a partition of one, by the name.
fn holds(now: &Schema, name: &Name) -> bool {
    let partition =
        |(table, item): (&Name, &Table)| table.schema == name.schema && item.partitions.contains_key(&name.name);
    now.tables.contains_key(name) || now.tables.iter().any(partition)
}

/// The value that a row has which names none, where it is the same for every row and can be compared.
fn given(dialect: Dialect, column: &Column) -> Option<String> {
    let compared = column.ty.is_integer()
        || matches!(
            column.ty,
            Type::Bool | Type::Enum(_) | Type::Text | Type::Char(_) | Type::Varchar(_) | Type::Decimal { .. }
        );
    match &column.default {
        Some(Default::Value(_)) if compared => spell::default_value(dialect, column),
        Some(Default::Value(_) | Default::Sql(_)) | None => None,
    }
}
