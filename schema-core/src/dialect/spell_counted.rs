//! The index of a counted column, which MySQL and MariaDB demand in the definition itself: "it must be defined as a key" (error 1075).

use super::spell::{index_body, index_kind, is_kind, quote};
use crate::model::{Dialect, Index, IndexKey, IndexPart, Table};

/// The line of the index that stands in the definition, where it does not come later.
#[must_use]
pub fn index(dialect: Dialect, table: &Table) -> Option<String> {
    let (name, index) = table.indexes.get_key_value(demanded(dialect, table)?)?;
    let method = index.method.as_ref().filter(|method| !is_kind(dialect, method));
    let method = method.map(|method| format!(" USING {method}")).unwrap_or_default();
    Some(format!("{}INDEX {}{method} {}", index_kind(dialect, index), quote(dialect, name), index_body(dialect, index)))
}

/// The name of that index: none where a key serves the counted column.
#[must_use]
pub fn demanded(dialect: Dialect, table: &Table) -> Option<&str> {
    if !matches!(dialect, Dialect::Mysql | Dialect::Mariadb) {
        return None;
    }
    let (counted, _) = table.columns.iter().find(|(_, column)| column.identity.is_some())?;
    let keys = table.primary_key.iter().map(|key| &key.columns).chain(table.uniques.values().map(|item| &item.columns));
    if keys.clone().any(|columns| columns.first() == Some(counted)) {
        return None;
    }
    let holds = |part: &IndexPart| part.key == IndexKey::Column(counted.clone());
    let first = table.indexes.iter().find(|(_, index)| index.parts.first().is_some_and(holds));
    // MyISAM counts behind other columns of a key, too.
    let elsewhere = |(_, index): &(&String, &Index)| index.parts.iter().any(holds);
    let later =
        || table.indexes.iter().find(elsewhere).filter(|_| !keys.clone().any(|columns| columns.contains(counted)));
    first.or_else(later).map(|(name, _)| name.as_str())
}
