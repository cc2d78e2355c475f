//! One column and its facets. Each facet is changed by an operation of its own.

use super::{Sequence, Sql, Type};
use serde::{Deserialize, Serialize};

/// A column of a table. How it looks in files is written in `column_form.rs`.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// What values it holds.
    pub ty: Type,
    /// Whether it may hold NULL.
    pub nullable: bool,
    /// What an insert that does not name the column stores.
    pub default: Option<Default>,
    /// Whether the database counts its values up.
    pub identity: Option<Identity>,
    /// How the sequence counts that its values come from (PostgreSQL).
    pub sequence: Sequence,
    /// The expression that the database computes it from.
    pub generated: Option<Generated>,
    /// Its collation, in the database's own words.
    pub collate: Option<Sql>,
    /// Its comment in the catalogue.
    pub comment: Option<String>,
    /// What it was before it was renamed aside; none for a living column.
    pub retired: Option<Box<Retired>>,
}

impl Column {
    /// A required column of a type, with nothing else.
    #[must_use]
    pub fn new(ty: Type) -> Column {
        Column {
            ty,
            nullable: false,
            default: None,
            identity: None,
            sequence: Sequence::default(),
            generated: None,
            collate: None,
            comment: None,
            retired: None,
        }
    }
}

/// A column that was dropped from the declaration and waits, renamed aside, to be purged.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Retired {
    /// The name it had.
    pub name: String,
    /// The column as it was.
    pub column: Column,
}

/// The value of a column that an insert leaves out.
#[derive(Clone, Debug, PartialEq)]
pub enum Default {
    /// A value that every dialect spells in its own way.
    Value(Literal),
    /// An expression in the database's own words.
    Sql(Sql),
}

/// A constant.
#[derive(Clone, Debug, PartialEq)]
pub enum Literal {
    /// True or false.
    Bool(bool),
    /// A whole number.
    Integer(i64),
    /// A number with a fraction or beyond 64 bits, as written.
    Number(String),
    /// A text, or the label of an enum.
    Text(String),
}

/// Who may set a counted column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Identity {
    /// The database counts unless the insert names a value.
    ByDefault,
    /// Only the database counts (PostgreSQL).
    Always,
    /// An insert may name a value, and the default counts, from a sequence of the column's own (PostgreSQL's `serial`).
    Serial,
}

/// A computed column.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Generated {
    /// What it is computed from.
    pub expr: Sql,
    /// Whether the value is kept on disk, or computed when read.
    #[serde(default, skip_serializing_if = "is_false")]
    pub stored: bool,
}

pub(super) fn is_false(value: &bool) -> bool {
    !*value
}

pub(super) fn is_true(value: &bool) -> bool {
    *value
}

pub(super) fn yes() -> bool {
    true
}
