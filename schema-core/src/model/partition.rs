//! How a table is divided: by which key, and into which partitions.

use super::{IndexKey, IndexPart};
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

/// The key by which rows are put into partitions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartitionBy {
    /// How a partition is found by the key.
    pub method: PartitionMethod,
    /// Columns and expressions, as those of an index: with operator classes, without an order.
    pub key: Vec<IndexPart>,
}

/// How a partition is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PartitionMethod {
    /// Each takes what lies between two bounds.
    Range,
    /// Each takes single values.
    List,
    /// Each takes a share.
    Hash,
}

/// Which rows a partition takes. Bounds are SQL.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Bound {
    /// From one key on, up to another and without it.
    Range {
        /// The first: a value for each part of the key.
        from: String,
        /// The one behind the last.
        to: String,
    },
    /// These values.
    List(String),
    /// Those whose hash leaves a remainder.
    Hash {
        /// What the hash is divided by.
        modulus: u32,
        /// What must be left.
        remainder: u32,
    },
    /// What no other partition takes.
    Default,
}

/// How a table is divided as a whole; an ordinary one has no key.
#[derive(Clone, Debug, PartialEq, std::default::Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Division {
    /// The key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<PartitionBy>,
    /// The partitions by name. They live in the schema of their table.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub partitions: IndexMap<String, Bound>,
}

impl PartitionBy {
    /// The columns that are parts of the key by themselves.
    pub fn columns(&self) -> impl Iterator<Item = &str> {
        self.key.iter().filter_map(|part| match &part.key {
            IndexKey::Column(column) => Some(column.as_str()),
            IndexKey::Expr(_) => None,
        })
    }
}

impl PartitionMethod {
    /// Its word, in attributes and in SQL.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            PartitionMethod::Range => "range",
            PartitionMethod::List => "list",
            PartitionMethod::Hash => "hash",
        }
    }
}

impl Bound {
    /// The method whose partitions have such bounds; none for what all but `hash` have.
    #[must_use]
    pub fn method(&self) -> Option<PartitionMethod> {
        match self {
            Bound::Range { .. } => Some(PartitionMethod::Range),
            Bound::List(_) => Some(PartitionMethod::List),
            Bound::Hash { .. } => Some(PartitionMethod::Hash),
            Bound::Default => None,
        }
    }
}
