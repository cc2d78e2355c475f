//! Foreign keys as paths, `references = User::id`, and the indexes that come with them.

use super::Cx;
use super::column::Field;
use super::constraints::deferrable;
use super::layout::{Entry, list, word};
use crate::dialect::features;
use crate::model::name::{NameFor, cut, default_name};
use crate::model::{Action, ForeignKey, Index, Name, Object, Table};
use crate::record::is_indexed;

/// A foreign key that can be said.
pub(super) struct Reference {
    /// Its name in the database.
    pub(super) name: String,
    /// Its columns.
    pub(super) columns: Vec<String>,
    /// Whether it goes on the field of its column.
    pub(super) on_field: bool,
    /// The table that it refers to, and that table's struct.
    pub(super) table: Name,
    pub(super) item: String,
    /// How the struct is written here.
    path: String,
    fields: Vec<Entry>,
    targets: Vec<String>,
    options: Vec<Entry>,
    /// What the database is told about it.
    told: Option<Entry>,
}

impl Reference {
    /// Its entries in `#[column(...)]`.
    pub(super) fn on_column(&self, name: Vec<Entry>) -> Vec<Entry> {
        let path = format!("{}::{}", self.path, self.targets.join(", "));
        let target = if name.is_empty() && self.told.is_none() {
            word(format!("references = {path}"))
        } else {
            list("references", std::iter::once(word(path)).chain(name).chain(self.told.clone()).collect())
        };
        std::iter::once(target).chain(self.options.iter().cloned()).collect()
    }

    /// Its entry in `#[table(...)]`.
    pub(super) fn on_struct(&self, mut entries: Vec<Entry>) -> Entry {
        entries.push(list("columns", self.fields.clone()));
        entries.push(match self.targets.as_slice() {
            [only] => word(format!("references = {}::{only}", self.path)),
            several => word(format!("references = {}({})", self.path, several.join(", "))),
        });
        entries.extend(self.options.iter().cloned());
        entries.extend(self.told.clone());
        list("foreign_key", entries)
    }
}

/// The foreign keys of a table, those on the struct first as the record reads them, and the indexes that they bring.
pub(super) fn references(cx: &mut Cx, name: &Name, table: &Table, fields: &[Field]) -> (Vec<Reference>, Vec<String>) {
    let mut said: Vec<(Reference, bool)> = Vec::new();
    for (key_name, key) in &table.foreign_keys {
        let object = Object::ForeignKey(name.clone(), key_name.clone());
        match targets(cx, key, fields) {
            Ok((targets, same_type)) => {
                let taken = |(other, _): &(Reference, bool)| other.on_field && other.columns == key.columns;
                let on_field = same_type && is_for_a_field(table, key) && !said.iter().any(taken);
                let mut reference = reference(cx, name, key_name, key, targets, on_field);
                if !same_type {
                    reference.options.push(word("same_type = false"));
                }
                said.push((reference, false));
            }
            Err(why) => cx.note(object, format!("is left out: {why}")),
        }
    }
    let place = |column: &String| table.columns.get_index_of(column);
    said.sort_by_key(|(key, _)| if key.on_field { key.columns.first().and_then(place).map(|at| at + 1) } else { None });
    let implied = implied(cx, name, table, &mut said);
    let keys = said.into_iter().map(|(mut key, bare)| {
        if bare {
            key.options.push(word("index = false"));
        }
        key
    });
    (keys.collect(), implied)
}

/// Which indexes need not be written because a reference makes them; marks the references that must not make one.
fn implied(cx: &Cx, name: &Name, table: &Table, keys: &mut [(Reference, bool)]) -> Vec<String> {
    let default_of = |key: &Reference| {
        let columns: Vec<&str> = key.columns.iter().map(String::as_str).collect();
        let default = cut(&default_name(name, &columns, NameFor::Index), features(cx.dialect).max_name);
        (default, Index::on(&columns))
    };
    let mut implied: Vec<String> = keys
        .iter()
        .map(|(key, _)| default_of(key))
        .filter(|(default, index)| table.indexes.get(default) == Some(index))
        .map(|(default, _)| default)
        .collect();
    loop {
        let mut state = Table { foreign_keys: Default::default(), ..table.clone() };
        state.indexes.retain(|index, _| !implied.contains(index));
        let mut made = Vec::new();
        for (key, bare) in keys.iter_mut() {
            *bare = false;
            if is_indexed(&state, &key.columns) {
                continue;
            }
            let (default, index) = default_of(key);
            if implied.contains(&default) {
                state.indexes.insert(default.clone(), index);
                made.push(default);
            } else {
                *bare = true;
            }
        }
        // What no reference makes is written, and may serve another reference in turn.
        if implied.iter().all(|index| made.contains(index)) {
            return implied;
        }
        implied = made;
    }
}

/// The fields referred to and whether they hold the same as those that refer, or why they cannot be.
fn targets(cx: &Cx, key: &ForeignKey, fields: &[Field]) -> Result<(Vec<String>, bool), String> {
    let Some(target) = cx.schema.tables.get(&key.table).filter(|_| cx.names.structs.contains_key(&key.table)) else {
        return Err(format!("the table {} is not among those that are pulled", key.table));
    };
    let mut targets = Vec::new();
    let mut same_type = true;
    for (own, column) in key.columns.iter().zip(&key.references) {
        let Some(to) = target.columns.get(column) else {
            return Err(format!("there is no column {column} in {}", key.table));
        };
        let holds = super::types::held(cx, &to.ty).rust;
        same_type &= fields.iter().filter(|field| field.column == *own).all(|field| field.rust == holds);
        targets.push(cx.names.field(&key.table, column).to_owned());
    }
    Ok((targets, same_type))
}

/// Whether the field may carry it: the derive refuses actions there that its type contradicts.
fn is_for_a_field(table: &Table, key: &ForeignKey) -> bool {
    let [only] = key.columns.as_slice() else { return false };
    let Some(column) = table.columns.get(only) else { return false };
    let acts = |action: Action| key.on_delete == action || key.on_update == action;
    let null = column.nullable;
    (null || !acts(Action::SetNull)) && (null || column.default.is_some() || !acts(Action::SetDefault))
}

fn reference(cx: &Cx, table: &Name, name: &str, key: &ForeignKey, targets: Vec<String>, on_field: bool) -> Reference {
    let mut options = Vec::new();
    for (event, action) in [("on_delete", key.on_delete), ("on_update", key.on_update)] {
        if let Some(action) = word_of(action) {
            options.push(word(format!("{event} = {action}")));
        }
    }
    options.extend(key.deferrable.map(deferrable));
    let item = cx.names.structs.get(&key.table).cloned().unwrap_or_default();
    let path = if key.table == *table { "Self" } else { cx.names.path(&item) };
    Reference {
        name: name.to_owned(),
        columns: key.columns.clone(),
        on_field,
        fields: cx.names.list(table, &key.columns),
        table: key.table.clone(),
        path: path.to_owned(),
        item,
        targets,
        options,
        told: super::options::entry(cx.dialect, &key.options),
    }
}

/// The word of an action that is not the default.
fn word_of(action: Action) -> Option<&'static str> {
    match action {
        Action::NoAction => None,
        Action::Restrict => Some("restrict"),
        Action::Cascade => Some("cascade"),
        Action::SetNull => Some("set_null"),
        Action::SetDefault => Some("set_default"),
    }
}
