//! Indexes and unique constraints.

use super::column::is_false;
use super::{Deferrable, Dialect, Sql};
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
    /// The databases it is for; empty: all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub only: Vec<Dialect>,
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
            only: Vec::new(),
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
}

/// One part of an index. In files a part that is no more than a column is its name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(from = "PartForm", into = "PartForm")]
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
        IndexPart { key: IndexKey::Column(name.into()), direction: Direction::Asc, nulls: None, opclass: None, length: None }
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
#[serde(untagged)]
enum PartForm {
    Column(String),
    Full(FullPart),
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

impl From<PartForm> for IndexPart {
    fn from(form: PartForm) -> IndexPart {
        match form {
            PartForm::Column(name) => IndexPart::column(name),
            PartForm::Full(full) => IndexPart {
                key: match (full.column, full.expr) {
                    (Some(column), _) => IndexKey::Column(column),
                    (None, expr) => IndexKey::Expr(expr.unwrap_or_default()),
                },
                direction: full.direction,
                nulls: full.nulls,
                opclass: full.opclass,
                length: full.length,
            },
        }
    }
}

impl From<IndexPart> for PartForm {
    fn from(part: IndexPart) -> PartForm {
        let (column, expr) = match part.key {
            IndexKey::Column(column) => (Some(column), None),
            IndexKey::Expr(expr) => (None, Some(expr)),
        };
        match (column, part.direction, part.nulls, &part.opclass, part.length) {
            (Some(column), Direction::Asc, None, None, None) => PartForm::Column(column),
            (column, direction, nulls, _, length) => {
                PartForm::Full(FullPart { column, expr, direction, nulls, opclass: part.opclass, length })
            }
        }
    }
}
