//! A foreign key.

use super::column::{is_true, yes};
use super::{Dialect, Name, Options};
use serde::{Deserialize, Serialize};

/// Columns whose values must exist as a key of a table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ForeignKey {
    /// The columns that refer.
    pub columns: Vec<String>,
    /// The table referred to.
    pub table: Name,
    /// The columns referred to, in the order of `columns`.
    pub references: Vec<String>,
    /// What happens to the row when the row it refers to is deleted.
    #[serde(default, skip_serializing_if = "Action::is_default")]
    pub on_delete: Action,
    /// What happens to the row when the key it refers to changes.
    #[serde(default, skip_serializing_if = "Action::is_default")]
    pub on_update: Action,
    /// Whether and when the check may wait for the end of a transaction.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deferrable: Option<Deferrable>,
    /// False for the moment of a plan in which it holds for new rows and the others are still to be read (PostgreSQL `NOT VALID`).
    #[serde(default = "yes", skip_serializing_if = "is_true")]
    pub validated: bool,
    /// What single databases are told about it.
    #[serde(default, skip_serializing_if = "Options::is_empty")]
    pub options: Options,
    /// The databases it is for; empty: all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub only: Vec<Dialect>,
}

/// What a foreign key does when the row it refers to goes or changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, std::default::Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    /// Refuse at the end of the statement or transaction.
    #[default]
    NoAction,
    /// Refuse at once.
    Restrict,
    /// Do the same to the referring row.
    Cascade,
    /// Set the referring columns to NULL.
    SetNull,
    /// Set the referring columns to their defaults.
    SetDefault,
}

impl Action {
    /// The words of SQL.
    #[must_use]
    pub fn sql(self) -> &'static str {
        match self {
            Action::NoAction => "NO ACTION",
            Action::Restrict => "RESTRICT",
            Action::Cascade => "CASCADE",
            Action::SetNull => "SET NULL",
            Action::SetDefault => "SET DEFAULT",
        }
    }

    fn is_default(&self) -> bool {
        *self == Action::NoAction
    }
}

/// Whether a constraint's check may wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Deferrable {
    /// It may, when a transaction asks.
    InitiallyImmediate,
    /// It does, unless a transaction asks otherwise.
    InitiallyDeferred,
}

impl Deferrable {
    /// The words of SQL.
    #[must_use]
    pub fn sql(self) -> &'static str {
        match self {
            Deferrable::InitiallyImmediate => "DEFERRABLE INITIALLY IMMEDIATE",
            Deferrable::InitiallyDeferred => "DEFERRABLE INITIALLY DEFERRED",
        }
    }
}
