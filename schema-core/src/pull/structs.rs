//! The edits of one struct: its fields, their types and attributes, and what hangs on the table.

use super::conflict::Conflict;
use super::constraints::Said;
use super::edit::{Edits, Plan};
use super::layout::Entry;
use super::sources::{Found, Given, Parsed};
use super::update::{Change, Request};
use super::{Parts, naming};
use crate::dialect::features;
use crate::model::name::cut;
use crate::model::{Name, Object, Origin, Table};

/// The keys of a reference on a field.
const REFERENCE: [&str; 5] = ["references", "on_delete", "on_update", "deferrable", "index"];

/// The words by which attributes tell databases apart.
const DATABASES: [&str; 5] = ["postgres", "mysql", "mariadb", "sqlite", "any"];

/// A table as the struct says it and as the database does.
pub(super) struct Pair<'a> {
    pub(super) name: &'a Name,
    pub(super) from: &'a Table,
    pub(super) to: &'a Table,
    pub(super) before: &'a Parts,
    pub(super) after: &'a Parts,
}

/// Whether an entry says a text for each database: `expr(postgres = "...", any = "...")`.
pub(super) fn tells_apart(given: &Given) -> bool {
    let mut words = given.inner.iter().flatten();
    given.key != "only" && words.any(|word| word.is_value && DATABASES.contains(&word.key.as_str()))
}

/// Edits the struct.
pub(super) fn edit(
    request: &Request<'_>,
    parsed: &Parsed,
    item: &Found,
    pair: &Pair<'_>,
    edits: &mut Edits<'_>,
    changes: &mut Vec<Change>,
) -> Result<(), Conflict> {
    let mut plans = Vec::new();
    for member in &item.members {
        plans.push(Plan::new(&member.attributes));
    }
    let mut work = Work { request, parsed, item, pair, own: Plan::new(&item.attributes), plans, changes };
    work.table()?;
    let fields = work.fields(edits)?;
    work.constraints(&fields)?;
    work.gone(&fields)?;
    let Work { own, plans, .. } = work;
    own.write(edits, "table", item.start);
    for (plan, member) in plans.into_iter().zip(&item.members) {
        if !fields.gone.contains(&member.ident) {
            plan.write(edits, "column", member.start);
        }
    }
    Ok(())
}

/// The fields that go, and the columns that come.
#[derive(Default)]
pub(super) struct Fields {
    pub(super) gone: Vec<String>,
    pub(super) new: Vec<String>,
}

/// The edits of a struct as they come.
pub(super) struct Work<'a, 'c> {
    pub(super) request: &'a Request<'a>,
    pub(super) parsed: &'a Parsed,
    pub(super) item: &'a Found,
    pub(super) pair: &'a Pair<'a>,
    own: Plan<'a>,
    pub(super) plans: Vec<Plan<'a>>,
    changes: &'c mut Vec<Change>,
}

