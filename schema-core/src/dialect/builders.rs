//! Statements about PostgreSQL's enum types, by sea-query's builders: measured to be right, and escaped, there.

use super::spell::quote_name;
use crate::model::{Dialect, Name};
use sea_query::extension::postgres::{Type, TypeAlterStatement};
use sea_query::{Alias, IntoIden, PostgresQueryBuilder};

/// `CREATE TYPE … AS ENUM (…)`.
#[must_use]
pub fn create_enum(name: &Name, values: &[String]) -> String {
    let mut statement = Type::create();
    match &name.schema {
        Some(schema) => statement.as_enum((Alias::new(schema), Alias::new(&name.name))),
        None => statement.as_enum(Alias::new(&name.name)),
    };
    statement.values(values.iter().map(|value| Alias::new(value).into_iden())).to_string(PostgresQueryBuilder)
}

/// `DROP TYPE …`.
#[must_use]
pub fn drop_enum(name: &Name) -> String {
    format!("DROP TYPE {}", quote_name(Dialect::Postgres, name))
}

/// `ALTER TYPE … RENAME TO …`.
#[must_use]
pub fn rename_enum(from: &Name, to: &str) -> String {
    alter(from).rename_to(Alias::new(to)).to_string(PostgresQueryBuilder)
}

/// `ALTER TYPE … RENAME VALUE … TO …`.
#[must_use]
pub fn rename_value(name: &Name, from: &str, to: &str) -> String {
    alter(name).rename_value(Alias::new(from), Alias::new(to)).to_string(PostgresQueryBuilder)
}

/// `ALTER TYPE … ADD VALUE … AFTER …`, or before the first label.
#[must_use]
pub fn add_value(name: &Name, value: &str, after: Option<&str>, before: Option<&str>) -> String {
    let statement = alter(name).add_value(Alias::new(value));
    let statement = match (after, before) {
        (Some(after), _) => statement.after(Alias::new(after)),
        (None, Some(before)) => statement.before(Alias::new(before)),
        (None, None) => statement,
    };
    statement.to_string(PostgresQueryBuilder)
}

fn alter(name: &Name) -> TypeAlterStatement {
    match &name.schema {
        Some(schema) => Type::alter().name((Alias::new(schema), Alias::new(&name.name))),
        None => Type::alter().name(Alias::new(&name.name)),
    }
}
