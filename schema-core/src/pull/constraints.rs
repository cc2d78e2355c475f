//! Keys, uniques, indexes, exclusions, checks and foreign keys: on the field where they are about one column, else on the struct, and
//! named only where the record would choose another name.

use super::Cx;
use super::column::Field;
use super::index::{exclude_attribute, index_attribute, is_plain};
use super::layout::{Entry, list, pair, word};
use super::references::{Reference, references};
use crate::dialect::features;
use crate::dialect::inheritance::comes_from_parent;
use crate::model::name::{NameFor, cut, default_name};
use crate::model::{Check, Deferrable, Index, IndexKey, Name, Object, Table, Unique};
use crate::record::{Named, word_of};
use indexmap::IndexMap;
use std::collections::BTreeSet;

/// A constraint or index as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Said {
    /// What it is.
    pub(super) object: Object,
    /// The column on whose field it stands; none: on the struct.
    pub(super) column: Option<String>,
    /// Its entries in the attribute.
    pub(super) entries: Vec<Entry>,
}

/// What hangs on a table, in the order in which it is written.
#[derive(Default)]
pub(super) struct Written {
    /// Constraints and indexes, but for those that come with something else.
    pub(super) said: Vec<Said>,
    /// The other structs that are referred to.
    pub(super) refers: BTreeSet<String>,
}

impl Written {
    /// The entries of `#[table(...)]`.
    pub(super) fn on_struct(&self) -> impl Iterator<Item = &Entry> {
        self.said.iter().filter(|said| said.column.is_none()).flat_map(|said| &said.entries)
    }

    /// The entries of a field's `#[column(...)]`: before those about the column alone, and behind them.
    pub(super) fn on_field(&self, column: &str) -> (Vec<Entry>, Vec<Entry>) {
        let own = self.said.iter().filter(|said| said.column.as_deref() == Some(column));
        let (behind, before): (Vec<&Said>, Vec<&Said>) = own.partition(|said| matches!(said.object, Object::Check(..)));
        let entries = |said: Vec<&Said>| said.into_iter().flat_map(|said| said.entries.clone()).collect();
        (entries(before), entries(behind))
    }
}

/// The constraints and indexes of a table, in the order in which its record is read: names depend on those before.
pub(super) fn constraints(cx: &mut Cx, name: &Name, table: &Table, fields: &[Field]) -> Written {
    let mut write = Writer { name, named: Named::default(), out: Written::default() };
    let alone = primary_key(cx, &mut write, table);
    uniques(cx, &mut write, table, alone.as_deref());
    let (keys, implied) = references(cx, name, table, fields);
    let explicit = table.indexes.iter().filter(|(index, _)| !implied.contains(*index));
    let (on_fields, on_table): (Vec<_>, Vec<_>) = explicit.partition(|(_, index)| is_plain(index));
    for (index_name, index) in on_table {
        let given = write.given(cx, &words_of(index), NameFor::Index, index_name);
        let entry = index_attribute(cx, name, index, given);
        write.say(Object::Index(name.clone(), index_name.clone()), None, vec![entry]);
    }
    for field in fields {
        let own = on_fields.iter().filter(|(_, index)| index.columns().any(|column| column == field.column));
        for (index_name, _) in own {
            let given = write.given(cx, std::slice::from_ref(&field.column), NameFor::Index, index_name);
            let object = Object::Index(name.clone(), (*index_name).clone());
            write.say(object, Some(&field.column), vec![list("index", given)]);
        }
    }
    for (exclusion_name, exclusion) in &table.exclusions {
        let given = write.given(cx, &words_of(&exclusion.index), NameFor::Exclusion, exclusion_name);
        let entry = exclude_attribute(cx, name, exclusion, given);
        write.say(Object::Exclusion(name.clone(), exclusion_name.clone()), None, vec![entry]);
    }
    checks(cx, &mut write, table, fields);
    let (on_fields, on_table): (Vec<Reference>, Vec<Reference>) = keys.into_iter().partition(|key| key.on_field);
    for key in on_table {
        let given = write.given(cx, &key.columns, NameFor::ForeignKey, &key.name);
        write.index_of(cx, table, &key, &implied);
        write.refer(&key);
        let entry = key.on_struct(given);
        write.say(Object::ForeignKey(name.clone(), key.name.clone()), None, vec![entry]);
    }
    for field in fields {
        for key in on_fields.iter().filter(|key| key.columns[0] == field.column) {
            let given = write.given(cx, &key.columns, NameFor::ForeignKey, &key.name);
            write.index_of(cx, table, key, &implied);
            write.refer(key);
            let object = Object::ForeignKey(name.clone(), key.name.clone());
            write.say(object, Some(&field.column), key.on_column(given));
        }
    }
    write.out
}

