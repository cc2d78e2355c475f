//! The shapes of a record's JSON, as [`crate::declare`] describes them. They change only together with the
//! number behind `schema_record`: a deployed binary carries its record for years.

use crate::model::{
    Action, Bound, Deferrable, Dialect, Identity, Name, Nulls, Options, PartitionMethod, Sequence, Sql,
};
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// A record of a table.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Table {
    pub(super) schema_record: u32,
    #[serde(rename = "kind")]
    pub(super) _kind: Kind,
    #[serde(rename = "struct")]
    pub(super) item: String,
    pub(super) place: Place,
    pub(super) name: String,
    pub(super) schema: Option<String>,
    pub(super) renamed_from: Option<String>,
    pub(super) comment: Option<String>,
    #[serde(default)]
    pub(super) options: Options,
    pub(super) partition_by: Option<PartitionBy>,
    #[serde(default)]
    pub(super) partitions: Vec<Partition>,
    /// The numbers of the pieces of the tables that it inherits from.
    #[serde(default)]
    pub(super) inherits: Vec<usize>,
    pub(super) primary_key: Option<Key>,
    #[serde(default)]
    pub(super) uniques: Vec<Unique>,
    #[serde(default)]
    pub(super) indexes: Vec<Index>,
    #[serde(default)]
    pub(super) exclusions: Vec<Exclusion>,
    #[serde(default)]
    pub(super) checks: Vec<Check>,
    #[serde(default)]
    pub(super) foreign_keys: Vec<ForeignKey>,
    #[serde(default)]
    pub(super) fields: Vec<Field>,
    pub(super) pieces: Vec<Value>,
}

/// A record of a sequence.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StandaloneSequence {
    pub(super) schema_record: u32,
    #[serde(rename = "kind")]
    pub(super) _kind: Kind,
    #[serde(rename = "struct")]
    pub(super) item: String,
    pub(super) place: Place,
    pub(super) name: String,
    pub(super) schema: Option<String>,
    pub(super) renamed_from: Option<String>,
    pub(super) comment: Option<String>,
    pub(super) sql_type: Option<String>,
    #[serde(default)]
    pub(super) told: Sequence,
    pub(super) pieces: Vec<Value>,
}

/// What a record is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Kind {
    Table,
    Sequence,
}

/// A group of columns inside a record.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Group {
    #[serde(rename = "struct")]
    pub(super) _item: String,
    #[serde(rename = "place")]
    pub(super) _place: Place,
    #[serde(default)]
    pub(super) fields: Vec<Field>,
    pub(super) pieces: Vec<Value>,
}

/// The file and line of an item, or the number of the piece that says them.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub(super) enum Place {
    At(String, u32),
    Piece(usize),
}

/// A field; `group` and `prefix` alone for a flattened one. Numbers of pieces are `type`, `group` and `table`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Field {
    pub(super) field: String,
    pub(super) group: Option<usize>,
    pub(super) prefix: Option<String>,
    pub(super) name: Option<String>,
    #[serde(rename = "type")]
    pub(super) ty: Option<usize>,
    #[serde(default)]
    pub(super) nullable: bool,
    pub(super) sql_type: Option<Sql>,
    pub(super) length: Option<Number>,
    pub(super) precision: Option<Number>,
    pub(super) scale: Option<Number>,
    pub(super) default: Option<Default>,
    pub(super) default_sql: Option<Sql>,
    pub(super) auto_increment: Option<Identity>,
    #[serde(default)]
    pub(super) sequence: Sequence,
    pub(super) generated: Option<Sql>,
    #[serde(default)]
    pub(super) stored: bool,
    pub(super) collate: Option<Sql>,
    pub(super) comment: Option<String>,
    pub(super) renamed_from: Option<String>,
    pub(super) using: Option<Sql>,
    pub(super) using_back: Option<Sql>,
    pub(super) backfill: Option<Sql>,
    pub(super) primary_key: Option<Key>,
    #[serde(default)]
    pub(super) uniques: Vec<Unique>,
    #[serde(default)]
    pub(super) indexes: Vec<Index>,
    #[serde(default)]
    pub(super) checks: Vec<Check>,
    pub(super) references: Option<ForeignKey>,
}

/// A number that is written out, or the number of a piece that holds it.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(untagged)]
pub(super) enum Number {
    Literal(u32),
    Piece { piece: usize },
}

/// A default; numbers are digits, so that none is rounded on the way.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Default {
    Integer(String),
    Number(String),
    Bool(bool),
    Text(String),
    Piece(usize),
}

