//! How options of tables, indexes and constraints are spelled. Names and values come from declarations and catalogues: what is no plain
//! word or number stands between quotes.

use super::options::{Known, NO_INHERIT, NOT_ENFORCED, On, Takes, Told, UNLOGGED, find, is_not_valid};
use super::partitioning::{self, PARTITION_BY};
use super::spell::{quote, string};
use crate::model::{Dialect, Options, Settings};

/// What stands between `CREATE` and `TABLE`, with the space behind it.
#[must_use]
pub fn before_table(dialect: Dialect, options: &Settings) -> &'static str {
    if dialect == Dialect::Postgres && options.contains_key(UNLOGGED) { "UNLOGGED " } else { "" }
}

/// What stands behind the columns of a table, with the space before it.
#[must_use]
pub fn behind_table(dialect: Dialect, options: &Settings) -> String {
    match dialect {
        Dialect::Postgres => with(options),
        Dialect::Mysql | Dialect::Mariadb => {
            let assigned = |(name, value): (&String, &String)| format!(" {}", assigned(dialect, name, Some(value)));
            options.iter().filter(|(name, _)| *name != PARTITION_BY).map(assigned).collect()
        }
        Dialect::Sqlite => {
            let words: Vec<&str> = [("strict", "STRICT"), ("without_rowid", "WITHOUT ROWID")]
                .into_iter()
                .filter_map(|(name, word)| options.contains_key(name).then_some(word))
                .collect();
            if words.is_empty() { String::new() } else { format!(" {}", words.join(", ")) }
        }
    }
}

/// ` PARTITION BY …` of MySQL and MariaDB, with the space before it: it is the last of all that a table is told.
#[must_use]
pub fn partitioned(dialect: Dialect, options: &Settings) -> String {
    match dialect {
        Dialect::Mysql | Dialect::Mariadb => {
            options.get(PARTITION_BY).map(|text| partitioning::spelled(text)).unwrap_or_default()
        }
        Dialect::Postgres | Dialect::Sqlite => String::new(),
    }
}

/// What stands behind the columns of an index, with the space before it.
#[must_use]
pub fn behind_index(dialect: Dialect, options: &Settings) -> String {
    match dialect {
        Dialect::Postgres => with(options),
        // Both are flags, and the only options that there are.
        Dialect::Mysql | Dialect::Mariadb => {
            options.keys().map(|name| format!(" {}", name.to_ascii_uppercase())).collect()
        }
        Dialect::Sqlite => String::new(),
    }
}

/// What stands behind a foreign key or check, with the space before it; `validated`: but for the moment of a plan.
#[must_use]
pub fn behind_constraint(dialect: Dialect, validated: bool, options: &Options) -> String {
    let told = options.get(dialect);
    let mut behind = String::new();
    if told.contains_key(NO_INHERIT) {
        behind += " NO INHERIT";
    }
    if is_not_valid(dialect, validated, options) {
        behind += " NOT VALID";
    }
    if told.contains_key(NOT_ENFORCED) {
        behind += " NOT ENFORCED";
    }
    behind
}

/// ` WITH (…)` of PostgreSQL; nothing where there are no storage parameters.
#[must_use]
pub fn with(options: &Settings) -> String {
    let set: Vec<String> = parameters(options).map(|(name, value)| parameter(name, value)).collect();
    if set.is_empty() { String::new() } else { format!(" WITH ({})", set.join(", ")) }
}

/// The storage parameters of PostgreSQL among options.
pub fn parameters(options: &Settings) -> impl Iterator<Item = (&String, &String)> {
    options.iter().filter(|(name, _)| *name != UNLOGGED)
}

/// `name = value` of PostgreSQL.
#[must_use]
pub fn parameter(name: &str, value: &str) -> String {
    let plain = value.parse::<f64>().is_ok_and(f64::is_finite) || value == "true" || value == "false";
    let value = if plain { value.to_owned() } else { string(Dialect::Postgres, value) };
    format!("{} = {value}", parameter_name(name))
}

/// The name of a storage parameter, behind `toast.` where it is one of the table for long values.
#[must_use]
pub fn parameter_name(name: &str) -> String {
    let word = |word: &str| {
        let plain = word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_');
        if plain && !word.is_empty() { word.to_owned() } else { quote(Dialect::Postgres, word) }
    };
    match name.strip_prefix("toast.") {
        Some(rest) => format!("toast.{}", word(rest)),
        None => word(name),
    }
}

/// `NAME = value` of MySQL and MariaDB; none: what holds where nothing is said.
#[must_use]
pub fn assigned(dialect: Dialect, name: &str, value: Option<&str>) -> String {
    let Told::Known(Known { takes, silent, .. }) = find(dialect, On::Table, name) else {
        let value = value.map_or_else(|| "DEFAULT".to_owned(), |value| string(dialect, value));
        return format!("{} = {value}", quote(dialect, name));
    };
    // No collation means the database's own, and only the character set has a word for that.
    if (value, takes) == (None, Takes::Collation) {
        return "DEFAULT CHARACTER SET = DEFAULT".to_owned();
    }
    let value = value.or(silent).unwrap_or("DEFAULT");
    let is_word = !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    let value = match takes {
        Takes::Texts(_) => string(dialect, value),
        Takes::Engine | Takes::Collation if is_word => value.to_owned(),
        Takes::Flag | Takes::Bool | Takes::Bit | Takes::Integer(..) | Takes::Number | Takes::Words(_) if is_word => {
            value.to_ascii_uppercase()
        }
        Takes::Engine | Takes::Collation => quote(dialect, value),
        Takes::Flag
        | Takes::Bool
        | Takes::Bit
        | Takes::Integer(..)
        | Takes::Number
        | Takes::Words(_)
        | Takes::Partitioning => string(dialect, value),
    };
    format!("{} = {value}", name.to_ascii_uppercase())
}
