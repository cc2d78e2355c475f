//! What a table, an index or a constraint is told that only one database knows: how it is stored, by which engine, how strictly.

use super::Dialect;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Options by name, as text; a flag is `true`.
pub type Settings = BTreeMap<String, String>;

/// The options of a table, an index or a constraint, for each database that is told some.
#[derive(Clone, Debug, PartialEq, Eq, std::default::Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Options {
    /// The options by database.
    pub by: BTreeMap<Dialect, Settings>,
}

/// What there is for a database that is told nothing.
static NONE: Settings = Settings::new();

impl Options {
    /// These for one database; nothing at all where there are none.
    #[must_use]
    pub fn of(dialect: Dialect, settings: Settings) -> Options {
        let by = if settings.is_empty() { BTreeMap::new() } else { BTreeMap::from([(dialect, settings)]) };
        Options { by }
    }

    /// Whether no database is told anything.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.by.is_empty()
    }

    /// The options that stand under the name of `dialect`.
    #[must_use]
    pub fn own(&self, dialect: Dialect) -> &Settings {
        self.by.get(&dialect).unwrap_or(&NONE)
    }

    /// The options for `dialect`. MariaDB has those for MySQL unless it has its own.
    #[must_use]
    pub fn get(&self, dialect: Dialect) -> &Settings {
        let own = self.by.get(&dialect);
        let near = if dialect == Dialect::Mariadb { self.by.get(&Dialect::Mysql) } else { None };
        own.or(near).unwrap_or(&NONE)
    }
}
