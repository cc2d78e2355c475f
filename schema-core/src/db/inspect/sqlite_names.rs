//! Names in expressions of SQLite. Renaming a column puts quotes around its name in every expression of the table, whether it
//! needs them or not, so that a table would differ by its past alone: quotes that mean nothing are taken away.

use super::super::lexer::{Kind, tokens};
use crate::model::{Dialect, IndexKey, Schema, Sql, Table};

/// Words that name a column only in quotes (sqlite.org, "SQLite Keywords": those without a fallback to a name, and those that begin
/// an expression of their own, of which `current_date` would be read in silence).
#[rustfmt::skip]
const RESERVED: &[&str] = &[
    "add", "all", "alter", "and", "as", "autoincrement", "between", "case", "cast", "check", "collate", "commit",
    "constraint", "create", "current_date", "current_time", "current_timestamp", "default", "deferrable", "delete",
    "distinct", "drop", "else", "escape", "except", "exists", "foreign", "from", "group", "having", "if", "in",
    "index", "insert", "intersect", "into", "is", "isnull", "join", "limit", "not", "nothing", "notnull", "null",
    "on", "or", "order", "primary", "raise", "references", "returning", "select", "set", "table", "then", "to",
    "transaction", "union", "unique", "update", "using", "values", "when", "where", "with",
];

/// Takes the quotes away from the plain names of columns in the expressions of every table.
pub(super) fn settle(schema: &mut Schema) {
    for table in schema.tables.values_mut() {
        let columns: Vec<String> = table.columns.keys().filter(|name| is_plain(name)).cloned().collect();
        for sql in expressions(table) {
            if let Some(text) = &mut sql.any {
                *text = unquoted(text, &columns);
            }
        }
    }
}

fn expressions(table: &mut Table) -> impl Iterator<Item = &mut Sql> {
    let checks = table.checks.values_mut().map(|check| &mut check.expr);
    let generated =
        table.columns.values_mut().filter_map(|column| column.generated.as_mut()).map(|generated| &mut generated.expr);
    let indexes = table.indexes.values_mut().flat_map(|index| {
        let parts = index.parts.iter_mut().filter_map(|part| match &mut part.key {
            IndexKey::Expr(sql) => Some(sql),
            IndexKey::Column(_) => None,
        });
        parts.chain(index.predicate.as_mut())
    });
    checks.chain(generated).chain(indexes)
}

fn is_plain(name: &str) -> bool {
    let starts = name.starts_with(|letter: char| letter.is_ascii_lowercase() || letter == '_');
    starts
        && name.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_')
        && !RESERVED.contains(&name)
}

fn unquoted(text: &str, columns: &[String]) -> String {
    let pieces = tokens(Dialect::Sqlite, text).into_iter().map(|token| {
        let inner = token.text.get(1..token.text.len().saturating_sub(1)).unwrap_or_default();
        let is_column = token.kind == Kind::Name && columns.iter().any(|column| column == inner);
        if is_column { inner } else { token.text }
    });
    pieces.collect()
}

#[cfg(test)]
mod tests {
    use super::{is_plain, unquoted};

    #[test]
    fn only_plain_names_of_columns_lose_their_quotes() {
        let columns = ["email".to_owned()];
        assert_eq!(
            unquoted("\"email\" <> 'the \"email\"' and \"order\" > 1", &columns),
            "email <> 'the \"email\"' and \"order\" > 1"
        );
    }
    #[test]
    fn words_that_mean_something_else_without_quotes_keep_them() {
        assert!(["current_date", "raise", "cast", "with"].iter().all(|word| !is_plain(word)));
        assert!(["user", "key", "replace", "current"].iter().all(|word| is_plain(word)));
    }
}
