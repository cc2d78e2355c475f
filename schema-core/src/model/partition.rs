//! How a table is divided: by which key, and into which partitions, each of which may be divided in turn.

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

/// A partition of a table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(from = "Form", into = "Form")]
pub struct Partition {
    /// Which rows it takes.
    pub bound: Bound,
    /// The partition from whose rows it takes them; none: from those of the table.
    pub of: Option<String>,
    /// The key by which its own rows are put into partitions; one that holds them has none.
    pub by: Option<PartitionBy>,
}

/// How a table is divided as a whole; an ordinary one has no key.
#[derive(Clone, Debug, PartialEq, std::default::Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Division {
    /// The key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<PartitionBy>,
    /// The partitions by name, those of partitions among them. They live in the schema of their table.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub partitions: IndexMap<String, Partition>,
}

/// The partitions, each behind the one that it is a part of.
#[must_use]
pub fn wholes_first(partitions: &IndexMap<String, Partition>) -> Vec<(&String, &Partition)> {
    let mut found: Vec<_> = partitions.iter().collect();
    found.sort_by_key(|(_, item)| above(partitions, item).len());
    found
}

/// The parts of a partition and their parts, each behind what it is a part of.
#[must_use]
pub fn beneath<'a>(partitions: &'a IndexMap<String, Partition>, name: &str) -> Vec<(&'a String, &'a Partition)> {
    let mut found = wholes_first(partitions);
    found.retain(|(_, item)| above(partitions, item).contains(&name));
    found
}

/// What a partition is a part of, the nearest first.
#[must_use]
pub fn above<'a>(partitions: &'a IndexMap<String, Partition>, item: &'a Partition) -> Vec<&'a str> {
    let mut found: Vec<&str> = Vec::new();
    let mut next = item.of.as_deref();
    while let Some(name) = next.filter(|name| !found.contains(name)) {
        found.push(name);
        next = partitions.get(name).and_then(|item| item.of.as_deref());
    }
    found
}

/// As it is written: one of the table itself that holds its rows is its bounds alone.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Form {
    Plain(Bound),
    Whole(Whole),
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Whole {
    bound: Bound,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    of: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    partition_by: Option<PartitionBy>,
}

impl From<Form> for Partition {
    fn from(form: Form) -> Partition {
        match form {
            Form::Plain(bound) => Partition::from(bound),
            Form::Whole(Whole { bound, of, partition_by }) => Partition { bound, of, by: partition_by },
        }
    }
}

impl From<Partition> for Form {
    fn from(item: Partition) -> Form {
        let Partition { bound, of, by } = item;
        if of.is_none() && by.is_none() {
            return Form::Plain(bound);
        }
        Form::Whole(Whole { bound, of, partition_by: by })
    }
}

impl From<Bound> for Partition {
    fn from(bound: Bound) -> Partition {
        Partition { bound, of: None, by: None }
    }
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
