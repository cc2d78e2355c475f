//! The queries that count the rows which a rule would refuse: values that several rows share, and values that a type does not hold.

use super::Cx;
use crate::dialect::{convert, spell};
use crate::model::{Dialect, Index, IndexKey, IndexPart, Name, PrimaryKey, Schema, Type};

/// Values of the columns that several rows share. A NULL is like no other, unless told otherwise.
pub(super) fn shared(cx: &Cx<'_>, table: &Name, columns: &[String], nulls_not_distinct: bool) -> String {
    let keys: Vec<String> = columns.iter().map(|column| cx.quote(column)).collect();
    let nullable = |column: &String| {
        let known = cx.before.tables.get(table).and_then(|table| table.columns.get(column));
        known.is_none_or(|column| column.nullable)
    };
    let may_be_null = columns.iter().zip(&keys).filter(|(column, _)| nullable(column) && !nulls_not_distinct);
    let conditions = may_be_null.map(|(_, key)| format!("{key} IS NOT NULL")).collect();
    grouped(cx, table, &keys, conditions)
}

/// The same for a primary key.
pub(super) fn shared_in_key(cx: &Cx<'_>, table: &Name, key: &PrimaryKey) -> String {
    let keys: Vec<String> = key.parts().iter().map(|part| compared(cx, part)).collect();
    grouped(cx, table, &keys, Vec::new())
}

/// The same for a unique index.
pub(super) fn shared_in_index(cx: &Cx<'_>, table: &Name, index: &Index) -> String {
    let keys: Vec<String> = index.parts.iter().map(|part| compared(cx, part)).collect();
    let filled = keys.iter().filter(|_| !index.nulls_not_distinct).map(|key| format!("{key} IS NOT NULL"));
    let predicate = index.predicate.iter().map(|sql| format!("({})", spell::expr(cx.dialect, sql)));
    grouped(cx, table, &keys, predicate.chain(filled).collect())
}

/// What of a row a part of a key compares. `left` counts the bytes of a binary value, as keys do.
fn compared(cx: &Cx<'_>, part: &IndexPart) -> String {
    match (&part.key, part.length) {
        (IndexKey::Column(column), Some(length)) => format!("left({}, {length})", cx.quote(column)),
        (IndexKey::Column(column), None) => cx.quote(column),
        (IndexKey::Expr(sql), _) => format!("({})", spell::expr(cx.dialect, sql)),
    }
}

fn grouped(cx: &Cx<'_>, table: &Name, keys: &[String], conditions: Vec<String>) -> String {
    let (table, keys) = (cx.table(table), keys.join(", "));
    let only = if conditions.is_empty() { String::new() } else { format!(" WHERE {}", conditions.join(" AND ")) };
    format!(
        "SELECT count(*) FROM (SELECT 1 AS one FROM {table}{only} GROUP BY {keys} HAVING count(*) > 1) AS duplicates"
    )
}

/// Values of one type that another refuses; none where no condition says which.
pub(super) fn too_large(cx: &Cx<'_>, place: (&Name, &str), held: &Type, wanted: (&Schema, &Type)) -> Option<String> {
    let column = cx.quote(place.1);
    let is_binary = |ty: &Type| matches!(ty, Type::Varbinary(_) | Type::Bytes);
    let condition = if let (true, Type::Char(most) | Type::Varchar(most)) = (is_text(held), wanted.1) {
        // Spaces at the end are cut without an error.
        format!("char_length(rtrim({column})) > {most}")
    } else if let (true, Type::Varbinary(most)) = (is_binary(held), wanted.1) {
        format!("octet_length({column}) > {most}")
    } else if let (true, Some((least, most))) = (held.is_integer(), wanted.1.integer_range()) {
        format!("{column} NOT BETWEEN {least} AND {most}")
    } else if let (true, Type::Decimal { precision: Some(precision), scale }) =
        (held.is_integer() || matches!(held, Type::Decimal { .. }), wanted.1)
    {
        let digits = precision.saturating_sub(scale.unwrap_or(0));
        format!("abs({column}) >= 1{}", "0".repeat(usize::try_from(digits).unwrap_or_default()))
    } else if let (true, Type::Enum(name)) = (is_text(held), wanted.1) {
        let labels: Vec<String> =
            wanted.0.enums.get(name)?.values.iter().map(|label| spell::string(cx.dialect, label)).collect();
        format!("{column} NOT IN ({})", labels.join(", "))
    } else {
        return None;
    };
    Some(format!("SELECT count(*) FROM {} WHERE {condition}", cx.table(place.0)))
}

fn is_text(ty: &Type) -> bool {
    matches!(ty, Type::Char(_) | Type::Varchar(_) | Type::Text)
}

/// Values of one type that become others in another one without an error; none where no condition says which.
pub(super) fn changed(cx: &Cx<'_>, place: (&Name, &str), (from, to): (&Type, &Type)) -> Option<String> {
    let column = cx.quote(place.1);
    let is_mysql = matches!(cx.dialect, Dialect::Mysql | Dialect::Mariadb);
    let condition = if let (true, Type::Enum(name)) = (is_mysql && is_text(from), to) {
        // They find a label as the column's texts are compared, and by its number: what is not one of them, byte for byte, is
        // refused or becomes another.
        let labels = &cx.after.enums.get(name).or_else(|| cx.before.enums.get(name))?.values;
        let labels: Vec<String> = labels.iter().map(|label| spell::string(cx.dialect, label)).collect();
        format!("CAST(CONVERT({column} USING utf8mb4) AS BINARY) NOT IN ({})", labels.join(", "))
    } else {
        convert::changed(cx.dialect, &column, from, to)?
    };
    Some(format!("SELECT count(*) FROM {} WHERE {condition}", cx.table(place.0)))
}
