//! Rows that fit a schema, for a scratch database. A migration that was only ever run on empty tables proves
//! little. Values are awkward on purpose: quotes, non-ASCII letters, NULLs. What a check demands is found by
//! trying the constants that the check itself names; a table that takes no row is reported, never passed over.

pub use super::row::Texts;
use super::row::{Row, is_optional};
use super::{Connection, QueryError};
use crate::dialect::spell::{quote, quote_list, quote_name, string};
use crate::model::{Dialect, ForeignKey, Identity, Name, Schema};
use indexmap::IndexMap;

/// How many combinations of values are tried for one row.
const TRIES: usize = 400;

/// A table that took no row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The table.
    pub table: Name,
    /// What the database said.
    pub message: String,
}

/// A row that was added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Added {
    /// The table.
    pub table: Name,
    /// The values by their columns, as SQL spells them.
    pub values: IndexMap<String, String>,
}

/// `users (id = 1, name = 'O''Brien')`.
impl std::fmt::Display for Added {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let values: Vec<String> = self.values.iter().map(|(column, value)| format!("{column} = {value}")).collect();
        write!(f, "{} ({})", self.table, values.join(", "))
    }
}

/// What one round came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    /// The rows that are there now.
    pub added: Vec<Added>,
    /// The tables that took none.
    pub refused: Vec<Refused>,
}

/// Adds one row to every living table, the `round`th, so that each refers to the rows that the same round added elsewhere.
///
/// # Errors
/// When the database cannot be asked for a row to refer to.
pub async fn add_round(
    connection: &mut Connection,
    schema: &Schema,
    round: u32,
    texts: Texts,
) -> Result<Round, QueryError> {
    let mut refused = Vec::new();
    let mut added: IndexMap<Name, IndexMap<String, String>> = IndexMap::new();
    for name in in_order(schema) {
        let table = &schema.tables[name];
        let mut row = Row { dialect: connection.dialect, schema, table, round, texts, values: IndexMap::new() };
        row.fill();
        for key in table.foreign_keys.values() {
            let parent = match added.get(&key.table) {
                Some(values) => Some(values.clone()),
                None if key.table == *name => None,
                None => any_row(connection, schema, key).await?,
            };
            row.refer(key, &key.table == name, parent.as_ref());
        }
        match insert(connection, name, &row).await {
            Ok(values) => {
                added.insert(name.clone(), values);
            }
            Err(error) => refused.push(Refused { table: name.clone(), message: error.to_string() }),
        }
    }
    let added = added.into_iter().map(|(table, values)| Added { table, values }).collect();
    Ok(Round { added, refused })
}

/// Tables after those they refer to, as far as cycles allow; a cycle is broken where a column may be NULL.
fn in_order(schema: &Schema) -> Vec<&Name> {
    let mut placed: Vec<&Name> = Vec::new();
    let mut open: Vec<&Name> = schema.tables.keys().collect();
    let waits = |name: &Name, placed: &[&Name], required_only: bool| {
        let table = &schema.tables[name];
        table.foreign_keys.values().any(|key| {
            let there = key.table == *name || placed.contains(&&key.table) || !schema.tables.contains_key(&key.table);
            !there && (!required_only || !is_optional(table, key))
        })
    };
    while !open.is_empty() {
        let free = open.iter().position(|name| !waits(name, &placed, false));
        let next = free.or_else(|| open.iter().position(|name| !waits(name, &placed, true))).unwrap_or(0);
        placed.push(open.remove(next));
    }
    placed
}

async fn insert(
    connection: &mut Connection,
    name: &Name,
    row: &Row<'_>,
) -> Result<IndexMap<String, String>, QueryError> {
    let first = match connection.execute(&statement(name, row, &row.values)).await {
        Ok(_) => return Ok(row.values.clone()),
        Err(error) => error,
    };
    let alternatives = row.alternatives();
    let combinations =
        alternatives.iter().fold(1_usize, |product, (_, values)| product.saturating_mul(values.len() + 1));
    for combination in 1..combinations.min(TRIES) {
        let mut values = row.values.clone();
        let mut rest = combination;
        for (column, others) in &alternatives {
            let choice = rest % (others.len() + 1);
            rest /= others.len() + 1;
            if choice > 0 {
                values.insert(column.clone(), others[choice - 1].clone());
            }
        }
        if connection.execute(&statement(name, row, &values)).await.is_ok() {
            return Ok(values);
        }
    }
    Err(first)
}

fn statement(name: &Name, row: &Row<'_>, values: &IndexMap<String, String>) -> String {
    let dialect = row.dialect;
    let table = quote_name(dialect, name);
    if values.is_empty() {
        return match dialect {
            Dialect::Postgres | Dialect::Sqlite => format!("INSERT INTO {table} DEFAULT VALUES"),
            Dialect::Mysql | Dialect::Mariadb => format!("INSERT INTO {table} () VALUES ()"),
        };
    }
    let counted = row.table.columns.values().any(|column| column.identity == Some(Identity::Always));
    let overriding = if counted && dialect == Dialect::Postgres { " OVERRIDING SYSTEM VALUE" } else { "" };
    let columns: Vec<&String> = values.keys().collect();
    let values: Vec<&str> = values.values().map(String::as_str).collect();
    format!("INSERT INTO {table} ({}){overriding} VALUES ({})", quote_list(dialect, &columns), values.join(", "))
}

/// The columns referred to in some row that is there already.
async fn any_row(
    connection: &mut Connection,
    schema: &Schema,
    key: &ForeignKey,
) -> Result<Option<IndexMap<String, String>>, QueryError> {
    let dialect = connection.dialect;
    let Some(parent) = schema.tables.get(&key.table) else {
        return Ok(None);
    };
    let plain = |column: &String| parent.columns.get(column).is_some_and(|column| column.ty.is_integer());
    // MySQL reads `x'31'` as a number where a number is wanted, and not as the digit.
    let as_text: Vec<String> = key
        .references
        .iter()
        .map(|column| {
            if plain(column) {
                number_of(dialect, &quote(dialect, column))
            } else {
                text_of(dialect, &quote(dialect, column))
            }
        })
        .collect();
    let sql = format!("SELECT {} FROM {} LIMIT 1", as_text.join(", "), quote_name(dialect, &key.table));
    let Some(row) = connection.rows(&sql).await?.into_iter().next() else {
        return Ok(None);
    };
    let values = key.references.iter().zip(row.0).filter_map(|(column, text)| {
        let text = text?;
        Some((column.clone(), if plain(column) { text } else { text_back(dialect, &text) }))
    });
    Ok(Some(values.collect()))
}

/// A value as text that says everything about it: SQLite and MySQL hold bytes that are no text.
#[must_use]
pub fn text_of(dialect: Dialect, column: &str) -> String {
    match dialect {
        Dialect::Postgres => format!("{column}::text"),
        // `hex` of a number is the number in base 16, rounded; of a text it is its bytes.
        Dialect::Mysql | Dialect::Mariadb => format!("hex(concat({column}))"),
        Dialect::Sqlite => format!("quote({column})"),
    }
}

fn number_of(dialect: Dialect, column: &str) -> String {
    match dialect {
        Dialect::Postgres => format!("{column}::text"),
        Dialect::Mysql | Dialect::Mariadb => format!("cast({column} AS char)"),
        Dialect::Sqlite => format!("cast({column} AS text)"),
    }
}

fn text_back(dialect: Dialect, text: &str) -> String {
    match dialect {
        Dialect::Postgres => string(dialect, text),
        Dialect::Mysql | Dialect::Mariadb => format!("x'{text}'"),
        Dialect::Sqlite => text.to_owned(),
    }
}
