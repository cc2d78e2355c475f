//! What of the parts of a key a database has: the beginning of a column, a direction.

use super::canonical::Note;
use super::features;
use super::options::{self, On};
use super::same_type::canonical_type;
use crate::model::name::cut;
use crate::model::{Dialect, EnumStorage, Name, Object, PrimaryKey, Schema, Table, Type};

/// The primary key as the database has it. What it has beside its columns is settled before.
pub(super) fn primary_key(
    dialect: Dialect,
    schema: &Schema,
    (name, table): (&Name, &Table),
    key: PrimaryKey,
    notes: &mut Vec<Note>,
) -> PrimaryKey {
    let cut = |name: &String| cut(name, features(dialect).max_name);
    let ascends = match dialect {
        // Its grammar has columns there and no more (manual, CREATE TABLE, "PRIMARY KEY").
        Dialect::Postgres => Some("a primary key has no directions"),
        // sqlite.org, "ROWIDs and the INTEGER PRIMARY KEY": `PRIMARY KEY (id DESC)` is the rowid, too.
        Dialect::Sqlite => is_rowid(table, &key).then_some("it is the rowid"),
        Dialect::Mysql | Dialect::Mariadb => None,
    };
    let mut descending: Vec<&String> = key.descending.iter().collect();
    if let (Some(why), false) = (ascends, descending.is_empty()) {
        descending.clear();
        let text = format!("has a primary key that ascends: {why}");
        notes.push(Note { object: Object::PrimaryKey(name.clone()), text });
    }
    let lengths = key.lengths.iter().filter(|(column, length)| is_part(dialect, schema, table, column, **length));
    PrimaryKey {
        name: match dialect {
            Dialect::Postgres => key.name.as_ref().map(cut),
            Dialect::Mysql | Dialect::Mariadb | Dialect::Sqlite => None,
        },
        columns: key.columns.iter().map(cut).collect(),
        lengths: lengths.map(|(column, length)| (cut(column), *length)).collect(),
        descending: descending.into_iter().map(cut).collect(),
        include: key.include,
        deferrable: key.deferrable,
    }
}

/// Whether so much of a column is less than all of it, in a database that has such parts. MySQL and MariaDB forget a length that is
/// the column's own.
pub(super) fn is_part(dialect: Dialect, schema: &Schema, table: &Table, column: &str, length: u32) -> bool {
    let whole = || table.columns.get(column).and_then(|column| longest(dialect, schema, &column.ty));
    match dialect {
        Dialect::Mysql | Dialect::Mariadb => whole() != Some(length),
        Dialect::Postgres | Dialect::Sqlite => false,
    }
}

/// How many characters or bytes of a column of the type a key of MySQL or MariaDB can have; none where it has all or nothing.
#[must_use]
pub fn longest(dialect: Dialect, schema: &Schema, ty: &Type) -> Option<u32> {
    match canonical_type(dialect, &schema.resolved(ty)) {
        Type::Char(length) | Type::Varchar(length) | Type::Varbinary(length) => Some(length),
        Type::Uuid => Some(16),
        Type::Inet => Some(43),
        Type::Text | Type::Bytes => Some(u32::MAX),
        Type::Json => (dialect == Dialect::Mariadb).then_some(u32::MAX),
        Type::Enum(name) => match schema.enums.get(&name)?.storage {
            EnumStorage::Text => Some(255),
            EnumStorage::Native => None,
        },
        // What is in it is not known here.
        Type::Native(_) => Some(u32::MAX),
        Type::Bool
        | Type::TinyInt
        | Type::SmallInt
        | Type::Integer
        | Type::BigInt
        | Type::UnsignedTinyInt
        | Type::UnsignedSmallInt
        | Type::UnsignedInteger
        | Type::UnsignedBigInt
        | Type::Real
        | Type::Double
        | Type::Decimal { .. }
        | Type::Date
        | Type::Time
        | Type::Timestamp
        | Type::TimestampTz
        | Type::Interval
        | Type::Array(_)
        | Type::Domain(_) => None,
    }
}

/// Whether the key is SQLite's rowid: of one integer, unless the table has none.
fn is_rowid(table: &Table, key: &PrimaryKey) -> bool {
    let dialect = Dialect::Sqlite;
    let integer = |name: &String| {
        table.columns.get(name).is_some_and(|column| canonical_type(dialect, &column.ty) == Type::BigInt)
    };
    let told = options::settled(dialect, On::Table, table.options.get(dialect));
    key.columns.len() == 1 && key.columns.iter().all(integer) && !told.contains_key("without_rowid")
}
