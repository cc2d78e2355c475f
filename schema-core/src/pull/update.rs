//! Structs that are there and a database ─► the edits that make the structs say what the database is. What differs is asked
//! of the two schemas, which share their words; each side is then written as `pull` would write it with the names that
//! people have chosen, and where the two texts of one thing differ, that thing is edited where it stands.

use super::conflict::Conflict;
use super::edit::Edits;
use super::located::{known, located};
use super::names::Names;
use super::place::{Homes, NewFile};
use super::settle::{Sides, sides};
use super::sources::{Found, Parsed};
use super::{
    Cx, Item, derives, domains, enums, features_in, inherits, newtypes, place, sequences, structs, structure, values,
};
use crate::dialect::canonical::{Note, settled_name};
use crate::model::{Declared, Dialect, Name, Object, Schema};
use std::path::PathBuf;

/// What is compared, and what may be edited.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    /// Of which kind the database is.
    pub dialect: Dialect,
    /// What the structs declare.
    pub declared: &'a Declared,
    /// The same, in the words that it shares with the database.
    pub from: &'a Schema,
    /// The database.
    pub to: &'a Schema,
    /// The files that may be edited.
    pub sources: &'a [Parsed],
    /// Where new tables go.
    pub place: &'a Place,
}

/// Where new tables go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// To the end of a file.
    File(PathBuf),
    /// Each to a file of its own in the folder, whose `mod.rs` names it.
    Folder(PathBuf),
}

/// The edits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Updated {
    /// The files that change, with their new texts.
    pub write: Vec<(PathBuf, String)>,
    /// The files in which nothing is left.
    pub remove: Vec<PathBuf>,
    /// What was edited, in order.
    pub changes: Vec<Change>,
    /// What the structs do not say.
    pub notes: Vec<Note>,
    /// The tables of tools for migrations that are left out, and whose they are.
    pub tools: Vec<(Name, &'static str)>,
    /// The features of schema-core that new text needs.
    pub features: Vec<&'static str>,
}

/// An edit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The file, as messages name it.
    pub path: String,
    /// The line, before the edits; 1 in a new file.
    pub line: usize,
    /// What was done: `+ column users.age`.
    pub text: String,
}

