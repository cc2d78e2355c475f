//! The edits of the fields of one struct: those that go, those that come, and those whose column is another one by now.

use super::conflict::Conflict;
use super::edit::Edits;
use super::layout::{Entry, pair};
use super::sources::{Given, Member};
use super::structs::{Fields, Work, key};
use super::{column, field_text};
use crate::dialect::same_type::canonical_type;
use crate::dialect::spell::type_name;
use crate::model::{Object, Schema};

/// The keys that say one thing about a column together.
const GROUPS: [&[&str]; 7] = [
    &["auto_increment"],
    &["sequence"],
    &["length", "precision", "scale", "sql_type"],
    &["default", "default_sql"],
    &["generated", "stored", "virtual"],
    &["collate"],
    &["comment"],
];

impl Work<'_, '_> {
    /// Edits the fields of columns that differ; those that go and those that come.
    pub(super) fn fields(&mut self, edits: &mut Edits<'_>) -> Result<Fields, Conflict> {
        let mut fields = Fields::default();
        let (before, after) = (self.pair.before, self.pair.after);
        for old in &before.fields {
            let object = self.column(&old.column);
            let now = after.fields.iter().find(|field| field.column == old.column);
            let Some(at) = self.member(&old.column) else {
                if now.is_none_or(|now| !alike(old, now)) {
                    let help = "edit the group by hand, or take the field out of it";
                    return Err(self.by_hand(
                        self.item.start,
                        &object,
                        "it is in a group of columns (`flatten`)",
                        help.to_owned(),
                    ));
                }
                continue;
            };
            let member = &self.item.members[at];
            match now {
                None => {
                    let end = member.comma.unwrap_or(member.range.end);
                    edits.remove_lines(member.range.start..end);
                    fields.gone.push(member.ident.clone());
                    self.change(member.start, '-', &object, "");
                }
                Some(now) if !alike(old, now) => self.field(at, old, now, edits)?,
                Some(_) => {}
            }
        }
        for (at, new) in after.fields.iter().enumerate() {
            if before.fields.iter().any(|field| field.column == new.column) {
                continue;
            }
            let earlier = after.fields[..at].iter().rev().filter_map(|field| self.member(&field.column));
            let behind = earlier.into_iter().next();
            self.insert(new, behind, edits);
            fields.new.push(new.column.clone());
            let place = behind.map_or(self.item.start, |at| self.item.members[at].start);
            let object = self.column(&new.column);
            self.change(place, '+', &object, "");
        }
        Ok(fields)
    }

    /// A new field behind another, or before all.
    fn insert(&self, new: &column::Field, behind: Option<usize>, edits: &mut Edits<'_>) {
        let members = &self.item.members;
        let model = behind.map_or_else(|| members.first(), |at| members.get(at));
        let indent = model.and_then(|member| edits.indent(member.start)).unwrap_or(4);
        let visibility = model.map_or("pub ", |member| member.visibility.as_str());
        let text = field_text(new, &self.pair.after.written, indent, visibility);
        match behind.map(|at| &members[at]) {
            Some(member) => {
                let end = member.comma.unwrap_or(member.range.end);
                let whole = edits.text[end..].split('\n').next().is_none_or(|rest| {
                    let rest = rest.trim();
                    rest.is_empty() || rest.starts_with("//")
                });
                let newline = edits.text[end..].find('\n').map(|at| end + at + 1);
                if member.comma.is_none() {
                    edits.insert_once(end, ",");
                }
                match (whole, newline) {
                    (true, Some(newline)) => edits.insert(newline, text),
                    _ => edits.insert(end, format!("\n{}", text.trim_end())),
                }
            }
            None => edits.insert(self.item.body.start, format!("\n{}", text.trim_end_matches('\n'))),
        }
    }

