//! The four databases by name, and SQL text that may differ between them.

use serde::de::{self, Deserializer, MapAccess, Visitor};
use serde::ser::{SerializeMap, Serializer};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A database whose SQL the tool writes. MySQL and MariaDB are two: they differ in functional indexes,
/// defaults of long texts, the spelling of dropping a check, and more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Dialect {
    /// PostgreSQL 11 or later.
    Postgres,
    /// MySQL 8.0 or later.
    Mysql,
    /// MariaDB 10.6 or later.
    Mariadb,
    /// SQLite 3.35 or later.
    Sqlite,
}

impl Dialect {
    /// Every dialect, in the order in which documents list them.
    pub const ALL: [Dialect; 4] = [Dialect::Postgres, Dialect::Mysql, Dialect::Mariadb, Dialect::Sqlite];

    /// The name used in attributes, configuration and files: `postgres`, `mysql`, `mariadb`, `sqlite`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Dialect::Postgres => "postgres",
            Dialect::Mysql => "mysql",
            Dialect::Mariadb => "mariadb",
            Dialect::Sqlite => "sqlite",
        }
    }

    /// The name as its makers spell it, for messages.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Dialect::Postgres => "PostgreSQL",
            Dialect::Mysql => "MySQL",
            Dialect::Mariadb => "MariaDB",
            Dialect::Sqlite => "SQLite",
        }
    }
}

impl std::fmt::Display for Dialect {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A word that names none of the four databases.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("unknown database `{0}`: expected postgres, mysql, mariadb or sqlite")]
pub struct UnknownDialect(pub String);

impl std::str::FromStr for Dialect {
    type Err = UnknownDialect;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Dialect::ALL.into_iter().find(|dialect| dialect.as_str() == text).ok_or_else(|| UnknownDialect(text.to_owned()))
    }
}

/// SQL text written by a person: one text for every database, one for some of them, or both, where the
/// text for a database wins.
#[derive(Clone, Debug, PartialEq, Eq, std::default::Default)]
pub struct Sql {
    /// The text for every database that has none of its own.
    pub any: Option<String>,
    /// The texts of single databases.
    pub by: BTreeMap<Dialect, String>,
}

impl Sql {
    /// The same text for every database.
    #[must_use]
    pub fn any(text: impl Into<String>) -> Sql {
        Sql { any: Some(text.into()), by: BTreeMap::new() }
    }

    /// The text for `dialect`. MariaDB falls back to the text for MySQL, then all fall back to `any`.
    #[must_use]
    pub fn get(&self, dialect: Dialect) -> Option<&str> {
        let own = self.by.get(&dialect);
        let near = if dialect == Dialect::Mariadb { self.by.get(&Dialect::Mysql) } else { None };
        own.or(near).or(self.any.as_ref()).map(String::as_str)
    }

    /// Sets the text of one key of its table in a file.
    pub(super) fn set(&mut self, key: &str, text: String) -> Result<(), UnknownDialect> {
        if key == "any" {
            self.any = Some(text);
        } else {
            self.by.insert(key.parse()?, text);
        }
        Ok(())
    }

    /// The text settled for one dialect: what remains after [`Sql::get`], as text for any.
    #[must_use]
    pub fn settled(&self, dialect: Dialect) -> Option<Sql> {
        self.get(dialect).map(Sql::any)
    }
}

impl std::fmt::Display for Sql {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut separator = "";
        if let Some(text) = &self.any {
            f.write_str(text)?;
            separator = "; ";
        }
        for (dialect, text) in &self.by {
            write!(f, "{separator}{dialect}: {text}")?;
            separator = "; ";
        }
        Ok(())
    }
}

/// How a [`Sql`] looks in a file: a string, or a table by database in which `any` is the rest.
impl Serialize for Sql {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if let (Some(text), true) = (&self.any, self.by.is_empty()) {
            return serializer.serialize_str(text);
        }
        let mut map = serializer.serialize_map(None)?;
        if let Some(text) = &self.any {
            map.serialize_entry("any", text)?;
        }
        for (dialect, text) in &self.by {
            map.serialize_entry(dialect.as_str(), text)?;
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for Sql {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Sql, D::Error> {
        deserializer.deserialize_any(SqlVisitor)
    }
}

struct SqlVisitor;

impl<'de> Visitor<'de> for SqlVisitor {
    type Value = Sql;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SQL as text, or a table of texts by database (any, postgres, mysql, mariadb, sqlite)")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Sql, E> {
        Ok(Sql::any(text))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Sql, A::Error> {
        let mut sql = Sql::default();
        while let Some(key) = map.next_key::<String>()? {
            sql.set(&key, map.next_value()?).map_err(de::Error::custom)?;
        }
        Ok(sql)
    }
}
