//! What the structs say: a schema, and beside it what is about the transition and not the state.

use super::{Name, Object, Quotes, Schema, Sql};
use indexmap::IndexMap;

/// A schema with the hints and places that came with it.
#[derive(Clone, Debug, PartialEq, std::default::Default)]
pub struct Declared {
    /// The state.
    pub schema: Schema,
    /// How to get there.
    pub hints: Hints,
    /// Where each thing is declared.
    pub locations: IndexMap<Object, Location>,
    /// Which attribute says each constraint and index; none for an index that comes with a reference.
    pub origins: IndexMap<Object, Origin>,
}

/// The attribute that says a constraint or index: the one so many of its key, from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// On the struct.
    Struct(&'static str, usize),
    /// On the field.
    Field(String, &'static str, usize),
    /// In a group of columns that the table flattens.
    Group,
}

/// What the structs and the command line say about the way from the former state to this one. Every key is
/// a name of the new state; a hint acts only where the base has the old name and lacks the new one.
#[derive(Clone, Debug, PartialEq, std::default::Default)]
pub struct Hints {
    /// Table → its former name.
    pub tables: IndexMap<Name, Name>,
    /// (Table, column) → the column's former name.
    pub columns: IndexMap<(Name, String), String>,
    /// Enum → its former name.
    pub enums: IndexMap<Name, Name>,
    /// Domain → its former name.
    pub domains: IndexMap<Name, Name>,
    /// Sequence → its former name.
    pub sequences: IndexMap<Name, Name>,
    /// (Enum, label) → the label's former name.
    pub enum_values: IndexMap<(Name, String), String>,
    /// (Enum, removed label) → the label that rows holding it take.
    pub enum_maps: IndexMap<(Name, String), String>,
    /// (Table, column) → the conversion of a type change.
    pub using: IndexMap<(Name, String), Using>,
    /// (Table, column) → the value of rows that are there before the column is required.
    pub backfill: IndexMap<(Name, String), Sql>,
    /// Tables and columns, by their names in the base, that are dropped and not renamed.
    pub drops: Vec<Object>,
    /// Tables and columns that are declared again, each with what is kept aside of it, by its name in the base: that
    /// one comes back with its rows.
    pub restores: IndexMap<Object, Object>,
    /// Tables and columns that are declared again and are new all the same: what is kept aside stays there.
    pub news: Vec<Object>,
    /// The new names of renames that were given on the command line and not in an attribute. Only these may swap
    /// names: an attribute that stays in the code would swap them again and again.
    pub explicit: Vec<Object>,
    /// What the database puts around names that need it; none: not settled for one.
    pub quotes: Option<Quotes>,
}

/// How the values of a column are converted when its type changes, and back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Using {
    /// The new value, an expression over the old column; none: the database's own conversion.
    pub up: Option<Sql>,
    /// The old value, an expression over the new column.
    pub back: Option<Sql>,
}

/// A place in the user's sources.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Location {
    /// The file, as the compiler names it.
    pub file: String,
    /// The line, from 1.
    pub line: u32,
    /// The struct or enum.
    pub item: String,
}

impl std::fmt::Display for Location {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{} ({})", self.file, self.line, self.item)
    }
}
