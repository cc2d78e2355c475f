//! Which table an operation stays inside of.

use super::Operation;
use crate::model::Name;

impl Operation {
    /// The one table inside which the operation stays; none for those that make, move or drop whole tables, and for enums, domains and sequences.
    #[must_use]
    pub fn inside(&self) -> Option<&Name> {
        match self {
            Operation::AddColumn(op) => Some(&op.table),
            Operation::DropColumn(op) => Some(&op.table),
            Operation::RenameColumn(op) => Some(&op.table),
            Operation::RetireColumn(op) => Some(&op.table),
            Operation::RestoreColumn(op) => Some(&op.table),
            Operation::SetType(op) => Some(&op.table),
            Operation::SetNullable(op) => Some(&op.table),
            Operation::SetDefault(op) => Some(&op.table),
            Operation::SetGenerated(op) => Some(&op.table),
            Operation::SetCollation(op) => Some(&op.table),
            Operation::SetIdentity(op) => Some(&op.table),
            Operation::SetComment(op) => op.object.table(),
            Operation::SetOptions(op) => op.object.table(),
            Operation::SetPrimaryKey(op) => Some(&op.table),
            Operation::AddUnique(op) => Some(&op.table),
            Operation::DropUnique(op) => Some(&op.table),
            Operation::AddIndex(op) => Some(&op.table),
            Operation::DropIndex(op) => Some(&op.table),
            Operation::AddExclusion(op) => Some(&op.table),
            Operation::DropExclusion(op) => Some(&op.table),
            Operation::AddForeignKey(op) => Some(&op.table),
            Operation::DropForeignKey(op) => Some(&op.table),
            Operation::AddCheck(op) => Some(&op.table),
            Operation::DropCheck(op) => Some(&op.table),
            Operation::RenameConstraint(op) => Some(&op.table),
            Operation::AddPartition(op) => Some(&op.table),
            Operation::DropPartition(op) => Some(&op.table),
            Operation::RenamePartition(op) => Some(&op.table),
            Operation::RetirePartition(op) => Some(&op.table),
            Operation::RestorePartition(op) => Some(&op.table),
            Operation::SetPartitioning(op) => Some(&op.table),
            Operation::SetInherits(op) => Some(&op.table),
            Operation::Validate(op) => Some(&op.table),
            Operation::Unvalidate(op) => Some(&op.table),
            Operation::Backfill(op) => Some(&op.table),
            Operation::Unfill(op) => Some(&op.table),
            Operation::CreateTable(_)
            | Operation::DropTable(_)
            | Operation::RenameTable(_)
            | Operation::RetireTable(_)
            | Operation::RestoreTable(_)
            | Operation::CreateEnum(_)
            | Operation::DropEnum(_)
            | Operation::RenameEnum(_)
            | Operation::AddEnumValue(_)
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
            | Operation::CreateSequence(_)
            | Operation::DropSequence(_)
            | Operation::RenameSequence(_)
            | Operation::SetSequence(_)
            | Operation::RawSql(_) => None,
        }
    }
}
