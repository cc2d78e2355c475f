//! What SQLite tells of a statement: whether it has changed the file, which is locked as a whole then, whatever table it is
//! about. What is read and written again it does not tell.

use super::seen::Seen;
use crate::db::{Connection, QueryError};
use std::time::Instant;

/// Runs a statement of a file, inside the transaction of the file.
pub(super) async fn observe(connection: &mut Connection, sql: &str) -> Result<Seen, QueryError> {
    let before = changes(connection).await?;
    let started = Instant::now();
    connection.execute(sql).await?;
    let mut seen = Seen::nothing(&[], started.elapsed());
    if changes(connection).await? != before {
        seen.words = "the whole file is locked".to_owned();
    }
    Ok(seen)
}

/// The number of the schema, and how many rows this session has changed.
async fn changes(connection: &mut Connection) -> Result<[String; 2], QueryError> {
    let schema = connection.value("PRAGMA schema_version").await?;
    let rows = connection.value("SELECT total_changes()").await?;
    Ok([schema, rows].map(Option::unwrap_or_default))
}
