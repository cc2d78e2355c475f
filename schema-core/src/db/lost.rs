//! The rows that a way back would take values from, counted before anything is changed.

use super::{Connection, QueryError};
use crate::hazard::Hazard;
use crate::migration::Loss;

/// What is at stake, and in how many rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lost {
    /// What is lost.
    pub hazard: Hazard,
    /// In how many rows.
    pub rows: u64,
}

/// Runs the queries and answers what some row holds. `stopped` are migrations that stopped half-way: what such a one made
/// need not be there.
///
/// # Errors
/// What the database says against a query.
pub async fn lost(connection: &mut Connection, losses: &[Loss], stopped: &[i64]) -> Result<Vec<Lost>, QueryError> {
    let mut lost = Vec::new();
    for Loss { version, hazard, counts } in losses {
        let rows = match connection.value(counts).await {
            Ok(rows) => rows.and_then(|rows| rows.parse().ok()).unwrap_or(0),
            Err(_) if stopped.contains(version) => 0,
            Err(error) => return Err(error),
        };
        if rows > 0 {
            lost.push(Lost { hazard: hazard.clone(), rows });
        }
    }
    Ok(lost)
}
