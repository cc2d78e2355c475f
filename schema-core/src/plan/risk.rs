//! How much is at stake in a migration, in one word for those who decide who looks at it and when it runs.

use super::types::Migration;
use crate::hazard::HazardKind;
use crate::model::Dialect;
use serde::Serialize;

/// How much is at stake, from little to much.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Risk {
    /// It adds, and nothing that is there is touched for longer than a moment.
    Low,
    /// It changes what is there: code, rows or time are concerned.
    Medium,
    /// It takes something away for good, or keeps others waiting.
    High,
}

impl Risk {
    /// The word.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Risk::Low => "low",
            Risk::Medium => "medium",
            Risk::High => "high",
        }
    }
}

/// The risk of the way up.
#[must_use]
pub fn risk(dialect: Dialect, migration: &Migration) -> Risk {
    let statements = migration.up.steps.iter().flat_map(|step| &step.statements);
    let kinds = statements.flat_map(|statement| &statement.hazards).map(|hazard| hazard.kind);
    kinds.map(|kind| of(dialect, kind)).max().unwrap_or(Risk::Low)
}

fn of(dialect: Dialect, kind: HazardKind) -> Risk {
    match kind {
        HazardKind::DataLoss | HazardKind::EmptiedByCrash | HazardKind::Irreversible | HazardKind::BlocksReads => {
            Risk::High
        }
        // Whoever writes to a file of SQLite waits for every other writer anyway.
        HazardKind::BlocksWrites => {
            if dialect == Dialect::Sqlite {
                Risk::Medium
            } else {
                Risk::High
            }
        }
        HazardKind::Rewrite | HazardKind::MayFail | HazardKind::BreaksOldCode | HazardKind::Opaque => Risk::Medium,
        // It takes time and nobody waits, or can be run again.
        HazardKind::FullScan | HazardKind::BreaksNewCode | HazardKind::NotTransactional => Risk::Low,
    }
}
