//! Defaults that mean the same under one name.

use super::constant;
use super::same_type::canonical_type;
use crate::model::{Default, Dialect, Schema, Type};

/// `now()` and its synonyms are understood everywhere; the fraction must be that of the column on MySQL and MariaDB.
#[must_use]
pub fn settled_default(dialect: Dialect, schema: &Schema, ty: &Type, default: &Default) -> Option<Default> {
    let base = &canonical_type(dialect, &schema.resolved(ty));
    match default {
        Default::Value(value) => Some(Default::Value(value.clone())),
        Default::Sql(sql) => {
            let text = without_cast(schema, ty, sql.get(dialect)?.trim());
            let lower = text.to_ascii_lowercase();
            let moment = ["now()", "current_timestamp", "current_timestamp()"].contains(&lower.as_str());
            let precise = ["now(6)", "current_timestamp(6)"].contains(&lower.as_str());
            let text = match dialect {
                Dialect::Postgres if moment => "now()",
                Dialect::Sqlite if moment => "CURRENT_TIMESTAMP",
                Dialect::Mysql | Dialect::Mariadb
                    if (moment || precise) && matches!(base, Type::Timestamp | Type::TimestampTz) =>
                {
                    "CURRENT_TIMESTAMP(6)"
                }
                Dialect::Postgres | Dialect::Sqlite | Dialect::Mysql | Dialect::Mariadb => text,
            };
            // An explicit NULL is what a column without a default has.
            (!text.eq_ignore_ascii_case("null")).then(|| constant::settled(dialect, base, text))
        }
    }
}

/// A constant without the casts to domains that PostgreSQL writes behind the default of a column over them.
fn without_cast<'a>(schema: &Schema, ty: &Type, text: &'a str) -> &'a str {
    let mut text = text;
    for (name, _) in schema.domains_of(ty).filter(|_| matches!(ty, Type::Domain(_))) {
        let is_own = |cast: &str| cast.rsplit('.').next().is_some_and(|own| own.trim_matches('"') == name.name);
        text = text.rsplit_once("::").filter(|(_, cast)| is_own(cast)).map_or(text, |(constant, _)| constant);
    }
    text
}
