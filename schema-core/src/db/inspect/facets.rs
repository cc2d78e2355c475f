//! What a table of SQLite has in its own definition and no struct can say: it is lost where the table is built again.

use super::super::{Connection, QueryError};
use crate::model::Name;

/// One of them.
pub(in crate::db) struct Facet {
    /// The field's term, as inspection names it.
    pub(in crate::db) kind: String,
    /// Its name there.
    pub(in crate::db) name: String,
    /// The table.
    pub(in crate::db) table: Name,
}

/// All of them.
#[cfg(feature = "sqlite")]
pub(in crate::db) async fn facets(connection: &mut Connection) -> Result<Vec<Facet>, QueryError> {
    let inspected = super::sqlite::read_all(connection).await?;
    let tables: Vec<&Name> = inspected.schema.tables.keys().collect();
    let of = |name: &str| {
        let is_it = |table: &&&Name| {
            name.strip_prefix(table.name.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        };
        tables.iter().filter(is_it).max_by_key(|table| table.name.len()).map(|table| (*table).clone())
    };
    let facets = inspected.unmanaged.into_iter().filter(|item| super::sqlite::FACETS.contains(&item.kind.as_str()));
    Ok(facets.filter_map(|item| Some(Facet { table: of(&item.name)?, kind: item.kind, name: item.name })).collect())
}

/// All of them.
#[cfg(not(feature = "sqlite"))]
pub(in crate::db) async fn facets(_connection: &mut Connection) -> Result<Vec<Facet>, QueryError> {
    Ok(Vec::new())
}
