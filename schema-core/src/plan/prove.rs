//! The proof: the operations take the schema from one side to the other, and their inverses take it back.

use super::types::Error;
use crate::model::{Name, Schema, Table};
use crate::ops::Operation;

/// Applies the operations to `near`, the part of `base` that they are about, and their inverses to what comes out.
/// Whatever is not near must be the same on both sides, which finds a scope that is too small.
///
/// # Errors
/// When an operation does not fit, or one of the two ends is missed.
pub(super) fn prove(base: &Schema, near: &Schema, target: &Schema, ops: &[Operation]) -> Result<(), Error> {
    let mut schema = near.clone();
    let unproved =
        |way, difference| Error::Unproved { way, difference, operations: ops.iter().map(|op| op.describe()).collect() };
    for op in ops {
        op.apply(&mut schema).map_err(|error| unproved("run forward", error.to_string()))?;
    }
    if !reaches(base, near, &schema, target) {
        schema.tables.extend(far(base, near).map(|(name, table)| (name.clone(), table.clone())));
        return Err(unproved("reach the declared schema", difference(&schema, target)));
    }
    for op in ops.iter().rev() {
        op.inverse().apply(&mut schema).map_err(|error| unproved("run back", error.to_string()))?;
    }
    if schema != *near {
        return Err(unproved("come back", difference(&schema, near)));
    }
    Ok(())
}

/// Whether `base` becomes `target` when `near` becomes `after`.
fn reaches(base: &Schema, near: &Schema, after: &Schema, target: &Schema) -> bool {
    let mut left = target.tables.len();
    let mut is = |name: &Name, table: &Table| {
        left = left.wrapping_sub(1);
        target.tables.get(name) == Some(table)
    };
    after.enums == target.enums
        && after.domains == target.domains
        && after.tables.iter().chain(far(base, near)).all(|(name, table)| is(name, table))
        && left == 0
}

/// The tables that no operation is about.
fn far<'a>(base: &'a Schema, near: &'a Schema) -> impl Iterator<Item = (&'a Name, &'a Table)> {
    base.tables.iter().filter(|(name, _)| !near.tables.contains_key(*name))
}

/// Where two schemas differ, in words.
fn difference(found: &Schema, wanted: &Schema) -> String {
    for (name, table) in &wanted.tables {
        match found.tables.get(name) {
            None => return format!("table {name} is missing"),
            Some(other) if other != table => return format!("table {name} is {other:?} and should be {table:?}"),
            Some(_) => {}
        }
    }
    if let Some(name) = found.tables.keys().find(|name| !wanted.tables.contains_key(*name)) {
        return format!("table {name} is there and should not be");
    }
    if found.domains != wanted.domains {
        return format!("domains are {:?} and should be {:?}", found.domains, wanted.domains);
    }
    format!("enums are {:?} and should be {:?}", found.enums, wanted.enums)
}
