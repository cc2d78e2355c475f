//! The sizes of keys and rows: limits of InnoDB, PostgreSQL's number of key columns.

use super::{Report, Table, is_mysql};
use crate::dialect::canonical::wants;
use crate::dialect::collation;
use crate::dialect::same_type::canonical_type;
use crate::model::{Column, Dialect, EnumStorage, IndexKey, IndexPart, Object, Type};

/// MySQL manual, 17.22 "InnoDB Limits": "The index key prefix length limit is 3072 bytes", for a whole key too.
const KEY_BYTES: u64 = 3072;

/// MySQL manual, 8.4.7: "The maximum row size for a table [...] is 65,535 bytes"; BLOB and TEXT count 9 to 12 bytes.
const ROW_BYTES: u64 = 65_535;

pub(super) fn check(cx: &Table<'_>, dialects: &[Dialect], report: &mut Report) {
    let table = cx.table;
    for dialect in dialects.iter().copied() {
        let whole = |columns: &[String]| columns.iter().map(|column| (Some(column.clone()), None)).collect::<Vec<_>>();
        if let Some(item) = &table.primary_key {
            let parts: Vec<_> = item.parts().iter().map(part).collect();
            key(cx, &cx.primary_key(), &parts, dialect, report);
        }
        for (name, unique) in table.uniques.iter().filter(|(_, item)| wants(dialect, &item.only)) {
            key(cx, &cx.unique(name), &whole(&unique.columns), dialect, report);
        }
        for (name, item) in table.foreign_keys.iter().filter(|(_, item)| wants(dialect, &item.only)) {
            key(cx, &cx.foreign_key(name), &whole(&item.columns), dialect, report);
        }
        for (name, index) in table.indexes.iter().filter(|(_, item)| wants(dialect, &item.only)) {
            let parts: Vec<_> = index.parts.iter().map(part).collect();
            // Any other method is of another kind or left out on MySQL and MariaDB.
            let method = index.method.as_ref().is_some_and(|method| !method.eq_ignore_ascii_case("btree"));
            if !(method && is_mysql(dialect)) {
                key(cx, &cx.index(name), &parts, dialect, report);
            }
        }
        if is_mysql(dialect) {
            row(cx, dialect, report);
        }
    }
}

/// A part of a key: its column, none for an expression, and how much of it.
type Part = (Option<String>, Option<u32>);

fn part(part: &IndexPart) -> Part {
    match &part.key {
        IndexKey::Column(column) => (Some(column.clone()), part.length),
        IndexKey::Expr(_) => (None, None),
    }
}

fn key(cx: &Table<'_>, object: &Object, parts: &[Part], dialect: Dialect, report: &mut Report) {
    let most = match dialect {
        Dialect::Postgres => 32,
        Dialect::Mysql => 16,
        Dialect::Mariadb => 32,
        Dialect::Sqlite => 2000,
    };
    if parts.len() > most {
        report.on(
            dialect,
            object.clone(),
            format!("{} parts are more than the {most} that a key can have", parts.len()),
            "make it shorter",
        );
    }
    if !is_mysql(dialect) {
        return;
    }
    let mut bytes = 0;
    for (column, length) in parts {
        let Some((name, column)) = column.as_ref().and_then(|name| cx.table.columns.get_key_value(name)) else {
            continue;
        };
        let per_character = u64::from(characters(cx.table, column, dialect));
        bytes += match (stored(cx, column, dialect), length) {
            (Stored::Long, None) => {
                let message = format!("{name} is {} without a length, which no key can hold", column.ty);
                let help = if matches!(object, Object::Index(..)) {
                    "give it a length with `#[column(length = ...)]`, or index its beginning with a part length"
                } else if matches!(object, Object::PrimaryKey(_)) {
                    "give it a length with `#[column(length = ...)]`, or the key one: `primary_key(length = ...)`"
                } else {
                    "give it a length with `#[column(length = ...)]`"
                };
                report.on(dialect, object.clone(), message, help);
                0
            }
            (Stored::Long | Stored::Characters(_), Some(length)) => u64::from(*length) * per_character,
            (Stored::Characters(length), None) => u64::from(length) * per_character,
            (Stored::Bytes(_), Some(length)) => u64::from(*length),
            (Stored::Bytes(length), None) => u64::from(length),
        };
    }
    if bytes > KEY_BYTES {
        let message = format!("its columns take up to {bytes} bytes, and a key holds {KEY_BYTES}");
        report.on(dialect, object.clone(), message, "shorten the columns, or index only their beginnings");
    }
}