/// The words of an index in its default name.
fn words_of(index: &Index) -> Vec<String> {
    let words = index.parts.iter().map(|part| match &part.key {
        IndexKey::Column(column) => column.clone(),
        IndexKey::Expr(expr) => word_of(expr),
    });
    words.collect()
}

struct Writer<'a> {
    name: &'a Name,
    named: Named,
    out: Written,
}

impl Writer<'_> {
    /// `name = "..."` where the record would choose another one.
    fn given(&mut self, cx: &Cx, columns: &[String], what: NameFor, name: &str) -> Vec<Entry> {
        let columns: Vec<&str> = columns.iter().map(String::as_str).collect();
        let free = self.named.free(self.name, &columns, what);
        let given = (cut(&free, features(cx.dialect).max_name) != name).then(|| name.to_owned());
        self.named.choose(given.as_ref(), self.name, &columns, what);
        given.map(|given| pair("name", &given)).into_iter().collect()
    }

    /// Takes the name of the index that comes with a reference.
    fn index_of(&mut self, cx: &Cx, table: &Table, key: &Reference, implied: &[String]) {
        let columns: Vec<&str> = key.columns.iter().map(String::as_str).collect();
        let default = cut(&default_name(self.name, &columns, NameFor::Index), features(cx.dialect).max_name);
        if implied.contains(&default) && table.indexes.contains_key(&default) {
            self.named.choose(None, self.name, &columns, NameFor::Index);
        }
    }

    fn say(&mut self, object: Object, column: Option<&str>, entries: Vec<Entry>) {
        self.out.said.push(Said { object, column: column.map(str::to_owned), entries });
    }

    fn refer(&mut self, key: &Reference) {
        if key.table != *self.name {
            self.out.refers.insert(key.item.clone());
        }
    }
}

/// Writes the primary key; the column that is the whole of it.
fn primary_key(cx: &Cx, write: &mut Writer, table: &Table) -> Option<String> {
    let key = table.primary_key.as_ref()?;
    let given = match &key.name {
        Some(name) => write.given(cx, &[], NameFor::PrimaryKey, name),
        None => {
            write.named.choose(None, write.name, &[], NameFor::PrimaryKey);
            Vec::new()
        }
    };
    let options = carried(cx, write.name, &key.include, key.deferrable);
    let object = Object::PrimaryKey(write.name.clone());
    if let [only] = key.columns.as_slice() {
        let length = key.lengths.get(only).map(|length| word(format!("length = {length}")));
        let direction = key.descending.contains(only).then(|| word("desc"));
        let entries = given.into_iter().chain(length).chain(direction).chain(options).collect();
        write.say(object, Some(only), vec![list("primary_key", entries)]);
        return Some(only.clone());
    }
    let parts: Vec<String> = key.parts().iter().map(|part| super::index::text(cx, write.name, part)).collect();
    // Behind a field with parentheses `include(...)` could begin.
    let apart = parts.iter().any(|part| part.contains('('));
    let parts = parts.into_iter().map(word).collect();
    let entry = if apart {
        list("primary_key", given.into_iter().chain([list("columns", parts)]).chain(options).collect())
    } else {
        listed("primary_key", given, parts, options)
    };
    write.say(object, None, vec![entry]);
    None
}

