//! The edits of one enum: labels that come and go, and its comment.

use super::conflict::Conflict;
use super::edit::{Edits, Plan};
use super::layout::{Entry, attribute, pair};
use super::names::Names;
use super::naming::{self, Case};
use super::sources::{Found, Given, Parsed};
use super::update::Change;
use crate::dialect::{Enums, features};
use crate::model::{Dialect, Enum, EnumStorage, Name, Object};

/// An enum as the item says it and as the database does.
pub(super) struct Labels<'a> {
    pub(super) dialect: Dialect,
    pub(super) name: &'a Name,
    pub(super) from: &'a Enum,
    pub(super) to: &'a Enum,
    pub(super) names: &'a Names,
    /// What says its comment as it is now.
    pub(super) comment: Option<Entry>,
}

/// The labels of an item with their variants and the numbers of these.
pub(super) fn labels(parsed: &Parsed, item: &Found) -> Vec<(String, String, usize)> {
    let text = &parsed.file.text;
    let case = case(parsed, item);
    let of = item.members.iter().enumerate().map(|(at, member)| {
        let given = Found::of(&member.attributes).find(|given| given.key == "rename");
        let label = given.and_then(|given| value(text, given));
        let label = label.unwrap_or_else(|| case.apply(naming::bare(&member.ident)));
        (label, member.ident.clone(), at)
    });
    of.collect()
}

fn case(parsed: &Parsed, item: &Found) -> Case {
    let given = Found::of(&item.attributes).find(|given| given.key == "rename_all");
    given
        .and_then(|given| value(&parsed.file.text, given))
        .and_then(|word| Case::from_word(&word))
        .unwrap_or(Case::Snake)
}

/// The string behind `key = `.
fn value(text: &str, given: &Given) -> Option<String> {
    let (_, value) = text[given.range.clone()].split_once('=')?;
    syn::parse_str::<syn::LitStr>(value.trim()).ok().map(|literal| literal.value())
}

/// Edits the enum.
pub(super) fn edit(
    parsed: &Parsed,
    item: &Found,
    enumeration: &Labels<'_>,
    edits: &mut Edits<'_>,
    changes: &mut Vec<Change>,
) -> Result<(), Conflict> {
    let Labels { dialect, name, from, to, names, ref comment } = *enumeration;
    let mut change = |at: usize, sign: char, label: &str| {
        let object = Object::EnumValue(name.clone(), label.to_owned());
        let text = format!("{sign} {} {object}", object.kind());
        changes.push(Change { path: parsed.file.shown.clone(), line: parsed.line(at), text });
    };
    let known = labels(parsed, item);
    // The order means something only where the database knows it.
    let ordered = features(dialect).enums != Enums::Check && from.storage != EnumStorage::Text;
    let left = |values: &[String], others: &[String]| -> Vec<String> {
        values.iter().filter(|value| others.contains(value)).cloned().collect()
    };
    if ordered && left(&from.values, &to.values) != left(&to.values, &from.values) {
        return Err(Conflict::ByHand {
            path: parsed.file.shown.clone(),
            line: parsed.line(item.start),
            what: format!("enum {name}"),
            why: "its labels are in another order".to_owned(),
            help: format!("put the values in the order of the database by hand: {}", to.values.join(", ")),
        });
    }
    for (label, _, at) in known.iter().filter(|(label, ..)| !to.values.contains(label)) {
        let member = &item.members[*at];
        edits.remove_lines(member.range.start..member.comma.unwrap_or(member.range.end));
        change(member.start, '-', label);
    }
    let case = case(parsed, item);
    for (at, label) in to.values.iter().enumerate() {
        if known.iter().any(|(known, ..)| known == label) {
            continue;
        }
        let Some(variant) = names.variants.get(name).and_then(|variants| variants.get(label)) else { continue };
        let place = |label: &String| known.iter().find(|(known, ..)| known == label).map(|(.., at)| *at);
        let behind =
            if ordered { to.values[..at].iter().rev().find_map(place) } else { item.members.len().checked_sub(1) };
        let indent = item.members.first().and_then(|member| edits.indent(member.start)).unwrap_or(4);
        let start = " ".repeat(indent);
        let rename = if case.apply(variant) == *label { Vec::new() } else { vec![pair("rename", label)] };
        let text = format!("{}{start}{variant},\n", attribute(indent, "db_enum", rename));
        match behind.map(|at| &item.members[at]) {
            Some(member) => {
                let end = member.comma.unwrap_or(member.range.end);
                if member.comma.is_none() {
                    edits.insert_once(end, ",");
                }
                let rest = edits.text[end..].split('\n').next().unwrap_or_default().trim();
                match edits.text[end..].find('\n').filter(|_| rest.is_empty() || rest.starts_with("//")) {
                    Some(newline) => edits.insert(end + newline + 1, text),
                    None => edits.insert(end, format!("\n{}\n", text.trim_end())),
                }
            }
            None => edits.insert(item.body.start, format!("\n{}", text.trim_end())),
        }
        change(item.start, '+', label);
    }
    if from.comment != to.comment {
        let mut plan = Plan::new(&item.attributes);
        let places = plan.find(|given| given.key == "comment");
        plan.replace(&places, comment.iter().cloned().collect());
        plan.write(edits, "db_enum", item.start);
        let object = Object::Enum(name.clone());
        let text = format!("~ {} {object}  comment", object.kind());
        changes.push(Change { path: parsed.file.shown.clone(), line: parsed.line(item.start), text });
    }
    Ok(())
}
