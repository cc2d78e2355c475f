//! What changed in enums, under their new names.

use crate::model::{Hints, Object, Schema};
use crate::ops::{AddEnumValue, CreateEnum, DropEnum, Operation, RemoveEnumValue, ReorderEnum, SetComment};

/// New enums.
pub(super) fn create(now: &Schema, after: &Schema, ops: &mut Vec<Operation>) {
    for (name, item) in after.enums.iter().filter(|(name, _)| !now.enums.contains_key(*name)) {
        ops.push(CreateEnum { name: name.clone(), item: item.clone() }.into());
    }
}

/// Labels of enums on both sides, and enums that are gone. New labels come before old ones go, so that a default
/// can move from one to the other in between.
pub(super) fn change(now: &Schema, after: &Schema, hints: &Hints, ops: &mut Vec<Operation>) {
    for (name, old) in &now.enums {
        let Some(new) = after.enums.get(name) else {
            ops.push(DropEnum { name: name.clone(), item: old.clone() }.into());
            continue;
        };
        let mut values = old.values.clone();
        for (at, value) in new.values.iter().enumerate() {
            if values.contains(value) {
                continue;
            }
            let after = at.checked_sub(1).map(|before| new.values[before].clone());
            let place =
                after.as_ref().and_then(|after| values.iter().position(|value| value == after)).map_or(0, |at| at + 1);
            values.insert(place, value.clone());
            // What its rows were before; of several the first.
            let becomes = |old: &&String| hints.enum_maps.get(&(name.clone(), (*old).clone())) == Some(value);
            let map = old.values.iter().filter(|old| !new.values.contains(old)).find(becomes).cloned();
            ops.push(AddEnumValue { name: name.clone(), value: value.clone(), after, map }.into());
        }
        for value in old.values.iter().filter(|value| !new.values.contains(value)) {
            let Some(at) = values.iter().position(|own| own == value) else { continue };
            let after = at.checked_sub(1).map(|before| values[before].clone());
            values.remove(at);
            let map = hints.enum_maps.get(&(name.clone(), value.clone())).cloned();
            ops.push(RemoveEnumValue { name: name.clone(), value: value.clone(), after, map }.into());
        }
        if old.comment != new.comment {
            let (from, to) = (old.comment.clone(), new.comment.clone());
            ops.push(SetComment { object: Object::Enum(name.clone()), from, to }.into());
        }
        if values != new.values {
            ops.push(ReorderEnum { name: name.clone(), from: values, to: new.values.clone() }.into());
        }
    }
}
