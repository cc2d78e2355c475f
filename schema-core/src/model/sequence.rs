//! How a sequence counts, as far as it is told: the one behind a counted column, or one that belongs to none.

use super::Type;
use super::column::is_false;
use serde::{Deserialize, Serialize};

/// The options of a sequence. What is none follows from its type, or that of its column, and the sign of the increment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, std::default::Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sequence {
    /// The value that it begins with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<i64>,
    /// What is added for each value; below zero it counts down.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub increment: Option<i64>,
    /// The least value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min: Option<i64>,
    /// The greatest value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<i64>,
    /// How many values a session takes at once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cache: Option<i64>,
    /// Whether it begins again at its other end when it has come to one.
    #[serde(default, skip_serializing_if = "is_false")]
    pub cycle: bool,
}

/// A sequence that belongs to no column (PostgreSQL). Where it stands is not kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StandaloneSequence {
    /// The type of its values.
    #[serde(rename = "type")]
    pub ty: Type,
    /// How it counts.
    #[serde(default, skip_serializing_if = "Sequence::is_default")]
    pub told: Sequence,
    /// Its comment in the catalogue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
}

impl Sequence {
    /// Whether it is told nothing.
    #[must_use]
    pub fn is_default(&self) -> bool {
        *self == Sequence::default()
    }

    /// What it is told, as an attribute says it.
    #[must_use]
    pub fn words(&self) -> Vec<String> {
        let Sequence { start, increment, min, max, cache, cycle } = self;
        let values = [("start", start), ("increment", increment), ("min", min), ("max", max), ("cache", cache)];
        let values = values.into_iter().filter_map(|(name, value)| Some(format!("{name} = {}", (*value)?)));
        values.chain(cycle.then(|| "cycle".to_owned())).collect()
    }
}

/// `start = 1000, cycle`
impl std::fmt::Display for Sequence {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.words().join(", "))
    }
}
