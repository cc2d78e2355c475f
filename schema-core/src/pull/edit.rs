//! Changes of a text at places in it. Everything else stays as it is, byte for byte; what is changed is laid out anew only
//! where it was laid out as this tool and rustfmt do.

use super::layout::{Entry, attribute};
use super::sources::{Attribute, Given};
use std::ops::Range;

/// The changes of one file.
#[derive(Clone, Debug)]
pub(super) struct Edits<'a> {
    pub(super) text: &'a str,
    list: Vec<(Range<usize>, String)>,
}

impl<'a> Edits<'a> {
    pub(super) fn new(text: &'a str) -> Edits<'a> {
        Edits { text, list: Vec::new() }
    }

    pub(super) fn replace(&mut self, range: Range<usize>, new: impl Into<String>) {
        self.list.push((range, new.into()));
    }

    pub(super) fn insert(&mut self, at: usize, new: impl Into<String>) {
        self.replace(at..at, new);
    }

    /// Inserts what stands there once, however often it is asked for.
    pub(super) fn insert_once(&mut self, at: usize, new: &str) {
        if !self.list.iter().any(|(range, text)| *range == (at..at) && text == new) {
            self.insert(at, new);
        }
    }

    /// Takes away a range, and its lines where nothing else stands on them.
    pub(super) fn remove_lines(&mut self, range: Range<usize>) {
        let range = self.lines(range);
        self.replace(range, "");
    }

    /// The range with the rest of its lines, where that is blank or a comment behind it.
    pub(super) fn lines(&self, range: Range<usize>) -> Range<usize> {
        let start = self.text[..range.start].rfind('\n').map_or(0, |at| at + 1);
        let end = self.text[range.end..].find('\n').map_or(self.text.len(), |at| range.end + at + 1);
        let behind = self.text[range.end..end].trim_start();
        let blank = self.text[start..range.start].trim().is_empty();
        if blank && (behind.is_empty() || behind.starts_with("//")) { start..end } else { range }
    }

    /// How far a place is indented; none where something else stands before it on its line.
    pub(super) fn indent(&self, at: usize) -> Option<usize> {
        let start = self.text[..at].rfind('\n').map_or(0, |at| at + 1);
        let before = &self.text[start..at];
        before.chars().all(|sign| sign == ' ').then_some(before.len())
    }

    pub(super) fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// The text with all changes.
    pub(super) fn applied(mut self) -> String {
        self.list.sort_by_key(|(range, _)| (range.start, range.end));
        let mut out = String::new();
        let mut at = 0;
        for (range, new) in self.list {
            out.push_str(self.text.get(at..range.start).unwrap_or_default());
            out.push_str(&new);
            at = at.max(range.end);
        }
        out + &self.text[at..]
    }
}

/// What becomes of an entry.
#[derive(Clone, Debug, PartialEq)]
enum Fate {
    Kept,
    Gone,
    New(Vec<Entry>),
}

/// What becomes of the attributes of one item or field.
#[derive(Debug)]
pub(super) struct Plan<'a> {
    attributes: &'a [Attribute],
    fates: Vec<Vec<Fate>>,
    added: Vec<Entry>,
}

impl<'a> Plan<'a> {
    pub(super) fn new(attributes: &'a [Attribute]) -> Plan<'a> {
        let fates = attributes.iter().map(|attribute| vec![Fate::Kept; attribute.entries.len()]).collect();
        Plan { attributes, fates, added: Vec::new() }
    }

    /// The entries that fit, which nothing has become of yet.
    pub(super) fn find(&self, fits: impl Fn(&Given) -> bool) -> Vec<(usize, usize)> {
        let all = self.attributes.iter().enumerate().flat_map(|(at, attribute)| {
            attribute.entries.iter().enumerate().map(move |(entry, given)| ((at, entry), given))
        });
        all.filter(|(_, given)| fits(given)).map(|(place, _)| place).collect()
    }

    /// The entries of which nothing becomes.
    pub(super) fn kept(&self) -> impl Iterator<Item = &'a Given> {
        let all = self.attributes.iter().zip(&self.fates);
        all.flat_map(|(attribute, fates)| {
            let kept = attribute.entries.iter().zip(fates).filter(|(_, fate)| **fate == Fate::Kept);
            kept.map(|(given, _)| given)
        })
    }

    pub(super) fn given(&self, (attribute, entry): (usize, usize)) -> &'a Given {
        &self.attributes[attribute].entries[entry]
    }

    pub(super) fn add(&mut self, entries: impl IntoIterator<Item = Entry>) {
        self.added.extend(entries);
    }

    /// Puts entries in the place of the first of some, or at the end where there are none.
    pub(super) fn replace(&mut self, places: &[(usize, usize)], new: Vec<Entry>) {
        for (attribute, entry) in places {
            self.fates[*attribute][*entry] = Fate::Gone;
        }
        match places.first() {
            Some((attribute, entry)) if !new.is_empty() => self.fates[*attribute][*entry] = Fate::New(new),
            Some(_) => {}
            None => self.added.extend(new),
        }
    }

    /// Writes the changes; `start` is where the item begins behind its attributes.
    pub(super) fn write(self, edits: &mut Edits<'_>, name: &str, start: usize) {
        let last = self.attributes.len().checked_sub(1);
        for (at, (attribute_, fates)) in self.attributes.iter().zip(&self.fates).enumerate() {
            let added: &[Entry] = if Some(at) == last { &self.added } else { &[] };
            if added.is_empty() && fates.iter().all(|fate| *fate == Fate::Kept) {
                continue;
            }
            rewritten(edits, attribute_, fates, added);
        }
        if last.is_none() && !self.added.is_empty() {
            let indent = edits.indent(start);
            let text = attribute(indent.unwrap_or(0), name, self.added);
            match indent {
                Some(indent) => edits.insert(start, format!("{}{}", text.trim_start(), " ".repeat(indent))),
                None => edits.insert(start, format!("{} ", text.trim())),
            }
        }
    }
}

