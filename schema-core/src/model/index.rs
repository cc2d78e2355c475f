//! Indexes and unique constraints.

use super::column::is_false;
use super::{Deferrable, Dialect, Options, Sql};
use serde::de::{self, Deserializer, MapAccess, Visitor};
use serde::ser::Serializer;
use serde::{Deserialize, Serialize};

/// An index of a table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Index {
    /// What is indexed, in order.
    pub parts: Vec<IndexPart>,
    /// Whether two rows may not have the same parts.
    #[serde(default, skip_serializing_if = "is_false")]
    pub unique: bool,
    /// The access method (`gin`); none: the database's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub method: Option<String>,
    /// Which rows are indexed; none: all.
    #[serde(default, rename = "where", skip_serializing_if = "Option::is_none")]
    pub predicate: Option<Sql>,
    /// Further columns that the index carries (PostgreSQL `INCLUDE`).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub include: Vec<String>,
    /// Whether two NULLs are the same (PostgreSQL 15).
    #[serde(default, skip_serializing_if = "is_false")]
    pub nulls_not_distinct: bool,
    /// What single databases are told about it.
    #[serde(default, skip_serializing_if = "Options::is_empty")]
    pub options: Options,
    /// The databases it is for; empty: all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub only: Vec<Dialect>,
    /// Whether it is built for the constraint of its name that the next operation adds. No declaration has such a one, and a database may have
    /// lost it, because a constraint that goes takes its index with it.
    #[serde(default, skip_serializing_if = "is_false")]
    pub prepared: bool,
}

impl Index {
    /// A plain index on columns.
    #[must_use]
    pub fn on(columns: &[&str]) -> Index {
        Index {
            parts: columns.iter().map(|column| IndexPart::column(*column)).collect(),
            unique: false,
            method: None,
            predicate: None,
            include: Vec::new(),
            nulls_not_distinct: false,
            options: Options::default(),
            only: Vec::new(),
            prepared: false,
        }
    }

    /// The columns named by the parts and carried by `INCLUDE`; expressions and predicates name others.
    pub fn columns(&self) -> impl Iterator<Item = &str> {
        let parts = self.parts.iter().filter_map(|part| match &part.key {
            IndexKey::Column(column) => Some(column.as_str()),
            IndexKey::Expr(_) => None,
        });
        parts.chain(self.include.iter().map(String::as_str))
    }

    /// The expressions among its parts, and its condition.
    pub fn expressions(&self) -> impl Iterator<Item = &Sql> {
        let parts = self.parts.iter().filter_map(|part| match &part.key {
            IndexKey::Column(_) => None,
            IndexKey::Expr(sql) => Some(sql),
        });
        parts.chain(&self.predicate)
    }

    /// The column that it is ordered by first.
    pub fn leading(&self) -> Option<&str> {
        match &self.parts.first()?.key {
            IndexKey::Column(column) => Some(column),
            IndexKey::Expr(_) => None,
        }
    }
}

/// One part of an index. In files a part that is no more than a column is its name.
#[derive(Clone, Debug, PartialEq)]
pub struct IndexPart {
    /// What is indexed.
    pub key: IndexKey,
    /// In which order.
    pub direction: Direction,
    /// Where NULLs stand; none: the database's own place for the direction.
    pub nulls: Option<Nulls>,
    /// The operator class (PostgreSQL).
    pub opclass: Option<String>,
    /// How many characters or bytes of the column (MySQL, MariaDB); none: all.
    pub length: Option<u32>,
}

impl IndexPart {
    /// A column, ascending.
    #[must_use]
    pub fn column(name: impl Into<String>) -> IndexPart {
        IndexPart {
            key: IndexKey::Column(name.into()),
            direction: Direction::Asc,
            nulls: None,
            opclass: None,
            length: None,
        }
    }
}

/// What a part of an index is made of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IndexKey {
    /// A column.
    Column(String),
    /// An expression over columns.
    Expr(Sql),
}

/// The order of a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, std::default::Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// Smallest first.
    #[default]
    Asc,
    /// Largest first.
    Desc,
}

/// The place of NULLs in a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Nulls {
    /// Before all values.
    First,
    /// After all values.
    Last,
}

/// A unique constraint: like a unique index on columns, with what only constraints can have.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unique {
    /// The columns, in order.
    pub columns: Vec<String>,
    /// Further columns that its index carries (PostgreSQL `INCLUDE`).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub include: Vec<String>,
    /// Whether two NULLs are the same (PostgreSQL 15).
    #[serde(default, skip_serializing_if = "is_false")]
    pub nulls_not_distinct: bool,
    /// Whether and when the check may wait for the end of a transaction (PostgreSQL).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deferrable: Option<Deferrable>,
    /// The databases it is for; empty: all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub only: Vec<Dialect>,
}

impl Unique {
    /// A unique constraint on columns.
    #[must_use]
    pub fn on(columns: &[&str]) -> Unique {
        Unique {
            columns: columns.iter().map(|column| (*column).to_owned()).collect(),
            include: Vec::new(),
            nulls_not_distinct: false,
            deferrable: None,
            only: Vec::new(),
        }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct FullPart {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    column: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    expr: Option<Sql>,
    #[serde(default, skip_serializing_if = "is_ascending")]
    direction: Direction,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    nulls: Option<Nulls>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    opclass: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    length: Option<u32>,
}

fn is_ascending(direction: &Direction) -> bool {
    *direction == Direction::Asc
}

impl Serialize for IndexPart {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let IndexPart { key, direction, nulls, opclass, length } = self.clone();
        let (column, expr) = match key {
            IndexKey::Column(column) if self == &IndexPart::column(column.as_str()) => {
                return serializer.serialize_str(&column);
            }
            IndexKey::Column(column) => (Some(column), None),
            IndexKey::Expr(expr) => (None, Some(expr)),
        };
        FullPart { column, expr, direction, nulls, opclass, length }.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for IndexPart {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<IndexPart, D::Error> {
        deserializer.deserialize_any(PartVisitor)
    }
}

struct PartVisitor;

impl<'de> Visitor<'de> for PartVisitor {
    type Value = IndexPart;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the name of a column, or a table with `column` or `expr`")
    }

    fn visit_str<E: de::Error>(self, name: &str) -> Result<IndexPart, E> {
        Ok(IndexPart::column(name))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<IndexPart, A::Error> {
        let full = FullPart::deserialize(de::value::MapAccessDeserializer::new(map))?;
        let FullPart { column, expr, direction, nulls, opclass, length } = full;
        let key = match (column, expr) {
            (Some(column), None) => IndexKey::Column(column),
            (None, Some(expr)) => IndexKey::Expr(expr),
            (Some(_), Some(_)) | (None, None) => return Err(de::Error::custom("a part has either `column` or `expr`")),
        };
        Ok(IndexPart { key, direction, nulls, opclass, length })
    }
}
