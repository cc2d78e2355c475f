//! Why a migration is not what it is said to be.

use super::build::BuildError;
use super::report::{Direction, RunError};
use super::scratch::ScratchError;
use super::{InspectError, QueryError};
use crate::dialect::Unsupported;
use crate::model::Name;

/// Why a migration is not what it should be.
#[derive(Debug, thiserror::Error)]
pub enum VerifyError {
    /// There is nowhere to try it.
    #[error(transparent)]
    Scratch(Box<ScratchError>),
    /// It fails.
    #[error(transparent)]
    Run(Box<RunError>),
    /// It fails on rows that its plan says it can bear.
    #[error("{error}\n  the statement: {sql}\n  the rows in the tables that it is about: {}", shown(rows))]
    Statement {
        /// What failed.
        error: Box<RunError>,
        /// On which way.
        direction: Direction,
        /// The statement.
        sql: String,
        /// The rows that were there, with their values.
        rows: Vec<String>,
    },
    /// The catalogue cannot be read.
    #[error(transparent)]
    Inspect(#[from] InspectError),
    /// Rows cannot be read or made.
    #[error("cannot use the scratch database: {0}")]
    Query(#[from] QueryError),
    /// The schema cannot be built directly.
    #[error("cannot build the schema of migration {version} directly: {source}")]
    Build {
        /// The migration.
        version: i64,
        /// Why.
        source: Box<BuildError>,
    },
    /// The server is older than what the migration reaches.
    #[error("migration {version} is for a newer version: {unsupported}")]
    TooNew {
        /// The migration.
        version: i64,
        /// What the server has no way to do.
        unsupported: Unsupported,
    },
    /// The catalogue is another.
    #[error("migration {version}, {way}: the database is not the schema that the migration says; to get there it would still have to {}", .differences.join("; "))]
    Differs {
        /// The migration.
        version: i64,
        /// `up`, `down` or `up again`.
        way: &'static str,
        /// What would be left to do.
        differences: Vec<String>,
    },
    /// Rows are not what they were.
    #[error("migration {version}, down: the rows of {table} are not what they were before it: {detail}{}", meant(table, *by_hand))]
    Rows {
        /// The migration.
        version: i64,
        /// The table.
        table: Name,
        /// The first difference.
        detail: String,
        /// Whether a person wrote the SQL.
        by_hand: bool,
    },
}

impl From<ScratchError> for VerifyError {
    fn from(error: ScratchError) -> VerifyError {
        VerifyError::Scratch(Box::new(error))
    }
}

impl From<RunError> for VerifyError {
    fn from(error: RunError) -> VerifyError {
        VerifyError::Run(Box::new(error))
    }
}

/// What may be done about rows that SQL of a person's does not bring back.
fn meant(table: &Name, by_hand: bool) -> String {
    if by_hand {
        format!(
            "\n  correct its way back, or write it with `cargo schema sql … --allow data-loss:{table}` (or `{table}.column`) if they need not come back"
        )
    } else {
        String::new()
    }
}

/// Rows, a line each; the last ones where there are many, because it bore the others before.
fn shown(rows: &[String]) -> String {
    const MOST: usize = 30;
    let passed = rows.len().saturating_sub(MOST);
    let more = if passed > 0 { format!("\n    and {passed} earlier ones") } else { String::new() };
    let lines: Vec<String> = rows[passed..].iter().map(|row| format!("\n    {row}")).collect();
    format!("{}{more}", lines.concat())
}
