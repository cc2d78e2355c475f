//! The parents of PostgreSQL's tables.

use super::postgres::{Tables, json};
use super::{InspectError, Unmanaged};
use crate::db::Row;
use crate::model::Name;

/// Names the parents of each table. One that is not managed, as a table of an extension, is named beside.
pub(super) fn inherits(rows: &[Row], tables: &mut Tables, unmanaged: &mut Vec<Unmanaged>) -> Result<(), InspectError> {
    for row in rows {
        let Some(parents) = row.get(11) else { continue };
        let parents: Vec<String> = json(parents, "the parents of a table")?;
        let known: Vec<Name> = parents.iter().filter_map(|oid| Some(tables.get(oid)?.0.clone())).collect();
        let Some((name, table)) = tables.get_mut(row.text(0)) else { continue };
        if known.len() < parents.len() {
            unmanaged.push(Unmanaged::new("inheritance from a table that is not managed", name.to_string()));
        }
        table.inherits = known;
    }
    Ok(())
}