impl<'a> Work<'a, '_> {
    pub(super) fn change(&mut self, at: usize, sign: char, object: &Object, what: &str) {
        let text = format!("{sign} {} {object}{what}", object.kind());
        let (path, line) = (self.parsed.file.shown.clone(), self.parsed.line(at));
        self.changes.push(Change { path, line, text });
    }

    pub(super) fn by_hand(&self, at: usize, object: &Object, why: &str, help: String) -> Conflict {
        Conflict::ByHand {
            path: self.parsed.file.shown.clone(),
            line: self.parsed.line(at),
            what: format!("{} {object}", object.kind()),
            why: why.to_owned(),
            help,
        }
    }

    pub(super) fn column(&self, name: &str) -> Object {
        Object::Column(self.pair.name.clone(), name.to_owned())
    }

    /// The field of a column; none where the column is of a group.
    pub(super) fn member(&self, column: &str) -> Option<usize> {
        let origin = self.origin(&self.column(column))?;
        let Origin::Field(field, ..) = origin else { return None };
        self.item.members.iter().position(|member| naming::bare(&member.ident) == field)
    }

    /// Where a thing is said; unique constraints and indexes are not told apart everywhere, and long names are cut.
    fn origin(&self, object: &Object) -> Option<&'a Origin> {
        let dialect = self.request.dialect;
        let limit = features(dialect).max_name;
        let table = |name: &Name| crate::dialect::canonical::settled_name(dialect, name) == *self.pair.name;
        let is_it = |known: &Object| match (known, object) {
            (Object::PrimaryKey(one), Object::PrimaryKey(_)) => table(one),
            (Object::Column(one, column), Object::Column(_, other)) => table(one) && column == other,
            (
                Object::Unique(one, name) | Object::Index(one, name),
                Object::Unique(_, other) | Object::Index(_, other),
            )
            | (Object::Exclusion(one, name), Object::Exclusion(_, other))
            | (Object::Check(one, name), Object::Check(_, other))
            | (Object::ForeignKey(one, name), Object::ForeignKey(_, other)) => table(one) && cut(name, limit) == *other,
            _ => false,
        };
        self.request.declared.origins.iter().find(|(known, _)| is_it(known)).map(|(_, origin)| origin)
    }

    /// What the struct says of the table alone.
    fn table(&mut self) -> Result<(), Conflict> {
        let (before, after) = (&self.pair.before.own, &self.pair.after.own);
        let mut keys: Vec<String> = before.iter().chain(after).map(key).collect();
        keys.sort();
        keys.dedup();
        for name in keys {
            let of = |entries: &[Entry]| -> Vec<Entry> {
                entries.iter().filter(|entry| key(entry) == name).cloned().collect()
            };
            let (old, new) = (of(before), of(after));
            if old != new {
                let places = self.own.find(|given| given.key == name);
                self.own.replace(&places, new);
                let object = Object::Table(self.pair.name.clone());
                self.change(self.item.start, '~', &object, &format!("  {name}"));
            }
        }
        Ok(())
    }

    fn constraints(&mut self, fields: &Fields) -> Result<(), Conflict> {
        let (from, to) = (self.pair.from, self.pair.to);
        let (before, after) = (&self.pair.before.written, &self.pair.after.written);
        let said = |all: &'a [Said], object: &Object| all.iter().find(|said| said.object == *object);
        for object in objects(self.pair.name, from) {
            let origin = self.origin(&object).cloned();
            let (old, new) = (said(&before.said, &object), said(&after.said, &object));
            let stays = objects(self.pair.name, to).contains(&object);
            let same = stays && same(from, to, &object);
            let on_gone = matches!(&origin, Some(Origin::Field(field, ..)) if fields.gone.iter().any(|gone| naming::bare(gone) == field));
            if same && !on_gone && (old == new || old.is_some() && new.is_none()) {
                continue;
            }
            if same && old.is_none() && origin.is_some() && !on_gone {
                continue;
            }
            let sign = match (stays, same) {
                (false, _) => '-',
                (true, _) => '~',
            };
            match &origin {
                None => {
                    let Some(new) = new else {
                        if !stays {
                            self.change(self.item.start, sign, &object, "");
                        }
                        continue;
                    };
                    self.say(new, fields);
                }
                Some(Origin::Group) => {
                    let help = "edit the group by hand, or take the field out of it".to_owned();
                    return Err(self.by_hand(
                        self.item.start,
                        &object,
                        "it is said in a group of columns (`flatten`)",
                        help,
                    ));
                }
                Some(_) if on_gone => {
                    if let Some(new) = new {
                        self.say(new, fields);
                    }
                }
                Some(Origin::Struct(key, at)) => {
                    let places = self.own.find(|given| given.key == *key);
                    let place: Vec<(usize, usize)> = places.get(*at).copied().into_iter().collect();
                    self.only(place.iter().map(|place| self.own.given(*place)), &object, new.is_none())?;
                    let here = new.filter(|new| new.column.is_none());
                    self.own.replace(&place, here.map(|new| new.entries.clone()).unwrap_or_default());
                    if let (Some(new), None) = (new, here) {
                        self.say(new, fields);
                    }
                }
                Some(Origin::Field(field, key, at)) => {
                    let Some(member) = self.item.members.iter().position(|member| naming::bare(&member.ident) == field)
                    else {
                        continue;
                    };
                    let is_key = |given: &Given| given.key == *key && !(*key == "index" && given.is_value);
                    let places = if *key == "references" {
                        self.plans[member].find(|given| {
                            REFERENCE.contains(&given.key.as_str()) && (given.key != "index" || given.is_value)
                        })
                    } else {
                        self.plans[member].find(is_key).get(*at).copied().into_iter().collect()
                    };
                    let column = self
                        .pair
                        .before
                        .fields
                        .iter()
                        .find(|field_| naming::bare(&field_.name) == field)
                        .map(|field| &field.column);
                    self.only(places.iter().map(|place| self.plans[member].given(*place)), &object, new.is_none())?;
                    let here = new.filter(|new| new.column.as_ref() == column);
                    self.plans[member].replace(&places, here.map(|new| new.entries.clone()).unwrap_or_default());
                    if let (Some(new), None) = (new, here) {
                        self.say(new, fields);
                    }
                }
            }
            self.change(self.item.start, sign, &object, "");
        }
        for (name, index) in to.indexes.iter().filter(|(name, index)| from.indexes.get(*name) != Some(*index)) {
            let object = Object::Index(self.pair.name.clone(), name.clone());
            let columns: Vec<&str> = index.columns().collect();
            // It comes with the reference once that no longer refuses it.
            if let ([only], None) = (columns.as_slice(), said(&after.said, &object))
                && let Some(at) = self.member(only)
            {
                let places = self.plans[at].find(|given| given.key == "index" && given.is_value);
                if !places.is_empty() {
                    self.plans[at].replace(&places, Vec::new());
                    if !from.indexes.contains_key(name) {
                        self.change(self.item.members[at].start, '+', &object, "");
                    }
                }
            }
        }
        for new in &after.said {
            if !objects(self.pair.name, from).contains(&new.object) {
                self.say(new, fields);
                self.change(self.item.start, '+', &new.object, "");
            }
        }
        Ok(())
    }

    /// What is said for some databases alone cannot be said otherwise for one; but what is said for this one alone can go.
    fn only<'g>(&self, given: impl Iterator<Item = &'g Given>, object: &Object, goes: bool) -> Result<(), Conflict> {
        let dialect = self.request.dialect;
        for given in given {
            let only = given.inner.iter().flatten().find(|inner| inner.key == "only");
            let own = only.is_some_and(|only| only.inner.iter().flatten().all(|word| word.key == dialect.as_str()));
            if !(goes && own) && (only.is_some() || given.inner.iter().flatten().any(tells_apart)) {
                let help = format!("change the part of {dialect} there by hand");
                return Err(self.by_hand(given.range.start, object, "its attribute tells the databases apart", help));
            }
        }
        Ok(())
    }

    /// An attribute that says nothing to this database may still name a field that goes.
    fn gone(&self, fields: &Fields) -> Result<(), Conflict> {
        fn names(given: &Given, gone: &[String]) -> bool {
            let is_gone = |word: &str| gone.iter().any(|gone| naming::bare(gone) == naming::bare(word));
            given
                .inner
                .iter()
                .flatten()
                .any(|inner| (inner.inner.is_none() && !inner.is_value && is_gone(&inner.key)) || names(inner, gone))
        }
        let members = self.plans.iter().zip(&self.item.members);
        let stay = members.filter(|(_, member)| !fields.gone.contains(&member.ident));
        let mut kept = stay.flat_map(|(plan, _)| plan.kept()).chain(self.own.kept());
        match kept.find(|given| names(given, &fields.gone)) {
            Some(given) => {
                let object = Object::Table(self.pair.name.clone());
                let help = "take the field out of it by hand".to_owned();
                Err(self.by_hand(
                    given.range.start,
                    &object,
                    "an attribute for other databases names a field that goes",
                    help,
                ))
            }
            None => Ok(()),
        }
    }

    /// Adds what is not said yet; a new field has it already.
    fn say(&mut self, said: &Said, fields: &Fields) {
        match &said.column {
            Some(column) if fields.new.contains(column) => {}
            Some(column) => {
                if let Some(at) = self.member(column) {
                    self.plans[at].add(said.entries.iter().cloned());
                }
            }
            None => self.own.add(said.entries.iter().cloned()),
        }
    }
}

