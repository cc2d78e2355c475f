//! From the records that the derives left in compiled artifacts to a schema. What a record of one struct
//! cannot know is settled here: the columns that other structs call by their fields, groups with their
//! prefixes, enums that several columns share, default names, and the indexes that come with references.

pub mod artifact;
mod constraints;
mod domain;
mod form;
mod sequence;
mod table;
mod types;

pub(crate) use constraints::{Named, is_indexed, word_of};

use crate::model::{Declared, Location, Name, Object};
use crate::validate::Problem;
use indexmap::IndexMap;
use indexmap::map::Entry;
use std::collections::BTreeSet;

/// Why records are no schema.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A record that this version cannot read.
    #[error(
        "cannot read the record of {item}: {message}; it was written by another version of schema-core: use the cargo-schema of that version"
    )]
    Unreadable {
        /// The struct, as far as it can be told.
        item: String,
        /// What is wrong.
        message: String,
    },
    /// What the records say together contradicts itself.
    #[error("{}", lines(.0))]
    Problems(Vec<Problem>),
}

/// Reads records, each a text of JSON, into one schema.
///
/// # Errors
/// When a record is of another version, and with every contradiction among the records otherwise.
pub fn read(records: &[String]) -> Result<Declared, Error> {
    let mut tables: IndexMap<Name, form::Table> = IndexMap::new();
    let mut problems = Vec::new();
    // A library's record is in every program that links it, and how the compiler splits a crate decides their order
    // in the file: the order of declaration is that of files and lines.
    let once: BTreeSet<&String> = records.iter().collect();
    let (sequences, once): (Vec<&String>, Vec<&String>) = once.into_iter().partition(|text| sequence::is_one(text));
    let mut read: Vec<form::Table> = once.into_iter().map(|text| parse(text)).collect::<Result<_, Error>>()?;
    read.sort_by_cached_key(|record| (placed(record).unwrap_or_default(), record.item.clone()));
    for record in read {
        let name = Name { schema: record.schema.clone(), name: record.name.clone() };
        match tables.entry(name) {
            Entry::Vacant(entry) => {
                entry.insert(record);
            }
            Entry::Occupied(first) => problems.push(declared_twice(first.key(), first.get(), &record)),
        }
    }
    let mut declared = Declared::default();
    let fields: IndexMap<Name, table::Columns> = tables
        .iter()
        .map(|(name, record)| Ok((name.clone(), table::columns(record)?)))
        .collect::<Result<_, Error>>()?;
    for (name, record) in &tables {
        table::read(name, record, &fields, &mut declared, &mut problems)?;
    }
    sequence::read(&sequences, &mut declared, &mut problems)?;
    if problems.is_empty() { Ok(declared) } else { Err(Error::Problems(problems)) }
}

fn parse(text: &str) -> Result<form::Table, Error> {
    serde_json::from_str::<form::Table>(text)
        .map_err(|error| error.to_string())
        .and_then(|record| {
            if record.schema_record == 1 { Ok(record) } else { Err(format!("its version is {}", record.schema_record)) }
        })
        .and_then(|record| placed(&record).map(|_| record))
        .map_err(|message| unreadable(text, message))
}

fn unreadable(text: &str, message: String) -> Error {
    let value: serde_json::Value = serde_json::from_str(text).unwrap_or_default();
    let item = value.get("struct").and_then(serde_json::Value::as_str).unwrap_or("a struct").to_owned();
    Error::Unreadable { item, message }
}

/// The file and line of a record's struct.
fn placed(record: &form::Table) -> Result<(String, u32), String> {
    place(&record.place, &record.pieces)
}

fn place(place: &form::Place, pieces: &[serde_json::Value]) -> Result<(String, u32), String> {
    match place {
        form::Place::At(file, line) => Ok((file.clone(), *line)),
        form::Place::Piece(at) => {
            let piece = pieces.get(*at).cloned().unwrap_or_default();
            serde_json::from_value(piece).map_err(|error| format!("its place: {error}"))
        }
    }
}

/// Where a record's struct stands.
fn location(record: &form::Table) -> Location {
    let (file, line) = placed(record).unwrap_or_default();
    Location { file, line, item: record.item.clone() }
}

fn declared_twice(name: &Name, first: &form::Table, second: &form::Table) -> Problem {
    Problem {
        object: Object::Table(name.clone()),
        location: Some(location(second)),
        message: format!("it is declared twice, also at {}", location(first)),
        help: "give one of them another `#[table(name = \"...\")]`, or share their columns with `#[column(flatten)]`"
            .to_owned(),
    }
}

fn lines(problems: &[Problem]) -> String {
    problems.iter().map(Problem::to_string).collect::<Vec<_>>().join("\n")
}
