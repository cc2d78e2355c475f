//! Structs for sequences that belong to no column, and the edits of such a struct.

use super::edit::{Edits, Plan};
use super::layout::{Entry, attribute, pair, word};
use super::naming::snake_case;
use super::sources::{Found, Parsed};
use super::structs::key;
use super::update::Change;
use super::{Cx, Item};
use crate::model::{Name, Object, StandaloneSequence, Type};
use std::collections::BTreeSet;

/// The struct of a sequence.
pub(super) fn item(cx: &mut Cx, name: &Name, sequence: &StandaloneSequence) -> Item {
    let ident = cx.names.sequences.get(name).cloned().unwrap_or_default();
    let mut entries = Vec::new();
    if snake_case(&ident) != name.name {
        entries.push(pair("name", &name.name));
    }
    entries.extend(name.schema.as_ref().map(|schema| pair("schema", schema)));
    entries.extend(told(cx, name, sequence));
    let mut text = "#[derive(Clone, Debug, Sequence)]\n".to_owned();
    text += &attribute(0, "sequence", entries);
    text += &format!("pub struct {ident};\n");
    Item { object: Object::Sequence(name.clone()), ident, text, uses: BTreeSet::new() }
}

/// What is said of it beside its name.
fn told(cx: &mut Cx, name: &Name, sequence: &StandaloneSequence) -> Vec<Entry> {
    let mut entries = Vec::new();
    if sequence.ty != Type::BigInt {
        entries.push(pair("sql_type", &sequence.ty.to_string()));
    }
    entries.extend(sequence.told.words().into_iter().map(word));
    match sequence.comment.as_deref() {
        Some("") => cx.note(Object::Sequence(name.clone()), "has an empty comment, which an attribute cannot say"),
        Some(comment) => entries.push(pair("comment", comment)),
        None => {}
    }
    entries
}

/// A sequence as the struct says it and as the database does.
pub(super) type Sides<'a> = (&'a StandaloneSequence, &'a StandaloneSequence);

/// Edits the struct: each entry that differs, where it stands.
pub(super) fn edit(
    cx: &mut Cx,
    (parsed, item): (&Parsed, &Found),
    name: &Name,
    (from, to): Sides<'_>,
    edits: &mut Edits<'_>,
) -> Change {
    let (before, after) = (told(cx, name, from), told(cx, name, to));
    let mut plan = Plan::new(&item.attributes);
    let mut what: Vec<String> = Vec::new();
    for old in &before {
        let now = after.iter().find(|new| key(new) == key(old));
        if now != Some(old) {
            let places = plan.find(|given| given.key == key(old));
            plan.replace(&places, now.into_iter().cloned().collect());
            what.push(key(old));
        }
    }
    for new in after.iter().filter(|new| before.iter().all(|old| key(old) != key(new))) {
        plan.add([new.clone()]);
        what.push(key(new));
    }
    plan.write(edits, "sequence", item.start);
    let object = Object::Sequence(name.clone());
    let text = format!("~ {} {object}  {}", object.kind(), what.join(", "));
    Change { path: parsed.file.shown.clone(), line: parsed.line(item.start), text }
}