fn rewritten(edits: &mut Edits<'_>, given: &Attribute, fates: &[Fate], added: &[Entry]) {
    let text = edits.text;
    let before: Vec<Entry> = given.entries.iter().map(|entry| entry.entry(text)).collect();
    let mut after: Vec<Entry> = Vec::new();
    for (entry, fate) in before.iter().zip(fates) {
        match fate {
            Fate::Kept => after.push(entry.clone()),
            Fate::Gone => {}
            Fate::New(new) => after.extend(new.iter().cloned()),
        }
    }
    after.extend(added.iter().cloned());
    if after.is_empty() {
        edits.remove_lines(given.range.clone());
        return;
    }
    let own = &text[given.range.clone()];
    if let Some(indent) = edits.indent(given.range.start)
        && attribute(indent, &given.name, before).trim() == own
    {
        let new = attribute(indent, &given.name, after);
        edits.replace(given.range.clone(), new.trim());
        return;
    }
    for (at, (entry, fate)) in given.entries.iter().zip(fates).enumerate() {
        match fate {
            Fate::Kept => {}
            Fate::New(new) => edits.replace(entry.range.clone(), joined(new)),
            Fate::Gone => {
                let next = given.entries.get(at + 1).map(|next| next.range.start);
                let before = at.checked_sub(1).map(|before| given.entries[before].range.end);
                match (next, before) {
                    (Some(next), _) => edits.replace(entry.range.start..next, ""),
                    (None, Some(before)) => edits.replace(before..entry.range.end, ""),
                    (None, None) => edits.replace(entry.range.clone(), ""),
                }
            }
        }
    }
    if let (Some(last), false) = (given.entries.last(), added.is_empty()) {
        let kept = fates.iter().any(|fate| *fate != Fate::Gone);
        edits.insert(last.range.end, format!("{}{}", if kept { ", " } else { "" }, joined(added)));
    }
}

fn joined(entries: &[Entry]) -> String {
    entries.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::super::layout::word;
    use super::super::sources::{SourceFile, parse};
    use super::*;

    fn edited(attribute: &str, change: impl Fn(&mut Plan<'_>)) -> String {
        let text = format!("#[derive(Table)]\nstruct A {{\n    {attribute}\n    a: i32,\n}}\n");
        let file = SourceFile { path: "a.rs".into(), shown: "a.rs".to_owned(), text: text.clone() };
        let parsed = parse(file).unwrap();
        let member = &parsed.items[0].members[0];
        let mut edits = Edits::new(&text);
        let mut plan = Plan::new(&member.attributes);
        change(&mut plan);
        plan.write(&mut edits, "column", member.start);
        let new = edits.applied();
        let inner = new.strip_prefix("#[derive(Table)]\nstruct A {\n").unwrap();
        inner.strip_suffix("    a: i32,\n}\n").unwrap().to_owned()
    }

    #[test]
    fn only_what_changes_is_touched() {
        let key = |key: &'static str| move |given: &Given| given.key == key;
        let without = |text: &str, name: &'static str| {
            edited(text, |plan| {
                let places = plan.find(key(name));
                plan.replace(&places, Vec::new());
            })
        };
        let with = |text: &str| edited(text, |plan| plan.add([word("unique")]));
        assert_eq!(without("#[column(unique, length = 4)]", "unique"), "    #[column(length = 4)]\n");
        assert_eq!(without("#[column(unique)]", "unique"), "");
        assert_eq!(without("#[column(unique)] // why", "unique"), "");
        assert_eq!(without("#[column( length=4,unique )]", "unique"), "    #[column( length=4 )]\n");
        assert_eq!(without("#[column( unique,length=4 )]", "unique"), "    #[column( length=4 )]\n");
        assert_eq!(with("#[column(length = 4)]"), "    #[column(length = 4, unique)]\n");
        assert_eq!(with("#[column( length=4 /* x */ )]"), "    #[column( length=4, unique /* x */ )]\n");
        assert_eq!(with("/// Doc.\n    #[serde(skip)]"), "    /// Doc.\n    #[serde(skip)]\n    #[column(unique)]\n");
        let replaced = edited("#[column(length = 4, comment = \"a\")]", |plan| {
            let places = plan.find(key("length"));
            plan.replace(&places, vec![word("length = 5")]);
        });
        assert_eq!(replaced, "    #[column(length = 5, comment = \"a\")]\n");
    }
}
