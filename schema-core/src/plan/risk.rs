//! How much is at stake in a migration: as much as in its worst statement.

use super::types::Migration;
use crate::hazard::{HazardKind, Risk};
use crate::model::Dialect;

/// The risk of the way up.
#[must_use]
pub fn risk(dialect: Dialect, migration: &Migration) -> Risk {
    let statements = migration.up.steps.iter().flat_map(|step| &step.statements);
    let kinds = statements.flat_map(|statement| &statement.hazards).map(|hazard| hazard.kind);
    kinds.map(|kind| of(dialect, kind)).max().unwrap_or(Risk::Low)
}

fn of(dialect: Dialect, kind: HazardKind) -> Risk {
    // Whoever writes to a file of SQLite waits for every other writer anyway.
    if kind == HazardKind::BlocksWrites && dialect == Dialect::Sqlite { Risk::Medium } else { kind.risk() }
}
