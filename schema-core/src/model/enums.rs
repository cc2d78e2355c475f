//! A declared enum: an ordered list of labels.

use serde::{Deserialize, Serialize};

/// An enum shared by the columns that name it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Enum {
    /// Its labels, in order.
    pub values: Vec<String>,
    /// How databases hold it.
    #[serde(default, skip_serializing_if = "EnumStorage::is_native")]
    pub storage: EnumStorage,
    /// Its comment in the catalogue, where a database holds it as a type.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
}

impl Enum {
    /// Labels, held as each database holds enums, with nothing else.
    #[must_use]
    pub fn new(values: Vec<String>) -> Enum {
        Enum { values, storage: EnumStorage::Native, comment: None }
    }
}

/// How databases hold an enum.
#[derive(Clone, Copy, Debug, PartialEq, Eq, std::default::Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum EnumStorage {
    /// PostgreSQL: a type; MySQL and MariaDB: `ENUM`; SQLite: text with a check.
    #[default]
    Native,
    /// Text with a check everywhere.
    Text,
}

impl EnumStorage {
    /// Whether it is [`EnumStorage::Native`].
    #[must_use]
    pub fn is_native(&self) -> bool {
        *self == EnumStorage::Native
    }
}
