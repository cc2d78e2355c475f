//! The proof: the operations take the schema from one side to the other, and their inverses take it back.

use super::types::Error;
use crate::model::Schema;
use crate::ops::Operation;

/// Applies the operations to `base` and their inverses to what comes out.
///
/// # Errors
/// When an operation does not fit, or one of the two ends is missed.
pub(super) fn prove(base: &Schema, target: &Schema, ops: &[Operation]) -> Result<(), Error> {
    let mut schema = base.clone();
    let unproved =
        |way, difference| Error::Unproved { way, difference, operations: ops.iter().map(|op| op.describe()).collect() };
    for op in ops {
        op.apply(&mut schema).map_err(|error| unproved("run forward", error.to_string()))?;
    }
    if schema != *target {
        return Err(unproved("reach the declared schema", difference(&schema, target)));
    }
    for op in ops.iter().rev() {
        op.inverse().apply(&mut schema).map_err(|error| unproved("run back", error.to_string()))?;
    }
    if schema != *base {
        return Err(unproved("come back", difference(&schema, base)));
    }
    Ok(())
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
    format!("enums are {:?} and should be {:?}", found.enums, wanted.enums)
}