/// Edits sources so that they declare what the database is.
///
/// # Errors
/// When something differs that a program cannot edit. Nothing is half done.
pub fn update(request: &Request<'_>) -> Result<Updated, Conflict> {
    let Request { dialect, declared, sources, .. } = *request;
    let Sides { from, to, tools, torn } = sides(dialect, declared, request.from, request.to);
    let found = located(request)?;
    let mut notes = Vec::new();
    let known = known(request, &from, &found);
    let mut work = Work {
        request,
        homes: Homes::new(sources, request.place),
        edits: sources.iter().map(|parsed| Edits::new(&parsed.file.text)).collect(),
        out: Updated { tools, ..Updated::default() },
        new: Vec::new(),
        gone: Vec::new(),
    };
    let to = without_empty(to, &mut notes);
    let old_names = Names::new(&from, &known, &mut Vec::new());
    let new_names = Names::new(&to, &known, &mut notes);
    work.homes.know(&new_names, declared, dialect);
    for (name, table) in &from.tables {
        let object = Object::Table(name.clone());
        let Some(now) = to.tables.get(name) else {
            work.remove(&object, found.get(&object))?;
            continue;
        };
        let parents = inherits::unread(request, name, &to);
        if table == now && parents.is_none() {
            continue;
        }
        let Some((at, item)) = found.get(&object) else {
            work.elsewhere(&object, "differs from the database")?;
            continue;
        };
        let mut names = [old_names.clone(), new_names.clone()];
        for names in &mut names {
            names.paths = work.homes.paths(&sources[*at], &item.inside);
        }
        let [old, new] = names;
        let mut cx = Cx { dialect, schema: &from, names: old, notes: Vec::new() };
        let mut before = super::parts(&mut cx, name, table);
        before.own.extend(parents.as_ref().and_then(|(said, _)| inherits::entry(&cx, &inherits::structs(&cx, said))));
        let mut cx = Cx { dialect, schema: &to, names: new, notes: Vec::new() };
        let mut after = super::parts(&mut cx, name, now);
        after.own.extend(parents.as_ref().and_then(|(_, kept)| inherits::entry(&cx, &inherits::structs(&cx, kept))));
        notes.extend(cx.notes);
        let pair = structs::Pair { name, from: table, to: now, before: &before, after: &after };
        structs::edit(request, &sources[*at], item, &pair, &mut work.edits[*at], &mut work.out.changes)?;
    }
    for (name, item) in &from.enums {
        let object = Object::Enum(name.clone());
        let Some(now) = to.enums.get(name) else { continue };
        let place = found.get(&object);
        if torn.contains(name) {
            let (path, line) = place.map_or_else(Default::default, |(at, item)| {
                (sources[*at].file.shown.clone(), sources[*at].line(item.start))
            });
            return Err(Conflict::ByHand {
                path,
                line,
                what: format!("enum {name}"),
                why: "its columns hold different labels by now".to_owned(),
                help: "give one of them an enum of its own".to_owned(),
            });
        }
        if (&item.values, &item.comment) == (&now.values, &now.comment) {
            continue;
        }
        match place {
            Some((at, found)) => {
                let mut cx = Cx { dialect, schema: &to, names: new_names.clone(), notes: Vec::new() };
                let comment = enums::commented(&mut cx, name);
                notes.extend(cx.notes);
                let labels = values::Labels { dialect, name, from: item, to: now, names: &new_names, comment };
                values::edit(&sources[*at], found, &labels, &mut work.edits[*at], &mut work.out.changes)?;
            }
            None => work.elsewhere(&object, "differs from the database")?,
        }
    }
    for (name, domain) in &from.domains {
        let object = Object::Domain(name.clone());
        if to.domains.get(name).is_none_or(|now| now == domain) {
            continue;
        }
        let Some((at, item)) = found.get(&object) else {
            work.elsewhere(&object, "differs from the database")?;
            continue;
        };
        let paths = work.homes.paths(&sources[*at], &item.inside);
        let says = |schema, names: &Names| {
            let mut cx =
                Cx { dialect, schema, names: Names { paths: paths.clone(), ..names.clone() }, notes: Vec::new() };
            let newtype = domains::newtype(&mut cx, name);
            (newtype, cx.notes)
        };
        if let ((Some(before), _), (Some(after), told)) = (says(&from, &old_names), says(&to, &new_names)) {
            notes.extend(told);
            let pair = newtypes::Pair { dialect, name, declared, before: &before, after: &after };
            newtypes::edit(&sources[*at], item, &pair, &mut work.edits[*at], &mut work.out.changes)?;
        }
    }
    for (name, sequence) in &from.sequences {
        let object = Object::Sequence(name.clone());
        let Some(now) = to.sequences.get(name) else {
            work.remove(&object, found.get(&object))?;
            continue;
        };
        if now == sequence {
            continue;
        }
        let Some((at, item)) = found.get(&object) else {
            work.elsewhere(&object, "differs from the database")?;
            continue;
        };
        let mut cx = Cx { dialect, schema: &to, names: new_names.clone(), notes: Vec::new() };
        let place = (&sources[*at], *item);
        work.out.changes.push(sequences::edit(&mut cx, place, name, (sequence, now), &mut work.edits[*at]));
        notes.extend(cx.notes);
    }
    let schema = &to;
    for (name, sequence) in to.sequences.iter().filter(|(name, _)| !from.sequences.contains_key(*name)) {
        let mut cx = Cx { dialect, schema, names: new_names.clone(), notes: Vec::new() };
        work.new.push(sequences::item(&mut cx, name, sequence));
        notes.extend(cx.notes);
    }
    let mut written: Vec<Object> = Vec::new();
    for (name, table) in &to.tables {
        let is_new = !from.tables.contains_key(name);
        let items = table.columns.values().flat_map(|column| domains::types_of(schema, &column.ty));
        for item in items.filter(|item| !known.has(item)) {
            if !written.contains(&item) {
                let mut cx = Cx { dialect, schema, names: new_names.clone(), notes: Vec::new() };
                work.new.extend(super::item(&mut cx, &item));
                notes.extend(cx.notes);
                written.push(item);
            }
        }
        if is_new {
            let mut names = new_names.clone();
            names.paths = work.homes.paths_of_new();
            let mut cx = Cx { dialect, schema, names, notes: Vec::new() };
            let mut item = structure(&mut cx, name, table);
            notes.extend(cx.notes);
            let used = table.columns.values().filter_map(|column| column.ty.enum_name());
            let lacking = used.filter_map(|name| found.get(&Object::Enum(name.clone()))).collect::<Vec<_>>();
            // A struct has what all of its fields have.
            for derive in ["Clone", "Debug"] {
                if lacking.iter().any(|(_, item)| !item.derives.iter().any(|known| known == derive)) {
                    item.text = item.text.replacen(&format!("{derive}, "), "", 1);
                }
            }
            work.new.push(item);
        }
    }
    work.out.notes = notes;
    work.end()
}

fn without_empty(mut to: Schema, notes: &mut Vec<Note>) -> Schema {
    to.tables.retain(|name, table| {
        if table.columns.is_empty() {
            notes.push(Note { object: Object::Table(name.clone()), text: super::EMPTY.to_owned() });
        }
        !table.columns.is_empty()
    });
    to
}

