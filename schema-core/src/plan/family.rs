//! Tables that inherit change together with their parents: one statement of PostgreSQL does it to all of them, so that the operations which
//! say the same of each stand side by side, in one file, with those in front that the others follow.

use super::types::Error;
use crate::dialect::Unsupported;
use crate::model::{Dialect, Name, Schema, Table};
use crate::ops::{ConstraintKind, Operation};

/// Operations that belong together, parents first: those that do the same to tables that share a column or a check by inheritance.
///
/// # Errors
/// When a column would get another name in one of the tables alone.
pub(super) fn together(dialect: Dialect, near: &Schema, ops: &[Operation]) -> Result<Vec<Vec<Operation>>, Error> {
    if near.tables.values().chain(created(ops)).all(|table| table.inherits.is_empty()) {
        return Ok(ops.iter().map(|op| vec![op.clone()]).collect());
    }
    let mut now = near.clone();
    let mut left: Vec<Option<&Operation>> = ops.iter().map(Some).collect();
    let mut groups = Vec::new();
    for at in 0..left.len() {
        let Some(op) = left[at].take() else { continue };
        let mut group = vec![op.clone()];
        if let Some(shared) = Shared::of(op) {
            let mut family = now.heirs(shared.table);
            family.extend(now.ancestors(shared.table));
            for other in &mut left[at + 1..] {
                let joins = |op: &&Operation| {
                    Shared::of(op).is_some_and(|other| other.what == shared.what && family.contains(&other.table))
                };
                group.extend(other.take_if(|op| joins(op)).cloned());
            }
            group.sort_by_key(|op| now.ancestors(Shared::of(op).map_or(shared.table, |shared| shared.table)).len());
            whole(dialect, &now, &group)?;
        }
        for op in &group {
            op.apply(&mut now)?;
        }
        groups.push(group);
    }
    Ok(groups)
}

/// The members of refined operations: the first of each, then the second of each, in the order that their kind asks for.
pub(super) fn interleaved(refined: Vec<Vec<Operation>>) -> Vec<Operation> {
    let longest = refined.iter().map(Vec::len).max().unwrap_or_default();
    let mut refined: Vec<_> = refined.into_iter().map(Vec::into_iter).collect();
    let mut out = Vec::new();
    for _ in 0..longest {
        let mut next: Vec<Operation> = refined.iter_mut().filter_map(Iterator::next).collect();
        if next.iter().filter_map(Shared::of).any(|shared| !shared.what.parents_first()) {
            next.reverse();
        }
        out.extend(next);
    }
    out
}

/// What an operation does to a table that others may do to those that share it.
struct Shared<'a> {
    table: &'a Name,
    what: What<'a>,
}

#[derive(PartialEq)]
enum What<'a> {
    AddColumn(&'a str),
    DropColumn(&'a str),
    RenameColumn(&'a str, &'a str),
    RetireColumn(&'a str),
    RestoreColumn(&'a str),
    SetType(&'a str),
    SetCollation(&'a str),
    Allow(&'a str),
    Require(&'a str),
    AddCheck(&'a str),
    DropCheck(&'a str),
    ValidateCheck(&'a str),
    RenameCheck(&'a str, &'a str),
}

impl<'a> Shared<'a> {
    fn of(op: &'a Operation) -> Option<Shared<'a>> {
        let (table, what) = if let Operation::AddColumn(op) = op {
            (&op.table, What::AddColumn(&op.name))
        } else if let Operation::DropColumn(op) = op {
            (&op.table, What::DropColumn(&op.name))
        } else if let Operation::RenameColumn(op) = op {
            (&op.table, What::RenameColumn(&op.from, &op.to))
        } else if let Operation::RetireColumn(op) = op {
            (&op.table, What::RetireColumn(&op.name))
        } else if let Operation::RestoreColumn(op) = op {
            (&op.table, What::RestoreColumn(&op.name))
        } else if let Operation::SetType(op) = op {
            (&op.table, What::SetType(&op.column))
        } else if let Operation::SetCollation(op) = op {
            (&op.table, What::SetCollation(&op.column))
        } else if let Operation::SetNullable(op) = op {
            (&op.table, if op.nullable { What::Allow(&op.column) } else { What::Require(&op.column) })
        } else if let Operation::AddCheck(op) = op {
            (&op.table, What::AddCheck(&op.name))
        } else if let Operation::DropCheck(op) = op {
            (&op.table, What::DropCheck(&op.name))
        } else if let Operation::Validate(op) = op {
            (&op.table, (op.kind == ConstraintKind::Check).then_some(What::ValidateCheck(&op.name))?)
        } else if let Operation::RenameConstraint(op) = op {
            (&op.table, (op.kind == ConstraintKind::Check).then_some(What::RenameCheck(&op.from, &op.to))?)
        } else {
            return None;
        };
        Some(Shared { table, what })
    }
}

impl What<'_> {
    /// Whether parents come before those that inherit. On the way back it is the other way round.
    fn parents_first(&self) -> bool {
        match self {
            What::AddColumn(_)
            | What::RenameColumn(..)
            | What::RetireColumn(_)
            | What::SetType(_)
            | What::SetCollation(_)
            | What::Require(_)
            | What::AddCheck(_)
            | What::RenameCheck(..) => true,
            // What is verified already is not read again for the parent.
            What::ValidateCheck(_)
            | What::DropColumn(_)
            | What::RestoreColumn(_)
            | What::Allow(_)
            | What::DropCheck(_) => false,
        }
    }

    /// The name that a rename takes from a column of all tables that share it.
    fn taken(&self) -> Option<&str> {
        match self {
            What::RenameColumn(name, _) | What::RetireColumn(name) => Some(name),
            What::AddColumn(_)
            | What::DropColumn(_)
            | What::RestoreColumn(_)
            | What::SetType(_)
            | What::SetCollation(_)
            | What::Allow(_)
            | What::Require(_)
            | What::AddCheck(_)
            | What::DropCheck(_)
            | What::ValidateCheck(_)
            | What::RenameCheck(..) => None,
        }
    }
}

/// A column that is inherited has one name in all tables.
fn whole(dialect: Dialect, now: &Schema, group: &[Operation]) -> Result<(), Unsupported> {
    let members: Vec<Shared<'_>> = group.iter().filter_map(Shared::of).collect();
    for Shared { table, what } in &members {
        let Some(column) = what.taken() else { continue };
        let others = now.heirs(table).into_iter().chain(now.ancestors(table));
        let mut others =
            others.filter(|other| now.tables.get(*other).is_some_and(|table| table.columns.contains_key(column)));
        if let Some(other) = others.find(|other| members.iter().all(|member| member.table != *other)) {
            return Err(Unsupported {
                what: format!(
                    "rename the column {table}.{column} without that of {other}, which it shares by inheritance"
                ),
                dialect,
                instead: format!(
                    "rename it in both, or change `inherits` in a migration of its own before: {other} keeps {column}"
                ),
            });
        }
    }
    Ok(())
}

fn created(ops: &[Operation]) -> impl Iterator<Item = &Table> {
    ops.iter().filter_map(|op| if let Operation::CreateTable(op) = op { Some(&op.table) } else { None })
}
