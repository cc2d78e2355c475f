//! A check constraint.

use super::column::{is_true, yes};
use super::{Dialect, Sql};
use serde::{Deserialize, Serialize};

/// A condition that every row of a table meets.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Check {
    /// The condition.
    pub expr: Sql,
    /// Whether the database has verified the rows that were there before it (PostgreSQL `NOT VALID`).
    #[serde(default = "yes", skip_serializing_if = "is_true")]
    pub validated: bool,
    /// The databases it is for; empty: all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub only: Vec<Dialect>,
}

impl Check {
    /// A verified check for every database.
    #[must_use]
    pub fn new(expr: impl Into<String>) -> Check {
        Check { expr: Sql::any(expr), validated: true, only: Vec::new() }
    }
}
