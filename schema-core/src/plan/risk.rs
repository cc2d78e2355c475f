//! How much is at stake in a migration: as much as in its worst statement.

use super::types::Migration;
use crate::hazard::Risk;
use crate::model::Dialect;

/// The risk of the way up.
#[must_use]
pub fn risk(dialect: Dialect, migration: &Migration) -> Risk {
    let statements = migration.up.steps.iter().flat_map(|step| &step.statements);
    let kinds = statements.flat_map(|statement| &statement.hazards).map(|hazard| hazard.kind);
    kinds.map(|kind| kind.risk_on(dialect)).max().unwrap_or(Risk::Low)
}
