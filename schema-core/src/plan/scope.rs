//! What of a schema a plan looks at. What it costs to plan grows with the change, not with the schema.

use crate::dialect::nextval;
use crate::model::{Column, Name, Object, Schema, Table};
use crate::ops::Operation;
use std::collections::BTreeSet;

/// The part of a schema that the operations are about: the tables that they name, those that refer to these or share columns with them by inheritance, those
/// that hold an enum or a domain that they name or count from such a sequence, and all enums, domains and sequences.
pub(crate) fn scope(base: &Schema, ops: &[Operation]) -> Schema {
    let footprints: Vec<_> = ops.iter().map(|op| op.footprint()).collect();
    let objects =
        footprints.iter().flat_map(|footprint| [&footprint.creates, &footprint.drops, &footprint.needs]).flatten();
    let mut tables: BTreeSet<&Name> = BTreeSet::new();
    let mut types: BTreeSet<&Name> = BTreeSet::new();
    let mut sequences: BTreeSet<&Object> = BTreeSet::new();
    for object in objects {
        if let Object::Sequence(_) = object {
            sequences.insert(object);
        }
        if let Object::Enum(name) | Object::EnumValue(name, _) | Object::Domain(name) = object {
            types.insert(name);
        }
        tables.extend(object.table());
    }
    // Each family is sought among all tables, which few schemas have reason for.
    if base.tables.values().any(|table| !table.inherits.is_empty()) {
        let family: Vec<&Name> = tables.iter().flat_map(|name| family(base, name)).collect();
        tables.extend(family);
    }
    let near = |name: &Name, table: &Table| {
        tables.contains(name)
            || table.foreign_keys.values().any(|key| tables.contains(&key.table))
            || !types.is_empty() && table.columns.values().any(|column| is_of(base, column, &types))
            || table.columns.values().any(|column| counts_from(column, &sequences))
    };
    let tables = base
        .tables
        .iter()
        .filter(|(name, table)| near(name, table))
        .map(|(name, table)| (name.clone(), table.clone()))
        .collect();
    Schema { tables, ..base.parts() }
}

/// Whether a column is of one of the types, or of a domain over one.
fn is_of(base: &Schema, column: &Column, types: &BTreeSet<&Name>) -> bool {
    base.domains_of(&column.ty).any(|(name, _)| types.contains(name))
        || base.resolved(&column.ty).enum_name().is_some_and(|name| types.contains(name))
}

/// The tables that share columns with one because some inherit from others: what one parent does, another may do, too.
fn family<'a>(base: &'a Schema, name: &Name) -> Vec<&'a Name> {
    let heirs = base.heirs(name);
    let parents = heirs.iter().flat_map(|heir| base.ancestors(heir)).chain(base.ancestors(name));
    parents.chain(heirs.iter().copied()).collect()
}

/// Whether a column, or what is kept aside of one, counts from one of the sequences.
fn counts_from(column: &Column, sequences: &BTreeSet<&Object>) -> bool {
    let counts = |column: &Column| nextval::named(column.default.as_ref()).iter().any(|name| sequences.contains(name));
    !sequences.is_empty() && (counts(column) || column.retired.as_ref().is_some_and(|retired| counts(&retired.column)))
}
