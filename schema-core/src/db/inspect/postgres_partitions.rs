//! How PostgreSQL says that a table is partitioned: the key in parts and in one text of all its expressions, the bounds in words.

use super::postgres::{Tables, json};
use super::{InspectError, without_parentheses};
use crate::db::Row;
use crate::db::lexer::tokens;
use crate::model::{Bound, Dialect, IndexKey, IndexPart, Partition, PartitionBy, PartitionMethod, Sql};

/// One part of a key as the catalogue query writes it: column, operator class, collation behind its column.
type Part = (Option<String>, Option<String>, Option<String>);

/// The key of a table's partitions; none where it has none.
pub(super) fn partition_by(
    method: Option<&str>,
    parts: Option<&str>,
    expressions: Option<&str>,
) -> Result<Option<PartitionBy>, InspectError> {
    let (Some(method), Some(parts)) = (method, parts) else { return Ok(None) };
    let method = match method {
        "r" => PartitionMethod::Range,
        "l" => PartitionMethod::List,
        "h" => PartitionMethod::Hash,
        other => return Err(unreadable("how a table is partitioned", other)),
    };
    let parts: Vec<Part> = json(parts, "the key of partitions")?;
    let mut texts = listed(expressions.unwrap_or_default()).into_iter();
    let mut key = Vec::new();
    for (column, opclass, collation) in parts {
        let of = match (column, collation) {
            (Some(column), None) => IndexKey::Column(column),
            (Some(_), Some(text)) => IndexKey::Expr(Sql::any(text)),
            (None, collation) => {
                let text = texts.next().ok_or_else(|| unreadable("the key of partitions", "nothing"))?;
                let text = without_parentheses(Dialect::Postgres, text);
                let told = collation.map_or(text.to_owned(), |collation| format!("({text}) COLLATE {collation}"));
                IndexKey::Expr(Sql::any(told))
            }
        };
        key.push(IndexPart { key: of, opclass, ..IndexPart::column("") });
    }
    Ok(Some(PartitionBy { method, key }))
}

/// Gives each table its partitions, and those of its partitions, which come behind them.
pub(super) fn partitions(rows: &[Row], tables: &mut Tables) -> Result<(), InspectError> {
    for row in rows {
        let (Some(root), Some(text)) = (row.get(12), row.get(14)) else { continue };
        let Some((_, table)) = tables.get_mut(root) else { continue };
        let by = partition_by(row.get(8), row.get(9), row.get(10))?;
        let item = Partition { bound: bound(text)?, of: row.get(13).map(str::to_owned), by };
        table.partitions.insert(row.text(2).to_owned(), item);
    }
    Ok(())
}

/// `FOR VALUES FROM (...) TO (...)`, as `pg_get_expr` writes it.
fn bound(text: &str) -> Result<Bound, InspectError> {
    let wrong = || unreadable("the bounds of a partition", text);
    if text == "DEFAULT" {
        return Ok(Bound::Default);
    }
    let lists = inside_parentheses(text);
    if text.starts_with("FOR VALUES FROM (") {
        let [from, to] = lists.as_slice() else { return Err(wrong()) };
        return Ok(Bound::Range { from: (*from).to_owned(), to: (*to).to_owned() });
    }
    let [list] = lists.as_slice() else { return Err(wrong()) };
    if text.starts_with("FOR VALUES IN (") {
        return Ok(Bound::List((*list).to_owned()));
    }
    let numbers = list.strip_prefix("modulus ").and_then(|rest| rest.split_once(", remainder "));
    let numbers = numbers.and_then(|(one, other)| Some((one.parse().ok()?, other.parse().ok()?)));
    let (modulus, remainder) = numbers.ok_or_else(wrong)?;
    Ok(Bound::Hash { modulus, remainder })
}

fn unreadable(what: &str, text: &str) -> InspectError {
    InspectError::Unreadable { what: what.to_owned(), text: text.to_owned() }
}

/// What stands in each pair of parentheses that is in no other.
fn inside_parentheses(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let (mut depth, mut start) = (0_usize, 0);
    for token in tokens(Dialect::Postgres, text) {
        if token.is_sign('(') {
            depth += 1;
            if depth == 1 {
                start = token.start + token.text.len();
            }
        } else if token.is_sign(')') {
            depth = depth.saturating_sub(1);
            if depth == 0 {
                found.push(&text[start..token.start]);
            }
        }
    }
    found
}

/// The items of a list, apart at the commas that stand in no parentheses.
pub(super) fn listed(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let (mut depth, mut start) = (0_usize, 0);
    for token in tokens(Dialect::Postgres, text) {
        depth += usize::from(token.is_sign('(') || token.is_sign('['));
        depth = depth.saturating_sub(usize::from(token.is_sign(')') || token.is_sign(']')));
        if depth == 0 && token.is_sign(',') {
            found.push(text[start..token.start].trim());
            start = token.start + token.text.len();
        }
    }
    if !text.trim().is_empty() {
        found.push(text[start..].trim());
    }
    found
}
