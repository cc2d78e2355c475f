//! The SQL of a migration that was planned before, with what it costs: its operations are stored, its statements are not.

use super::assemble::step;
use super::fresh::Fresh;
use super::rebuild;
use super::stated::Marked;
use super::types::{Error, Mode, Step};
use crate::dialect::{AlterColumn, features};
use crate::model::{Dialect, Schema};
use crate::ops::{Forms, Operation};

/// The steps of operations, forward and back. `group` is all operations that were planned with them, as what the others create is
/// nobody's yet; `forms` is the policy of that plan.
///
/// # Errors
/// When an operation does not fit, or the database has no way.
pub fn again(
    dialect: Dialect,
    base: &Schema,
    group: &[Operation],
    ops: &[Operation],
    forms: Forms,
) -> Result<[Vec<Step>; 2], Error> {
    let fresh = Fresh::of(group);
    if features(dialect).alter_column == AlterColumn::Rebuild {
        return rebuilt(dialect, forms, ops, base, &fresh).map(|sides| sides.map(|(_, steps)| steps));
    }
    let (mut before, mut after) = (base.clone(), base.clone());
    let (mut up, mut down) = (Vec::new(), Vec::new());
    let marked = Marked::of(dialect, base, group);
    for op in ops {
        op.apply(&mut after)?;
        let mut there = step(dialect, &before, &after, forms, op)?;
        fresh.quieten(&mut there);
        let mut back = step(dialect, &after, &before, forms, &op.inverse())?;
        [&mut there, &mut back].into_iter().for_each(|step| marked.state(dialect, step));
        up.push(there);
        down.push(back);
        op.apply(&mut before)?;
    }
    down.reverse();
    Ok([up, down])
}

/// Both directions where tables are built again.
pub(super) fn rebuilt(
    dialect: Dialect,
    forms: Forms,
    ops: &[Operation],
    start: &Schema,
    fresh: &Fresh<'_>,
) -> Result<[(Mode, Vec<Step>); 2], Error> {
    let mut end = start.clone();
    for op in ops {
        op.apply(&mut end)?;
    }
    let back: Vec<Operation> = ops.iter().rev().map(|op| op.inverse()).collect();
    let (mode, mut up) = rebuild::steps(dialect, forms, ops, start, &[])?;
    fresh.quieten_own(mode, &mut up);
    Ok([(mode, up), rebuild::steps(dialect, forms, &back, &end, ops)?])
}
