//! The definition of a domain, as PostgreSQL spells it.

use super::Unsupported;
use super::options::is_not_valid;
use super::spell::{check, collation_name, expr, literal, quote_name, type_name};
use crate::model::{Default, Dialect, Domain, Name, Schema};

/// The statement that creates a domain with everything but its comment and the checks that are not verified.
///
/// # Errors
/// When the database has no such type.
pub fn create(dialect: Dialect, schema: &Schema, name: &Name, domain: &Domain) -> Result<String, Unsupported> {
    let mut sql =
        format!("CREATE DOMAIN {} AS {}", quote_name(dialect, name), type_name(dialect, schema, &domain.base)?);
    if let Some(collate) = &domain.collate {
        sql += &format!(" COLLATE {}", collation_name(expr(dialect, collate)));
    }
    if let Some(value) = &domain.default {
        sql += &format!(" DEFAULT {}", default(dialect, value));
    }
    if domain.not_null {
        sql += " NOT NULL";
    }
    let inside = domain.checks.iter().filter(|(_, item)| !is_not_valid(dialect, item.validated, &item.options));
    for (check_name, item) in inside {
        sql += &format!(" {}", check(dialect, check_name, item));
    }
    Ok(sql)
}

/// The default of a domain, without the keyword.
#[must_use]
pub fn default(dialect: Dialect, default: &Default) -> String {
    match default {
        Default::Value(value) => literal(dialect, value),
        Default::Sql(sql) => expr(dialect, sql).trim().to_owned(),
    }
}
