//! The hazards of operations that were planned before, as their plan said them.

use super::assemble::lower_only;
use super::fresh::Fresh;
use super::rebuild;
use super::scope::scope;
use super::types::{Error, Mode};
use crate::dialect::{AlterColumn, features};
use crate::hazard::Hazard;
use crate::model::{Dialect, Schema};
use crate::ops::Operation;

/// The hazards of operations that are written together, each once.
///
/// # Errors
/// When an operation does not fit or the database has no way.
pub fn hazards(dialect: Dialect, base: &Schema, ops: &[Operation]) -> Result<Vec<Hazard>, Error> {
    let near = scope(base, ops);
    let fresh = Fresh::of(ops);
    let (mode, mut steps) = if features(dialect).alter_column == AlterColumn::Rebuild {
        rebuild::steps(dialect, ops, &near)?
    } else {
        (Mode::Transaction, lower_only(dialect, &near, ops)?)
    };
    fresh.quieten_own(mode, &mut steps);
    let mut hazards: Vec<Hazard> = Vec::new();
    for hazard in steps.into_iter().flat_map(|step| step.statements).flat_map(|statement| statement.hazards) {
        if !hazards.contains(&hazard) {
            hazards.push(hazard);
        }
    }
    Ok(hazards)
}