/// The edits as they come.
struct Work<'a> {
    request: &'a Request<'a>,
    homes: Homes<'a>,
    edits: Vec<Edits<'a>>,
    out: Updated,
    new: Vec<Item>,
    /// The structs that are taken away.
    gone: Vec<String>,
}

impl Work<'_> {
    /// Takes away the struct of a table or sequence that is gone.
    fn remove(&mut self, object: &Object, place: Option<&(usize, &Found)>) -> Result<(), Conflict> {
        let Some((at, item)) = place else { return self.elsewhere(object, "is not in the database") };
        let parsed = &self.request.sources[*at];
        let mut range = self.edits[*at].lines(item.range.clone());
        // With the blank line behind it, or before it at the end.
        if parsed.file.text[range.end..].starts_with('\n') {
            range.end += 1;
        } else if range.end == parsed.file.text.len() && parsed.file.text[..range.start].ends_with("\n\n") {
            range.start -= 1;
        }
        self.edits[*at].replace(range, "");
        self.change(*at, item.start, format!("- {} {object}", object.kind()));
        self.gone.push(item.ident.clone());
        for other in self.request.sources {
            for (_, at) in other.impls.iter().filter(|(of, _)| *of == item.ident) {
                let text = format!(
                    "is gone, and {}:{} still implements something for {}: take that away by hand",
                    other.file.shown,
                    other.line(*at),
                    item.ident
                );
                self.out.notes.push(Note { object: object.clone(), text });
            }
        }
        Ok(())
    }

    /// What is declared beside the files that may be edited is named; what is in them and cannot be found stops all.
    fn elsewhere(&mut self, object: &Object, what: &str) -> Result<(), Conflict> {
        let is_it = |other: &&Object| match (other, object) {
            (Object::Table(one), Object::Table(other))
            | (Object::Enum(one), Object::Enum(other))
            | (Object::Domain(one), Object::Domain(other))
            | (Object::Sequence(one), Object::Sequence(other)) => settled_name(self.request.dialect, one) == *other,
            _ => false,
        };
        let locations = &self.request.declared.locations;
        let Some(location) = locations.keys().find(is_it).and_then(|key| locations.get(key)) else { return Ok(()) };
        let place = format!("{}:{}", location.file, location.line);
        if self.request.sources.iter().any(|parsed| parsed.file.path.ends_with(&location.file)) {
            return Err(Conflict::NotFound {
                place,
                what: format!("{} {object}", object.kind()),
                item: location.item.clone(),
                change: format!("it {what}"),
            });
        }
        let text = format!("{what}, and is declared elsewhere ({place}), so that it is left as it is");
        self.out.notes.push(Note { object: object.clone(), text });
        Ok(())
    }

    fn change(&mut self, at: usize, place: usize, text: String) {
        let parsed = &self.request.sources[at];
        self.out.changes.push(Change { path: parsed.file.shown.clone(), line: parsed.line(place), text });
    }

    /// Puts the new items in their places, and reads every text once more.
    fn end(mut self) -> Result<Updated, Conflict> {
        let new = std::mem::take(&mut self.new);
        let text: String = new.iter().map(|item| item.text.as_str()).collect();
        let mut files: Vec<NewFile> = Vec::new();
        let mut modules: Vec<(String, String)> = Vec::new();
        for item in &new {
            let placed = self.homes.place(item)?;
            let line = match placed.at {
                Some((at, end)) => {
                    let parsed = &self.request.sources[at];
                    let empty = parsed.file.text.trim().is_empty();
                    let start = if empty && self.edits[at].is_empty() {
                        format!("{}\n", derives(&new))
                    } else if empty || parsed.file.text.ends_with('\n') {
                        "\n".to_owned()
                    } else {
                        "\n\n".to_owned()
                    };
                    self.edits[at].insert(end, format!("{start}{}", placed.text));
                    parsed.line(end)
                }
                None => 1,
            };
            self.out.changes.push(Change {
                path: placed.shown,
                line,
                text: format!("+ {} {}", item.object.kind(), item.object),
            });
            if let Some((path, module)) = placed.file {
                files.push(NewFile { path, text: placed.text });
                modules.push((module, item.ident.clone()));
            }
        }
        let edits = std::mem::take(&mut self.edits);
        let texts: Vec<String> = edits.into_iter().map(Edits::applied).collect();
        self.out.features = features_in(&text);
        let gone = std::mem::take(&mut self.gone);
        place::finished(self.request, texts, files, &modules, &gone, &mut self.out)?;
        Ok(self.out)
    }
}
