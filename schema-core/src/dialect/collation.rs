//! What texts are compared by on MySQL and MariaDB: a column's own collation, that of its table, or that of the database.

use super::options::COLLATE;
use crate::model::{Dialect, Table, Type};

/// The collation that a column of the table has where it names none; none: the database's own.
#[must_use]
pub fn of_table(dialect: Dialect, table: &Table) -> Option<&str> {
    match dialect {
        Dialect::Mysql | Dialect::Mariadb => table.options.get(dialect).get(COLLATE).map(String::as_str),
        Dialect::Postgres | Dialect::Sqlite => None,
    }
}

/// Whether values of the type are texts, which have a collation (MySQL, MariaDB).
#[must_use]
pub fn is_text(dialect: Dialect, ty: &Type) -> bool {
    let Type::Native(sql) = ty else {
        return matches!(ty, Type::Char(_) | Type::Varchar(_) | Type::Text | Type::Enum(_));
    };
    let text = sql.get(dialect).unwrap_or_default().to_ascii_lowercase();
    let word = text.split(|letter: char| !letter.is_ascii_alphabetic()).next().unwrap_or_default();
    let bare = !text.contains("character set") && !text.contains("charset") && !text.contains("collate");
    bare && ["char", "varchar", "tinytext", "text", "mediumtext", "longtext", "enum", "set"].contains(&word)
}

/// The character set of a collation, with which its name begins (MySQL, MariaDB).
#[must_use]
pub fn charset(collation: &str) -> &str {
    collation.split('_').next().unwrap_or(collation)
}
