//! Tables that stand in the way of migrations. Where the database has no transactions for definitions, this is asked before
//! the first statement: else the tables made before the one that is there would remain.

use super::books::{self, Script, State, Status};
use super::{Connection, QueryError};
use crate::dialect::{features, spell};
use crate::migration::Link;
use crate::model::{Name, Object, Schema};
use crate::ops::{Conflict, Operation};

/// Why it cannot be said.
#[derive(Debug, thiserror::Error)]
pub enum OccupiedError {
    /// An operation does not fit.
    #[error(transparent)]
    Conflict(#[from] Conflict),
    /// The database cannot be asked.
    #[error("cannot read which tables there are: {0}")]
    Query(#[from] QueryError),
}

/// The tables that pending migrations make, that no applied one knows, and that are there all the same. None where a
/// failed migration leaves nothing behind.
///
/// # Errors
/// When the database cannot be asked, or an operation does not fit the schema before it.
pub async fn occupied(
    connection: &mut Connection,
    table: &str,
    links: &[Link],
    scripts: &[Script],
    to: Option<i64>,
) -> Result<Vec<Name>, OccupiedError> {
    let dialect = connection.dialect;
    let mut occupied = Vec::new();
    if features(dialect).transactional_ddl {
        return Ok(occupied);
    }
    let lines = books::status(connection, table, scripts).await?;
    for table in to_be_made(links, &lines, to)? {
        let schema = table.schema.as_ref().map_or("database()".to_owned(), |schema| spell::string(dialect, schema));
        let sql = format!(
            "SELECT 1 FROM information_schema.tables WHERE table_schema = {schema} AND table_name = {}",
            spell::string(dialect, &table.name)
        );
        if connection.value(&sql).await?.is_some() {
            occupied.push(table);
        }
    }
    Ok(occupied)
}

/// The names of tables that are free as far as the applied migrations know, and that pending ones take.
fn to_be_made(links: &[Link], lines: &[Status], to: Option<i64>) -> Result<Vec<Name>, Conflict> {
    let mut applied = Schema::default();
    let mut made: Vec<Name> = Vec::new();
    for link in links {
        let Link::Stored(stored) = link else {
            continue;
        };
        let state = lines.iter().find(|line| line.version == stored.version).map(|line| &line.state);
        // What holds the work of others makes nothing.
        let pending = !stored.is_adopting() && state.is_none_or(|state| *state == State::Pending);
        for operation in stored.operations.iter().map(|each| &each.operation) {
            if !pending {
                operation.apply(&mut applied)?;
            } else if to.is_none_or(|to| stored.version <= to) {
                made.extend(takes(operation));
            }
        }
    }
    made.retain(|table| !applied.tables.contains_key(table));
    Ok(made)
}

/// The name that the operation takes for a table.
fn takes(operation: &Operation) -> Option<Name> {
    operation.footprint().creates.iter().find_map(Object::as_table).cloned()
}
