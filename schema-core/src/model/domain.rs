//! A declared domain: a type with a default and conditions of its own (PostgreSQL).

use super::column::is_false;
use super::{Check, Default, Sql, Type};
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

/// A domain shared by the columns that name it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Domain {
    /// What it is a domain over.
    #[serde(rename = "type")]
    pub base: Type,
    /// Whether it refuses NULL, in columns that allow it too.
    #[serde(default, skip_serializing_if = "is_false")]
    pub not_null: bool,
    /// What a column without a default of its own stores.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub default: Option<Default>,
    /// Its collation, in the database's own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub collate: Option<Sql>,
    /// Its comment in the catalogue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
    /// What its values must meet; they are called `VALUE`.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub checks: IndexMap<String, Check>,
}

impl Domain {
    /// A domain over a type, with nothing else.
    #[must_use]
    pub fn new(base: Type) -> Domain {
        Domain { base, not_null: false, default: None, collate: None, comment: None, checks: IndexMap::new() }
    }
}