/// A primary key; without columns on a field.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Key {
    pub(super) name: Option<String>,
    #[serde(default)]
    pub(super) columns: Vec<String>,
    /// How much of a column is in it, where that is not all.
    #[serde(default)]
    pub(super) lengths: BTreeMap<String, u32>,
    /// Those of its columns that descend.
    #[serde(default)]
    pub(super) descending: Vec<String>,
    #[serde(default)]
    pub(super) include: Vec<String>,
    pub(super) deferrable: Option<Deferrable>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Unique {
    pub(super) name: Option<String>,
    pub(super) columns: Vec<String>,
    #[serde(default)]
    pub(super) include: Vec<String>,
    #[serde(default)]
    pub(super) nulls_not_distinct: bool,
    pub(super) deferrable: Option<Deferrable>,
    #[serde(default)]
    pub(super) only: Vec<Dialect>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Index {
    pub(super) name: Option<String>,
    pub(super) parts: Vec<Part>,
    #[serde(default)]
    pub(super) unique: bool,
    pub(super) using: Option<String>,
    #[serde(rename = "where")]
    pub(super) predicate: Option<Sql>,
    #[serde(default)]
    pub(super) include: Vec<String>,
    #[serde(default)]
    pub(super) nulls_not_distinct: bool,
    #[serde(default)]
    pub(super) options: Options,
    #[serde(default)]
    pub(super) only: Vec<Dialect>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Exclusion {
    pub(super) name: Option<String>,
    pub(super) parts: Vec<Part>,
    pub(super) using: Option<String>,
    #[serde(rename = "where")]
    pub(super) predicate: Option<Sql>,
    #[serde(default)]
    pub(super) include: Vec<String>,
    pub(super) deferrable: Option<Deferrable>,
    #[serde(default)]
    pub(super) only: Vec<Dialect>,
}

/// A part of an index: `column` or `expr`; in an exclusion constraint with its operator.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Part {
    pub(super) column: Option<String>,
    pub(super) expr: Option<Sql>,
    #[serde(default)]
    pub(super) desc: bool,
    pub(super) nulls: Option<Nulls>,
    pub(super) opclass: Option<String>,
    pub(super) length: Option<u32>,
    pub(super) with: Option<String>,
}

/// By what a table is divided.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PartitionBy {
    pub(super) method: PartitionMethod,
    pub(super) parts: Vec<Part>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Partition {
    pub(super) name: String,
    pub(super) bound: Bound,
    pub(super) partition_by: Option<PartitionBy>,
    #[serde(default)]
    pub(super) partitions: Vec<Partition>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Check {
    pub(super) name: Option<String>,
    pub(super) expr: Sql,
    #[serde(default)]
    pub(super) options: Options,
    #[serde(default)]
    pub(super) only: Vec<Dialect>,
}

/// A foreign key; without columns on a field.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ForeignKey {
    pub(super) name: Option<String>,
    #[serde(default)]
    pub(super) columns: Vec<String>,
    pub(super) table: usize,
    pub(super) fields: Vec<String>,
    #[serde(default)]
    pub(super) on_delete: Action,
    #[serde(default)]
    pub(super) on_update: Action,
    pub(super) deferrable: Option<Deferrable>,
    #[serde(default)]
    pub(super) no_index: bool,
    #[serde(default)]
    pub(super) options: Options,
    #[serde(default)]
    pub(super) only: Vec<Dialect>,
}

/// The piece of a column's type.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub(super) enum Type {
    Words(String),
    Option { option: Box<Type> },
    Array { array: Box<Type> },
    Enum { r#enum: Enum },
    Domain { domain: Domain, of: Box<Type> },
    Sql { sql: Sql, of: Option<Box<Type>> },
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Enum {
    pub(super) item: String,
    pub(super) name: String,
    pub(super) schema: Option<String>,
    pub(super) storage: Option<crate::model::EnumStorage>,
    pub(super) comment: Option<String>,
    pub(super) renamed_from: Option<String>,
    pub(super) values: Vec<EnumValue>,
    #[serde(default)]
    pub(super) map: Vec<Mapping>,
    pub(super) place: (String, u32),
}

/// A domain; what it is over stands beside it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Domain {
    pub(super) item: String,
    pub(super) name: String,
    pub(super) schema: Option<String>,
    pub(super) renamed_from: Option<String>,
    pub(super) length: Option<u32>,
    pub(super) precision: Option<u32>,
    pub(super) scale: Option<u32>,
    #[serde(default)]
    pub(super) not_null: bool,
    pub(super) default: Option<Default>,
    pub(super) default_sql: Option<Sql>,
    pub(super) collate: Option<Sql>,
    pub(super) comment: Option<String>,
    #[serde(default)]
    pub(super) checks: Vec<Check>,
    pub(super) place: (String, u32),
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EnumValue {
    pub(super) label: String,
    pub(super) renamed_from: Option<String>,
}

/// What rows with a removed label become.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Mapping {
    pub(super) old: String,
    pub(super) new: String,
}

/// The piece of a table that is referred to.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub(super) enum Target {
    Name(String),
    Qualified { name: String, schema: String },
}

impl Target {
    pub(super) fn into_name(self) -> Name {
        match self {
            Target::Name(name) => Name::new(name),
            Target::Qualified { name, schema } => Name { schema: Some(schema), name },
        }
    }
}
