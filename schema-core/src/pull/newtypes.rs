//! The edits of the newtype of one domain: what it is over, its default, and its checks.

use super::conflict::Conflict;
use super::domains::Newtype;
use super::edit::{Edits, Plan};
use super::layout::Entry;
use super::sources::{Found, Given, Parsed};
use super::structs::{key, tells_apart};
use super::update::Change;
use crate::dialect::canonical::settled_name;
use crate::dialect::features;
use crate::model::name::cut;
use crate::model::{Declared, Dialect, Name, Object};

/// The keys that say one thing about a domain together.
const GROUPS: [&[&str]; 5] =
    [&["length", "precision", "scale"], &["not_null"], &["default", "default_sql"], &["collate"], &["comment"]];

/// A domain as the newtype says it and as the database does.
pub(super) struct Pair<'a> {
    pub(super) dialect: Dialect,
    pub(super) name: &'a Name,
    pub(super) declared: &'a Declared,
    pub(super) before: &'a Newtype,
    pub(super) after: &'a Newtype,
}

/// Edits the newtype.
pub(super) fn edit(
    parsed: &Parsed,
    item: &Found,
    pair: &Pair<'_>,
    edits: &mut Edits<'_>,
    changes: &mut Vec<Change>,
) -> Result<(), Conflict> {
    let (before, after) = (pair.before, pair.after);
    let mut plan = Plan::new(&item.attributes);
    let mut what = Vec::new();
    let of = |newtype: &Newtype, keys: &[&str]| -> Vec<Entry> {
        newtype.inside.iter().filter(|entry| keys.contains(&key(entry).as_str())).cloned().collect()
    };
    let places = plan.find(|given| given.key == "domain");
    let given: &[Given] = places.first().and_then(|place| plan.given(*place).inner.as_deref()).unwrap_or_default();
    let mut inside = Inside::new(&parsed.file.text, given);
    for keys in GROUPS {
        let (old, new) = (of(before, keys), of(after, keys));
        if old != new {
            inside.replace(|given| keys.contains(&given.key.as_str()), &new).map_err(|at| by_hand(parsed, pair, at))?;
            what.push(keys[0]);
        }
    }
    let said = names_of_checks(pair);
    for (name, check) in &before.checks {
        let now = after.checks.iter().find(|(other, _)| other == name).map(|(_, entry)| entry);
        if now == Some(check) {
            continue;
        }
        let at = said.iter().position(|other| other == name);
        let mut number = 0;
        let is_it = |given: &Given| {
            number += usize::from(given.key == "check");
            given.key == "check" && Some(number) == at.map(|at| at + 1)
        };
        let new: Vec<Entry> = now.into_iter().cloned().collect();
        inside.replace(is_it, &new).map_err(|at| by_hand(parsed, pair, at))?;
        what.push("check");
    }
    for (_, check) in after.checks.iter().filter(|(name, _)| before.checks.iter().all(|(other, _)| other != name)) {
        inside.added.push(check.clone());
        what.push("check");
    }
    if let Some(entries) = inside.changed() {
        let list = if entries.is_empty() {
            Entry::Text("domain".to_owned())
        } else {
            Entry::List("domain".to_owned(), entries)
        };
        plan.replace(&places, vec![list]);
    }
    if before.beside != after.beside {
        let places = plan.find(|given| given.key == "sql_type");
        if let Some(place) = places.iter().find(|place| plan.given(**place).inner.is_some()) {
            return Err(by_hand(parsed, pair, plan.given(*place).range.start));
        }
        plan.replace(&places, after.beside.clone());
        what.push("sql_type");
    }
    plan.write(edits, "column_type", item.start);
    let ty = item.members.first().and_then(|member| member.ty.as_ref());
    if let (Some((range, _)), false) = (ty, before.rust == after.rust) {
        edits.replace(range.clone(), after.rust.clone());
        what.push("type");
    }
    what.dedup();
    let object = Object::Domain(pair.name.clone());
    let text = format!("~ {} {object}  {}", object.kind(), what.join(", "));
    changes.push(Change { path: parsed.file.shown.clone(), line: parsed.line(item.start), text });
    Ok(())
}

/// The names of the checks in the order in which the newtype says them.
fn names_of_checks(pair: &Pair<'_>) -> Vec<String> {
    let mut domains = pair.declared.schema.domains.iter();
    let domain = domains.find(|(name, _)| settled_name(pair.dialect, name) == *pair.name);
    let names = domain.into_iter().flat_map(|(_, domain)| domain.checks.keys());
    names.map(|name| cut(name, features(pair.dialect).max_name)).collect()
}

fn by_hand(parsed: &Parsed, pair: &Pair<'_>, at: usize) -> Conflict {
    Conflict::ByHand {
        path: parsed.file.shown.clone(),
        line: parsed.line(at),
        what: format!("domain {}", pair.name),
        why: "its attribute tells the databases apart".to_owned(),
        help: format!("change the part of {} there by hand", pair.dialect),
    }
}

/// What stands in `domain(...)`, and what becomes of it.
struct Inside<'a> {
    given: Vec<(&'a Given, Option<Entry>)>,
    added: Vec<Entry>,
    touched: bool,
}

impl<'a> Inside<'a> {
    fn new(text: &str, given: &'a [Given]) -> Inside<'a> {
        let given = given.iter().map(|given| (given, Some(given.entry(text)))).collect();
        Inside { given, added: Vec::new(), touched: false }
    }

    /// Puts entries in the place of those that fit, or at the end where there are none. An entry with a text for each database is
    /// left to a person: where it begins.
    fn replace(&mut self, mut fits: impl FnMut(&Given) -> bool, new: &[Entry]) -> Result<(), usize> {
        let mut new = new.to_vec();
        self.touched = true;
        for (given, entry) in &mut self.given {
            if fits(given) {
                if tells_apart(given) {
                    return Err(given.range.start);
                }
                *entry = if new.is_empty() { None } else { Some(new.remove(0)) };
            }
        }
        self.added.extend(new);
        Ok(())
    }

    /// The entries, where they are others by now.
    fn changed(self) -> Option<Vec<Entry>> {
        let changed = self.touched || !self.added.is_empty();
        changed.then(|| self.given.into_iter().filter_map(|(_, entry)| entry).chain(self.added).collect())
    }
}
