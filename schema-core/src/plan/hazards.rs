//! The hazards of operations that were planned before, as their plan said them.

use super::assemble::lower_in_place;
use super::fresh::Fresh;
use super::rebuild;
use super::scope::scope;
use super::stated::Marked;
use super::types::{Error, Mode};
use crate::dialect::{AlterColumn, features};
use crate::facts::Version;
use crate::hazard::Hazard;
use crate::model::{Dialect, Schema};
use crate::ops::{Forms, Operation};

/// The hazards of operations that are written together, each once. With each comes how its file runs; `library` is of [`Forms`].
///
/// # Errors
/// When an operation does not fit or the database has no way.
pub fn hazards(
    dialect: Dialect,
    base: &Schema,
    steps: &[(Operation, Mode)],
    library: Option<Version>,
) -> Result<Vec<Hazard>, Error> {
    let ops: Vec<Operation> = steps.iter().map(|(op, _)| op.clone()).collect();
    let near = scope(base, &ops);
    let fresh = Fresh::of(&ops);
    let (mode, mut lowered) = if features(dialect).alter_column == AlterColumn::Rebuild {
        rebuild::steps(dialect, Forms { online: false, library }, &ops, &near, &[])?
    } else {
        (Mode::Transaction, lower_in_place(dialect, &near, steps.iter().map(|(op, mode)| (op, *mode)))?)
    };
    fresh.quieten_own(mode, &mut lowered);
    let marked = Marked::of(dialect, &near, &ops);
    lowered.iter_mut().for_each(|step| marked.state(dialect, step));
    let mut hazards: Vec<Hazard> = Vec::new();
    for hazard in lowered.into_iter().flat_map(|step| step.statements).flat_map(|statement| statement.hazards) {
        if !hazards.contains(&hazard) {
            hazards.push(hazard);
        }
    }
    Ok(hazards)
}
