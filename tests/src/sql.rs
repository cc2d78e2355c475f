//! Names and values as each database spells them, without the engine under test.

use schema_core::model::{Dialect, Name};

/// A quoted name.
#[must_use]
pub fn name(dialect: Dialect, name: &str) -> String {
    match dialect {
        Dialect::Postgres | Dialect::Sqlite => format!("\"{}\"", name.replace('"', "\"\"")),
        Dialect::Mysql | Dialect::Mariadb => format!("`{}`", name.replace('`', "``")),
    }
}

/// A quoted name of a table.
#[must_use]
pub fn table(dialect: Dialect, table: &Name) -> String {
    match &table.schema {
        Some(schema) => format!("{}.{}", name(dialect, schema), name(dialect, &table.name)),
        None => name(dialect, &table.name),
    }
}

/// A text.
#[must_use]
pub fn string(dialect: Dialect, text: &str) -> String {
    let text = text.replace('\'', "''");
    match dialect {
        Dialect::Postgres | Dialect::Sqlite => format!("'{text}'"),
        Dialect::Mysql | Dialect::Mariadb => format!("'{}'", text.replace('\\', "\\\\")),
    }
}

/// True or false.
#[must_use]
pub fn boolean(dialect: Dialect, value: bool) -> String {
    match dialect {
        Dialect::Postgres => value.to_string(),
        Dialect::Mysql | Dialect::Mariadb | Dialect::Sqlite => u8::from(value).to_string(),
    }
}

/// Bytes.
#[must_use]
pub fn bytes(dialect: Dialect, bytes: &[u8]) -> String {
    let digits: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    match dialect {
        Dialect::Postgres => format!("'\\x{digits}'"),
        Dialect::Mysql | Dialect::Mariadb | Dialect::Sqlite => format!("x'{digits}'"),
    }
}

/// An identifier of 128 bits that ends with a number.
#[must_use]
pub fn uuid(dialect: Dialect, number: usize) -> String {
    match dialect {
        Dialect::Postgres => format!("'00112233-4455-6677-8899-{number:012x}'"),
        Dialect::Mysql | Dialect::Mariadb | Dialect::Sqlite => format!("x'00112233445566778899{number:012x}'"),
    }
}