/// The key of an entry.
pub(super) fn key(entry: &Entry) -> String {
    match entry {
        Entry::Text(text) => text.split_once(" = ").map_or(text.as_str(), |(key, _)| key).to_owned(),
        Entry::List(key, _) => key.clone(),
    }
}

/// Everything that hangs on a table.
fn objects(name: &Name, table: &Table) -> Vec<Object> {
    let mut all: Vec<Object> = table.primary_key.iter().map(|_| Object::PrimaryKey(name.clone())).collect();
    all.extend(table.uniques.keys().map(|own| Object::Unique(name.clone(), own.clone())));
    all.extend(table.indexes.keys().map(|own| Object::Index(name.clone(), own.clone())));
    all.extend(table.exclusions.keys().map(|own| Object::Exclusion(name.clone(), own.clone())));
    all.extend(table.checks.keys().map(|own| Object::Check(name.clone(), own.clone())));
    all.extend(table.foreign_keys.keys().map(|own| Object::ForeignKey(name.clone(), own.clone())));
    all
}

/// Whether a thing is the same on both sides.
fn same(from: &Table, to: &Table, object: &Object) -> bool {
    match object {
        Object::PrimaryKey(_) => from.primary_key == to.primary_key,
        Object::Unique(_, name) => from.uniques.get(name) == to.uniques.get(name),
        Object::Index(_, name) => from.indexes.get(name) == to.indexes.get(name),
        Object::Exclusion(_, name) => from.exclusions.get(name) == to.exclusions.get(name),
        Object::Check(_, name) => from.checks.get(name) == to.checks.get(name),
        Object::ForeignKey(_, name) => from.foreign_keys.get(name) == to.foreign_keys.get(name),
        Object::Table(_)
        | Object::Column(..)
        | Object::Enum(_)
        | Object::EnumValue(..)
        | Object::Domain(_)
        | Object::Sequence(_)
        | Object::Sql(_) => true,
    }
}
