//! Which indexes serve a foreign key: MySQL and MariaDB demand one on the side that refers; what it refers to is a key, or on MariaDB the first
//! columns of any index.

use super::canonical::wants;
use crate::model::{Deferrable, Dialect, Direction, Index, IndexKey, IndexPart, Table};

/// Whether some key or index of the table begins with the columns, so that a foreign key over them needs no other.
#[must_use]
pub fn serves(dialect: Dialect, table: &Table, columns: &[&str]) -> bool {
    let begins = |own: &[String]| own.len() >= columns.len() && own.iter().zip(columns).all(|(a, b)| a == b);
    table.primary_key.as_ref().is_some_and(|key| serving_parts(dialect, &key.parts()).starts_with(columns))
        || table.uniques.values().any(|unique| wants(dialect, &unique.only) && begins(&unique.columns))
        || table
            .indexes
            .values()
            .any(|index| wants(dialect, &index.only) && serving(dialect, index).starts_with(columns))
}

/// The columns, from the first on, by which an index serves foreign keys: as far as they are whole columns, and on MySQL as far as they
/// ascend. Beside one that descends MySQL makes an index for the key (measured on 9.7). One of words or shapes serves none.
#[must_use]
pub fn serving(dialect: Dialect, index: &Index) -> Vec<&str> {
    let whole = index.predicate.is_none() && index.method.is_none();
    if whole { serving_parts(dialect, &index.parts) } else { Vec::new() }
}

fn serving_parts(dialect: Dialect, parts: &[IndexPart]) -> Vec<&str> {
    let whole =
        |part: &&IndexPart| part.length.is_none() && (dialect != Dialect::Mysql || part.direction == Direction::Asc);
    fn column(part: &IndexPart) -> Option<&str> {
        match &part.key {
            IndexKey::Column(column) => Some(column.as_str()),
            IndexKey::Expr(_) => None,
        }
    }
    parts.iter().take_while(whole).map_while(column).collect()
}

/// Whether the columns, in any order, are a key of the table on that database.
#[must_use]
pub fn is_key(table: &Table, columns: &[String], dialect: Dialect) -> bool {
    let same =
        |names: &[&str]| names.len() == columns.len() && columns.iter().all(|column| names.contains(&column.as_str()));
    let strings = |names: &[String]| same(&names.iter().map(String::as_str).collect::<Vec<_>>());
    // PostgreSQL manual, CREATE TABLE: "The referenced columns must be the columns of a non-deferrable unique or primary key constraint".
    let waits = |deferrable: Option<Deferrable>| match deferrable {
        Some(Deferrable::InitiallyImmediate | Deferrable::InitiallyDeferred) => dialect == Dialect::Postgres,
        None => false,
    };
    let primary = table
        .primary_key
        .as_ref()
        .is_some_and(|key| !waits(key.deferrable) && key.lengths.is_empty() && strings(&key.columns));
    let unique = table
        .uniques
        .values()
        .any(|unique| wants(dialect, &unique.only) && !waits(unique.deferrable) && strings(&unique.columns));
    let index = table.indexes.values().any(|index| {
        let parts: Option<Vec<&str>> = index
            .parts
            .iter()
            .map(|part| match &part.key {
                IndexKey::Column(column) if part.length.is_none() => Some(column.as_str()),
                IndexKey::Column(_) | IndexKey::Expr(_) => None,
            })
            .collect();
        index.unique
            && index.predicate.is_none()
            && wants(dialect, &index.only)
            && parts.is_some_and(|parts| same(&parts))
    });
    primary || unique || index
}
