//! The name of a migration, made from its operations.

use crate::model::Object;
use crate::model::name::cut;
use crate::ops::Operation;

/// Lower case, digits and underscores: what one operation does, or how many there are and where.
pub(super) fn name(ops: &[Operation]) -> String {
    let text = match ops {
        [] => "empty".to_owned(),
        [only] => short(only),
        several => {
            let mut tables: Vec<String> = several.iter().filter_map(table).collect();
            tables.sort();
            tables.dedup();
            let creates = several.iter().all(|op| {
                matches!(
                    op,
                    Operation::CreateTable(_)
                        | Operation::CreateEnum(_)
                        | Operation::CreateDomain(_)
                        | Operation::CreateSequence(_)
                        | Operation::AddForeignKey(_)
                )
            });
            match tables.as_slice() {
                [] => without_tables(several, creates),
                [table] if creates => format!("add {table}"),
                [table] => format!("alter {table} {} changes", several.len()),
                _ if creates => format!("add {} tables", tables.len()),
                _ => format!("alter {} tables", tables.len()),
            }
        }
    };
    slug(&text)
}

/// What several operations do to types and sequences.
fn without_tables(ops: &[Operation], creates: bool) -> String {
    let mut all: Vec<Object> = ops.iter().filter_map(thing).collect();
    all.sort();
    all.dedup();
    let verb = if creates { "add" } else { "alter" };
    let sequences = all.iter().all(|object| matches!(object, Object::Sequence(_)));
    match all.as_slice() {
        [only] => format!("{verb} {only} {} changes", ops.len()),
        several if sequences => format!("{verb} {} sequences", several.len()),
        several => format!("{verb} {} types", several.len()),
    }
}

/// The type or sequence that an operation is about, by its first name.
fn thing(op: &Operation) -> Option<Object> {
    let footprint = op.footprint();
    let mut objects = footprint.drops.into_iter().chain(footprint.needs).chain(footprint.creates);
    objects.find_map(|object| match object {
        Object::Enum(_) | Object::Domain(_) | Object::Sequence(_) => Some(object),
        Object::EnumValue(name, _) => Some(Object::Enum(name)),
        Object::Table(_)
        | Object::Column(..)
        | Object::PrimaryKey(_)
        | Object::Unique(..)
        | Object::Index(..)
        | Object::Exclusion(..)
        | Object::ForeignKey(..)
        | Object::Check(..)
        | Object::Sql(_) => None,
    })
}

/// The text as a part of a file name.
pub(super) fn slug(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c.to_ascii_lowercase() {
            c if c.is_ascii_alphanumeric() => out.push(c),
            _ if out.ends_with('_') || out.is_empty() => {}
            _ => out.push('_'),
        }
    }
    let out = out.trim_end_matches('_');
    if out.is_empty() { "migration".to_owned() } else { cut(out, 80) }
}

fn short(op: &Operation) -> String {
    match op {
        Operation::CreateTable(op) => format!("add {}", op.name),
        Operation::SetType(op) => format!("change type of {} {}", op.table, op.column),
        Operation::AddIndex(op) => format!("add index {}", op.name),
        Operation::AddExclusion(op) => format!("add exclusion {}", op.name),
        Operation::AddUnique(op) => format!("add unique {}", op.name),
        Operation::AddForeignKey(op) => format!("add foreign key {}", op.name),
        Operation::AddCheck(op) => format!("add check {}", op.name),
        Operation::DropTable(_)
        | Operation::RenameTable(_)
        | Operation::RetireTable(_)
        | Operation::RestoreTable(_)
        | Operation::AddColumn(_)
        | Operation::DropColumn(_)
        | Operation::RenameColumn(_)
        | Operation::RetireColumn(_)
        | Operation::RestoreColumn(_)
        | Operation::SetNullable(_)
        | Operation::SetDefault(_)
        | Operation::SetGenerated(_)
        | Operation::SetCollation(_)
        | Operation::SetIdentity(_)
        | Operation::SetComment(_)
        | Operation::SetOptions(_)
        | Operation::SetPrimaryKey(_)
        | Operation::DropUnique(_)
        | Operation::DropIndex(_)
        | Operation::DropExclusion(_)
        | Operation::AddPartition(_)
        | Operation::DropPartition(_)
        | Operation::RenamePartition(_)
        | Operation::RetirePartition(_)
        | Operation::RestorePartition(_)
        | Operation::SetPartitioning(_)
        | Operation::SetInherits(_)
        | Operation::DropForeignKey(_)
        | Operation::DropCheck(_)
        | Operation::RenameConstraint(_)
        | Operation::Validate(_)
        | Operation::Unvalidate(_)
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
        | Operation::Backfill(_)
        | Operation::Unfill(_)
        | Operation::RawSql(_) => op.describe(),
    }
}

fn table(op: &Operation) -> Option<String> {
    let footprint = op.footprint();
    let objects = [&footprint.creates, &footprint.needs, &footprint.drops];
    objects
        .into_iter()
        .flatten()
        .find_map(|object| object.table().filter(|table| !table.name.is_empty()).map(ToString::to_string))
}