fn row(cx: &Table<'_>, dialect: Dialect, report: &mut Report) {
    let bytes: u64 = cx
        .table
        .columns
        .values()
        .map(|column| match stored(cx, column, dialect) {
            Stored::Long => 12,
            Stored::Characters(length) => u64::from(length) * u64::from(characters(cx.table, column, dialect)) + 2,
            Stored::Bytes(length) => u64::from(length),
        })
        .sum();
    // A single column that is too long by itself has a problem of its own.
    let alone = |column: &Column| matches!(column.ty, Type::Varchar(16_384..) | Type::Varbinary(65_533..));
    let alone = cx.table.columns.values().any(alone);
    if bytes > ROW_BYTES && !alone {
        let message = format!("its columns take up to {bytes} bytes, and a row holds {ROW_BYTES}");
        report.on(dialect, cx.object(), message, "shorten columns, or use text without a length");
    }
}

/// Whether the values of a column are kept outside its rows, whatever their length.
pub(super) fn is_long(cx: &Table<'_>, column: &Column, dialect: Dialect) -> bool {
    matches!(stored(cx, column, dialect), Stored::Long)
}

/// How much a value takes in a row or key.
enum Stored {
    /// Outside the row.
    Long,
    /// So many characters.
    Characters(u32),
    /// So many bytes.
    Bytes(u32),
}

fn stored(cx: &Table<'_>, column: &Column, dialect: Dialect) -> Stored {
    match canonical_type(dialect, &column.ty) {
        Type::Text | Type::Bytes | Type::Json => Stored::Long,
        Type::Char(length) | Type::Varchar(length) => Stored::Characters(length),
        Type::Inet => Stored::Characters(43),
        Type::Varbinary(length) => Stored::Bytes(length),
        Type::Uuid => Stored::Bytes(16),
        Type::Decimal { precision, .. } => Stored::Bytes(precision.unwrap_or(65) / 9 * 4 + 8),
        Type::Enum(name) => match cx.schema.enums.get(&name).map(|item| item.storage) {
            Some(EnumStorage::Text) => Stored::Characters(255),
            Some(EnumStorage::Native) | None => Stored::Bytes(2),
        },
        Type::Native(sql) => {
            let word = sql.get(dialect).unwrap_or_default().trim().to_ascii_lowercase();
            let long =
                ["tinytext", "text", "mediumtext", "longtext", "tinyblob", "blob", "mediumblob", "longblob", "json"];
            if long
                .iter()
                .any(|long| word == *long || word.strip_prefix(long).is_some_and(|rest| rest.starts_with([' ', '('])))
            {
                Stored::Long
            } else {
                Stored::Bytes(8)
            }
        }
        Type::Bool | Type::TinyInt | Type::UnsignedTinyInt => Stored::Bytes(1),
        Type::SmallInt | Type::UnsignedSmallInt => Stored::Bytes(2),
        Type::Integer | Type::UnsignedInteger | Type::Real => Stored::Bytes(4),
        Type::Date => Stored::Bytes(3),
        Type::BigInt | Type::UnsignedBigInt | Type::Double | Type::Time | Type::Timestamp | Type::TimestampTz => {
            Stored::Bytes(8)
        }
        // The database has no such type, which is a problem of its own.
        Type::Interval | Type::Array(_) | Type::Domain(_) => Stored::Bytes(0),
    }
}

/// The most bytes of a character: the character set is the first word of a collation's name.
pub(super) fn characters(table: &crate::model::Table, column: &Column, dialect: Dialect) -> u32 {
    let own = column.collate.as_ref().and_then(|collate| collate.get(dialect));
    let collation = own.or_else(|| collation::of_table(dialect, table)).unwrap_or("utf8mb4");
    match collation.split('_').next().unwrap_or(collation).to_ascii_lowercase().as_str() {
        "ascii" | "latin1" | "latin2" | "latin5" | "latin7" | "binary" | "cp1250" | "cp1251" | "cp1252" => 1,
        "utf8" | "utf8mb3" => 3,
        _ => 4,
    }
}