/// Unique constraints: those of one column on its field, but a field takes one, and none beside `primary_key`.
fn uniques(cx: &Cx, write: &mut Writer, table: &Table, key: Option<&str>) {
    let mut on_fields: IndexMap<&str, (&str, &Unique)> = IndexMap::new();
    let mut on_table = Vec::new();
    for (name, unique) in &table.uniques {
        match unique.columns.as_slice() {
            [only] if key != Some(only) && !on_fields.contains_key(only.as_str()) => {
                on_fields.insert(only, (name, unique));
            }
            _ => on_table.push((name, unique)),
        }
    }
    for (name, unique) in on_table {
        let given = write.given(cx, &unique.columns, NameFor::Unique, name);
        let options = unique_options(cx, write.name, unique);
        let columns = cx.names.list(write.name, &unique.columns);
        let object = Object::Unique(write.name.clone(), name.clone());
        write.say(object, None, vec![listed("unique", given, columns, options)]);
    }
    for column in table.columns.keys() {
        if let Some((name, unique)) = on_fields.get(column.as_str()) {
            let mut options = write.given(cx, &unique.columns, NameFor::Unique, name);
            options.extend(unique_options(cx, write.name, unique));
            let object = Object::Unique(write.name.clone(), (*name).to_owned());
            write.say(object, Some(column), vec![list("unique", options)]);
        }
    }
}

fn unique_options(cx: &Cx, table: &Name, unique: &Unique) -> Vec<Entry> {
    let mut options = carried(cx, table, &unique.include, unique.deferrable);
    if unique.nulls_not_distinct {
        options.push(word("nulls_not_distinct"));
    }
    options
}

/// What a key has beside its columns.
fn carried(cx: &Cx, table: &Name, include: &[String], waits: Option<Deferrable>) -> Vec<Entry> {
    let include = (!include.is_empty()).then(|| list("include", cx.names.list(table, include)));
    include.into_iter().chain(waits.map(deferrable)).collect()
}

/// Checks: on the field whose default name they have, else on the struct.
fn checks(cx: &Cx, write: &mut Writer, table: &Table, fields: &[Field]) {
    let limit = features(cx.dialect).max_name;
    let column_of = |name: &str| {
        let default = |field: &&Field| cut(&default_name(write.name, &[&field.column], NameFor::Check), limit) == name;
        fields.iter().find(default).map(|field| field.column.clone())
    };
    // What comes from the parents is said there.
    let own = table.checks.iter().filter(|(name, check)| !comes_from_parent(cx.schema, write.name, name, check));
    let placed: Vec<_> = own.map(|(name, check)| (name, check, column_of(name))).collect();
    for (name, check, _) in placed.iter().filter(|(.., column)| column.is_none()) {
        let given = write.given(cx, &[], NameFor::Check, name);
        let entry = check_entry(cx, given, check);
        write.say(Object::Check(write.name.clone(), (*name).clone()), None, vec![entry]);
    }
    for field in fields {
        for (name, check, _) in placed.iter().filter(|(.., column)| column.as_ref() == Some(&field.column)) {
            let given = write.given(cx, std::slice::from_ref(&field.column), NameFor::Check, name);
            let entry = check_entry(cx, given, check);
            let object = Object::Check(write.name.clone(), (*name).clone());
            write.say(object, Some(&field.column), vec![entry]);
        }
    }
}

/// `check = "..."`, or `check(name = "...", expr = "...")`.
pub(super) fn check_entry(cx: &Cx, mut entries: Vec<Entry>, check: &Check) -> Entry {
    let expr = check.expr.get(cx.dialect).unwrap_or_default();
    let options = super::options::entry(cx.dialect, &check.options);
    if entries.is_empty() && options.is_none() {
        return pair("check", expr);
    }
    entries.push(pair("expr", expr));
    entries.extend(options);
    list("check", entries)
}

/// `key(a, b)`, or `key(name = "...", columns(a, b), ...)`.
fn listed(key: &str, mut name: Vec<Entry>, columns: Vec<Entry>, options: Vec<Entry>) -> Entry {
    if name.is_empty() && options.is_empty() {
        return list(key, columns);
    }
    name.push(list("columns", columns));
    name.extend(options);
    list(key, name)
}

/// `deferrable`, or `deferrable = initially_deferred`.
pub(super) fn deferrable(when: Deferrable) -> Entry {
    match when {
        Deferrable::InitiallyImmediate => word("deferrable"),
        Deferrable::InitiallyDeferred => word("deferrable = initially_deferred"),
    }
}
