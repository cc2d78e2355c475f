//! The schema as a whole, and its tables.

use super::{
    Bound, Check, Column, Deferrable, Division, Enum, Exclusion, ForeignKey, Index, Name, Options, PartitionBy, Unique,
};
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

/// Tables and enums.
#[derive(Clone, Debug, PartialEq, std::default::Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Schema {
    /// The tables.
    #[serde(default)]
    pub tables: IndexMap<Name, Table>,
    /// The enums.
    #[serde(default)]
    pub enums: IndexMap<Name, Enum>,
}

/// A table.
#[derive(Clone, Debug, PartialEq, std::default::Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// Its comment in the catalogue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
    /// The name it had before it was renamed aside, to be purged later; none for a living table.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retired: Option<Name>,
    /// What single databases are told about it.
    #[serde(default, skip_serializing_if = "Options::is_empty")]
    pub options: Options,
    /// By what its rows are put into partitions; none for a table that holds them itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partition_by: Option<PartitionBy>,
    /// Its partitions, in its schema. Where none is declared, they are somebody else's.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub partitions: IndexMap<String, Bound>,
    /// Its columns.
    #[serde(default)]
    pub columns: IndexMap<String, Column>,
    /// Its primary key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub primary_key: Option<PrimaryKey>,
    /// Its unique constraints.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub uniques: IndexMap<String, Unique>,
    /// Its indexes.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub indexes: IndexMap<String, Index>,
    /// Its exclusion constraints.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub exclusions: IndexMap<String, Exclusion>,
    /// Its foreign keys.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub foreign_keys: IndexMap<String, ForeignKey>,
    /// Its checks.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub checks: IndexMap<String, Check>,
}

/// The primary key of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PrimaryKey {
    /// Its name; none where the database has no name for it (MySQL, MariaDB) or ours is not kept (SQLite).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Its columns, in order.
    pub columns: Vec<String>,
    /// Further columns that its index carries (PostgreSQL `INCLUDE`).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub include: Vec<String>,
    /// Whether and when the check may wait for the end of a transaction (PostgreSQL).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deferrable: Option<Deferrable>,
}

impl PrimaryKey {
    /// A primary key of columns, without a name.
    #[must_use]
    pub fn on(columns: &[&str]) -> PrimaryKey {
        let columns = columns.iter().map(|column| (*column).to_owned()).collect();
        PrimaryKey { name: None, columns, include: Vec::new(), deferrable: None }
    }

    /// Whether it is the same but for its name.
    #[must_use]
    pub fn is_like(&self, other: &PrimaryKey) -> bool {
        self.columns == other.columns && self.include == other.include && self.deferrable == other.deferrable
    }
}

impl Table {
    /// How it is divided.
    #[must_use]
    pub fn division(&self) -> Division {
        Division { by: self.partition_by.clone(), partitions: self.partitions.clone() }
    }

    /// Its indexes and those behind its exclusion constraints.
    pub fn index_like(&self) -> impl Iterator<Item = &Index> {
        self.indexes.values().chain(self.exclusions.values().map(|exclusion| &exclusion.index))
    }
}

impl Schema {
    /// The columns whose type names the enum, as (table, column).
    #[must_use]
    pub fn columns_of_enum(&self, name: &Name) -> Vec<(Name, String)> {
        let mut users = Vec::new();
        for (table_name, table) in &self.tables {
            for (column_name, column) in &table.columns {
                if column.ty.enum_name() == Some(name) {
                    users.push((table_name.clone(), column_name.clone()));
                }
            }
        }
        users
    }
}
