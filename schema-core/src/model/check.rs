//! A check constraint.

use super::column::{is_true, yes};
use super::{Dialect, Options, Sql};
use serde::{Deserialize, Serialize};

/// A condition that every row of a table meets.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Check {
    /// The condition.
    pub expr: Sql,
    /// False for the moment of a plan in which it holds for new rows and the others are still to be read (PostgreSQL `NOT VALID`).
    #[serde(default = "yes", skip_serializing_if = "is_true")]
    pub validated: bool,
    /// What single databases are told about it.
    #[serde(default, skip_serializing_if = "Options::is_empty")]
    pub options: Options,
    /// The databases it is for; empty: all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub only: Vec<Dialect>,
    /// The column that it says is never NULL, where a plan has it for nothing else: it goes once the column is required. No
    /// declaration has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proves: Option<String>,
}

impl Check {
    /// A verified check for every database.
    #[must_use]
    pub fn new(expr: impl Into<String>) -> Check {
        Check { expr: Sql::any(expr), validated: true, options: Options::default(), only: Vec::new(), proves: None }
    }
}
