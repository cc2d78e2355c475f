//! The path of one thing in a schema, for hazards, problems, conflicts and the planner's order.

use super::Name;
use serde::{Deserialize, Serialize};

/// A thing that has a name.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Object {
    /// A table.
    Table(Name),
    /// A column of a table.
    Column(Name, String),
    /// The primary key of a table.
    PrimaryKey(Name),
    /// A unique constraint of a table.
    Unique(Name, String),
    /// An index of a table.
    Index(Name, String),
    /// An exclusion constraint of a table.
    Exclusion(Name, String),
    /// A foreign key of a table.
    ForeignKey(Name, String),
    /// A check of a table.
    Check(Name, String),
    /// An enum.
    Enum(Name),
    /// A label of an enum.
    EnumValue(Name, String),
    /// A domain.
    Domain(Name),
    /// A sequence that belongs to no column.
    Sequence(Name),
    /// SQL that a person wrote, by its title.
    Sql(String),
}

impl Object {
    /// A table and columns of it.
    pub fn with_columns(table: &Name, columns: impl IntoIterator<Item = impl Into<String>>) -> Vec<Object> {
        let columns = columns.into_iter().map(|column| Object::Column(table.clone(), column.into()));
        std::iter::once(Object::Table(table.clone())).chain(columns).collect()
    }

    /// The table that it is; none for what belongs to one, and for all else.
    #[must_use]
    pub fn as_table(&self) -> Option<&Name> {
        if let Object::Table(table) = self { Some(table) } else { None }
    }

    /// The table it belongs to; none for enums, domains, sequences and SQL.
    #[must_use]
    pub fn table(&self) -> Option<&Name> {
        match self {
            Object::Table(table)
            | Object::Column(table, _)
            | Object::PrimaryKey(table)
            | Object::Unique(table, _)
            | Object::Index(table, _)
            | Object::Exclusion(table, _)
            | Object::ForeignKey(table, _)
            | Object::Check(table, _) => Some(table),
            Object::Enum(_) | Object::EnumValue(..) | Object::Domain(_) | Object::Sequence(_) | Object::Sql(_) => None,
        }
    }

    /// The field's term for the kind of thing.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Object::Table(_) => "table",
            Object::Column(..) => "column",
            Object::PrimaryKey(_) => "primary key",
            Object::Unique(..) => "unique constraint",
            Object::Index(..) => "index",
            Object::Exclusion(..) => "exclusion constraint",
            Object::ForeignKey(..) => "foreign key",
            Object::Check(..) => "check",
            Object::Enum(_) => "enum",
            Object::EnumValue(..) => "enum value",
            Object::Domain(_) => "domain",
            Object::Sequence(_) => "sequence",
            Object::Sql(_) => "SQL",
        }
    }
}

/// Writes the path alone: `orders`, `orders.note`, `order_status.paid`.
impl std::fmt::Display for Object {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Object::Table(name)
            | Object::PrimaryKey(name)
            | Object::Enum(name)
            | Object::Domain(name)
            | Object::Sequence(name) => write!(f, "{name}"),
            Object::Column(name, part)
            | Object::Unique(name, part)
            | Object::Index(name, part)
            | Object::Exclusion(name, part)
            | Object::ForeignKey(name, part)
            | Object::Check(name, part)
            | Object::EnumValue(name, part) => write!(f, "{name}.{part}"),
            Object::Sql(title) => f.write_str(title),
        }
    }
}
