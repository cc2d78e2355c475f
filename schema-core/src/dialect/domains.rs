//! Schemas without their domains, for databases that have none, and for whoever asks what values a column holds.

use super::canonical::Note;
use crate::model::{Column, Domain, Name, Object, Schema};

/// What a database without domains says of one.
pub(super) fn without((name, domain): (&Name, &Domain)) -> Note {
    let lost = domain.not_null || domain.default.is_some() || !domain.checks.is_empty();
    let rest = if lost { ": what it demands and its default are left out" } else { "" };
    Note { object: Object::Domain(name.clone()), text: format!("is the type that it is over{rest}") }
}

/// The schema with the types behind the domains in their place.
#[must_use]
pub fn without_domains(schema: &Schema) -> Schema {
    let mut out = schema.clone();
    for column in out.tables.values_mut().flat_map(|table| table.columns.values_mut()) {
        resolve(schema, column);
    }
    out.domains.clear();
    out
}

fn resolve(schema: &Schema, column: &mut Column) {
    let collate = schema.domains_of(&column.ty).find_map(|(_, domain)| domain.collate.clone());
    column.collate = column.collate.take().or(collate);
    column.ty = schema.resolved(&column.ty);
    if let Some(retired) = &mut column.retired {
        resolve(schema, &mut retired.column);
    }
}