    /// A field whose column is another one by now.
    fn field(
        &mut self,
        at: usize,
        old: &column::Field,
        new: &column::Field,
        edits: &mut Edits<'_>,
    ) -> Result<(), Conflict> {
        let member = &self.item.members[at];
        let object = self.column(&old.column);
        let mut what = Vec::new();
        self.ty(member, &object, old, new, edits)?;
        if old.ty() != new.ty() {
            what.push(format!("{} → {}", old.ty(), new.ty()));
        }
        for group in GROUPS {
            let of = |field: &column::Field| -> Vec<Entry> {
                field.entries.iter().filter(|entry| group.contains(&key(entry).as_str())).cloned().collect()
            };
            let (before, mut after) = (of(old), of(new));
            // Another type in Rust takes none of the words that stand there for other databases.
            let of_type = group.contains(&"sql_type");
            // A default may name a variant of the type that was.
            let retyped = (of_type || group.contains(&"default")) && old.rust != new.rust;
            let places = self.plans[at].find(|given| group.contains(&given.key.as_str()));
            if before == after && (!retyped || places.is_empty()) {
                continue;
            }
            what.push(if after.is_empty() {
                format!("no {}", group[0])
            } else {
                after.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
            });
            // The type comes from a newtype: what it is from now on stands on the column.
            if of_type && places.is_empty() && !before.is_empty() && old.rust == new.rust {
                after = vec![pair("sql_type", &self.words(&old.column))];
            }
            // What a sequence is told stands in parentheses too, and is the same for every database that has it.
            let by_database = |given: &&Given| given.inner.is_some() && given.key != "sequence";
            let lists: Vec<&Given> =
                places.iter().map(|place| self.plans[at].given(*place)).filter(by_database).collect();
            if let Some(given) = lists.first() {
                match self.for_one(given, &after) {
                    Some(entry) => after = entry.into_iter().collect(),
                    None => {
                        let help = format!("change the part of {} there by hand", self.request.dialect);
                        return Err(self.by_hand(
                            given.range.start,
                            &object,
                            "its attribute says it for each database by itself",
                            help,
                        ));
                    }
                }
            }
            self.plans[at].replace(&places, after);
        }
        self.change(member.start, '~', &object, &format!("  {}", what.join(", ")));
        Ok(())
    }

    /// The type of a column in the database's words.
    fn words(&self, column: &str) -> String {
        let Some(column) = self.pair.to.columns.get(column) else { return String::new() };
        let dialect = self.request.dialect;
        type_name(dialect, &Schema::default(), &canonical_type(dialect, &column.ty)).unwrap_or_default()
    }

    /// `key(postgres = "...", any = "...")` with another text for this database; nothing where that cannot be said.
    fn for_one(&self, given: &Given, new: &[Entry]) -> Option<Option<Entry>> {
        let inner = given.inner.as_ref()?;
        let text = &self.parsed.file.text;
        let dialect = self.request.dialect.as_str();
        let mut entries: Vec<Entry> = inner.iter().map(|given| given.entry(text)).collect();
        let own = inner.iter().position(|given| given.key == dialect);
        match new {
            // Nothing is said for it any more, and nothing else stands in.
            [] if !inner.iter().any(|given| given.key == "any" || dialect == "mariadb" && given.key == "mysql") => {
                entries.remove(own?);
                Some((!entries.is_empty()).then(|| Entry::List(given.key.clone(), entries)))
            }
            [only] if key(only) == given.key => {
                let (_, value) =
                    only.to_string().split_once(" = ").map(|(key, value)| (key.to_owned(), value.to_owned()))?;
                let entry = Entry::Text(format!("{dialect} = {value}"));
                match own {
                    Some(at) => entries[at] = entry,
                    None => entries.insert(0, entry),
                }
                Some(Some(Entry::List(given.key.clone(), entries)))
            }
            _ => None,
        }
    }

    /// The type of a field, where the database's is another, or allows NULL by now.
    fn ty(
        &self,
        member: &Member,
        object: &Object,
        old: &column::Field,
        new: &column::Field,
        edits: &mut Edits<'_>,
    ) -> Result<(), Conflict> {
        let Some((whole, inner)) = &member.ty else { return Ok(()) };
        if old.ty() == new.ty() {
            return Ok(());
        }
        let changed = old.rust != new.rust;
        let text = &self.parsed.file.text;
        match (inner, new.nullable) {
            (Some(inner), true) if changed => edits.replace(inner.clone(), new.rust.clone()),
            (Some(_), true) => {}
            (Some(inner), false) => {
                let now = if changed { new.rust.clone() } else { text[inner.clone()].to_owned() };
                edits.replace(whole.clone(), now);
            }
            // An alias may hold the `Option`.
            (None, _) if old.nullable && !changed => {
                let help = format!("write {} there by hand", new.ty());
                return Err(self.by_hand(
                    member.start,
                    object,
                    "its type is an alias, which may hold an `Option`",
                    help,
                ));
            }
            (None, true) => {
                let inner = if changed { &new.rust } else { &text[whole.clone()] };
                edits.replace(whole.clone(), format!("Option<{inner}>"));
            }
            (None, false) => edits.replace(whole.clone(), new.rust.clone()),
        }
        Ok(())
    }
}

/// Whether the fields say the same of their columns.
fn alike(one: &column::Field, other: &column::Field) -> bool {
    let own = |field: &column::Field| -> Vec<Entry> {
        field.entries.iter().filter(|entry| key(entry) != "name").cloned().collect()
    };
    one.ty() == other.ty() && own(one) == own(other)
}
