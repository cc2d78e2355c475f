//! What changed in sequences that belong to no column, under their new names.

use crate::model::{Object, Schema, StandaloneSequence};
use crate::ops::{CreateSequence, DropSequence, Operation, SetComment, SetSequence};

/// New sequences.
pub(super) fn create(now: &Schema, after: &Schema, ops: &mut Vec<Operation>) {
    for (name, sequence) in after.sequences.iter().filter(|(name, _)| !now.sequences.contains_key(*name)) {
        ops.push(CreateSequence { name: name.clone(), sequence: sequence.clone() }.into());
    }
}

/// What sequences on both sides are told, and those that are gone.
pub(super) fn change(now: &Schema, after: &Schema, ops: &mut Vec<Operation>) {
    for (name, old) in &now.sequences {
        let Some(new) = after.sequences.get(name) else {
            ops.push(DropSequence { name: name.clone(), sequence: old.clone() }.into());
            continue;
        };
        let to = StandaloneSequence { comment: old.comment.clone(), ..new.clone() };
        if *old != to {
            ops.push(SetSequence { name: name.clone(), from: old.clone(), to }.into());
        }
        if old.comment != new.comment {
            let object = Object::Sequence(name.clone());
            ops.push(SetComment { object, from: old.comment.clone(), to: new.comment.clone() }.into());
        }
    }
}
