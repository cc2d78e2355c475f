//! What bears another name after an operation, so that whoever follows an object through a migration need not know the
//! operations.

use super::Operation;
use crate::model::Object;

impl Operation {
    /// The object that it gives another name, by both names; none where it renames nothing that others refer to.
    #[must_use]
    pub fn renamed(&self) -> Option<(Object, Object)> {
        let column = |table: &crate::model::Name, from: &str, to: &str| {
            Some((Object::Column(table.clone(), from.to_owned()), Object::Column(table.clone(), to.to_owned())))
        };
        let partition = |table: &crate::model::Name, from: &str, to: &str| {
            Some((Object::Table(table.sibling(from)), Object::Table(table.sibling(to))))
        };
        match self {
            Operation::RenameTable(op) => Some((Object::Table(op.from.clone()), Object::Table(op.to.clone()))),
            Operation::RetireTable(op) => Some((Object::Table(op.from.clone()), Object::Table(op.to.clone()))),
            // It carries the names of its inverse.
            Operation::RestoreTable(op) => Some((Object::Table(op.to.clone()), Object::Table(op.from.clone()))),
            Operation::RenamePartition(op) => partition(&op.table, &op.from, &op.to),
            Operation::RetirePartition(op) => partition(&op.table, &op.name, &op.to),
            Operation::RestorePartition(op) => partition(&op.table, &op.to, &op.name),
            Operation::RenameColumn(op) => column(&op.table, &op.from, &op.to),
            Operation::RetireColumn(op) => column(&op.table, &op.name, &op.to),
            Operation::RestoreColumn(op) => column(&op.table, &op.to, &op.name),
            Operation::RenameEnum(op) => Some((Object::Enum(op.from.clone()), Object::Enum(op.to.clone()))),
            Operation::RenameDomain(op) => Some((Object::Domain(op.from.clone()), Object::Domain(op.to.clone()))),
            Operation::RenameSequence(op) => Some((Object::Sequence(op.from.clone()), Object::Sequence(op.to.clone()))),
            Operation::RenameEnumValue(op) => Some((
                Object::EnumValue(op.name.clone(), op.from.clone()),
                Object::EnumValue(op.name.clone(), op.to.clone()),
            )),
            Operation::CreateTable(_)
            | Operation::DropTable(_)
            | Operation::AddColumn(_)
            | Operation::DropColumn(_)
            | Operation::SetType(_)
            | Operation::SetNullable(_)
            | Operation::SetDefault(_)
            | Operation::SetGenerated(_)
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
            | Operation::DropPartition(_)
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
            | Operation::AddEnumValue(_)
            | Operation::RemoveEnumValue(_)
            | Operation::ReorderEnum(_)
            | Operation::CreateDomain(_)
            | Operation::DropDomain(_)
            | Operation::SetDomainDefault(_)
            | Operation::SetDomainNotNull(_)
            | Operation::AddDomainCheck(_)
            | Operation::DropDomainCheck(_)
            | Operation::RenameDomainCheck(_)
            | Operation::CreateSequence(_)
            | Operation::DropSequence(_)
            | Operation::SetSequence(_)
            | Operation::Backfill(_)
            | Operation::Unfill(_)
            | Operation::RawSql(_) => None,
        }
    }
}

impl Object {
    /// The object as it is called after this was renamed, by both its names: itself, or what belongs to it.
    #[must_use]
    pub fn followed(&self, (from, to): (&Object, &Object)) -> Object {
        if self == from {
            return to.clone();
        }
        if let (Object::Column(table, column), Some(from), Some(to)) = (self, from.as_table(), to.as_table())
            && table == from
        {
            return Object::Column(to.clone(), column.clone());
        }
        if let (Object::EnumValue(name, value), Object::Enum(from), Object::Enum(to)) = (self, from, to)
            && name == from
        {
            return Object::EnumValue(to.clone(), value.clone());
        }
        self.clone()
    }
}
