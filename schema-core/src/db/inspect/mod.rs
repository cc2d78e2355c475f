//! Reads a live database into a [`Schema`], with a constant number of catalogue queries whatever the number
//! of tables. SQL text is kept in the server's own spelling; a type is logical only where the database's
//! name for it means nothing else, so that two databases that differ never look the same.

#[cfg(feature = "mysql")]
mod mysql;
#[cfg(feature = "mysql")]
mod mysql_defaults;
#[cfg(feature = "mysql")]
mod mysql_expression;
#[cfg(feature = "mysql")]
mod mysql_partitions;
#[cfg(feature = "mysql")]
mod mysql_rights;
#[cfg(feature = "postgres")]
mod postgres;
#[cfg(feature = "postgres")]
#[macro_use]
mod postgres_catalogue;
pub(super) mod facets;
#[cfg(feature = "postgres")]
mod postgres_inheritance;
#[cfg(feature = "postgres")]
mod postgres_partitions;
#[cfg(feature = "postgres")]
mod postgres_sequences;
#[cfg(feature = "postgres")]
mod postgres_unmanaged;
#[cfg(feature = "sqlite")]
mod sqlite;
#[cfg(feature = "sqlite")]
mod sqlite_ddl;
#[cfg(feature = "sqlite")]
mod sqlite_names;
#[cfg(feature = "sqlite")]
mod sqlite_old;
pub(super) mod uses;

use super::lexer::{Kind, tokens};
use super::{Connection, QueryError};
use crate::dialect::options::{On, Told, find, settled};
use crate::model::{Dialect, Options, Schema, Settings};

/// What a database holds.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Inspected {
    /// Everything that the model can hold.
    pub schema: Schema,
    /// Everything else that was seen, in order of kind and name.
    pub unmanaged: Vec<Unmanaged>,
}

/// Something in a database that the tool neither compares nor changes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Unmanaged {
    /// The field's term: `view`, `trigger`, `function`.
    pub kind: String,
    /// Its name, behind that of its table where it belongs to one.
    pub name: String,
}

/// Why a database cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum InspectError {
    /// A catalogue query failed.
    #[error("cannot read the catalogue: {0}")]
    Query(#[from] QueryError),
    /// The catalogue holds what no version known to this build writes.
    #[error("cannot read {what} from `{text}`: please report it with the statement that created the object")]
    Unreadable {
        /// What should stand there.
        what: String,
        /// What stands there.
        text: String,
    },
    /// The connection has no database to read.
    #[error("{url} names no database to read: add its name to the URL")]
    NoDatabase {
        /// The URL, masked.
        url: String,
    },
    /// PostgreSQL: the user may use no schema of the search path, so that no name can stand without its schema.
    #[error(
        "{url}: the user may use no schema of the search path ({path}): grant usage on one of them, or add the one to read to the URL with `?options=-csearch_path%3DNAME`"
    )]
    NoSchema {
        /// The URL, masked.
        url: String,
        /// The search path.
        path: String,
    },
    /// Again and again something else was there at the end than at the beginning.
    #[error("the database changes while it is read: try again when nobody changes its tables")]
    Changing,
}

/// How often a database is read that changes meanwhile. A migration takes moments, and then it is over.
const TRIES: usize = 5;

/// Reads the database of a connection as it is at one moment: in one snapshot on SQLite; elsewhere it is read again where
/// something came, went or changed its name meanwhile.
///
/// PostgreSQL: every schema but the system's; names in the connection's current schema stand without it.
/// MySQL, MariaDB: the connection's database. SQLite: the main database.
///
/// # Errors
/// When the catalogue cannot be read, or not understood.
pub async fn inspect(connection: &mut Connection) -> Result<Inspected, InspectError> {
    let mut tries = 1;
    let mut inspected = loop {
        match once(connection).await {
            Err(InspectError::Changing) if tries < TRIES => tries += 1,
            read => break read?,
        }
    };
    inspected.unmanaged.sort();
    inspected.unmanaged.dedup();
    Ok(inspected)
}

async fn once(connection: &mut Connection) -> Result<Inspected, InspectError> {
    match connection.dialect {
        #[cfg(feature = "postgres")]
        Dialect::Postgres => postgres::inspect(connection).await,
        #[cfg(feature = "mysql")]
        Dialect::Mysql | Dialect::Mariadb => mysql::inspect(connection).await,
        #[cfg(feature = "sqlite")]
        Dialect::Sqlite => sqlite::inspect(connection).await,
        #[cfg(not(all(feature = "postgres", feature = "mysql", feature = "sqlite")))]
        dialect => unreachable!("a connection to {dialect} exists only in builds with its driver"),
    }
}

/// The tables that [`inspect`] passes over because the tool or sqlx keeps its books in them.
///
/// # Errors
/// When the catalogue cannot be read.
pub async fn bookkeeping(connection: &mut Connection) -> Result<Vec<String>, QueryError> {
    let tables = match connection.dialect {
        Dialect::Postgres => {
            "SELECT tablename::text FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1"
        }
        Dialect::Mysql | Dialect::Mariadb => {
            "SELECT table_name FROM information_schema.tables WHERE table_schema = database() ORDER BY 1"
        }
        Dialect::Sqlite => "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY 1",
    };
    let rows = connection.rows(tables).await?;
    Ok(rows.iter().map(|row| row.text(0)).filter(|name| is_bookkeeping(name)).map(str::to_owned).collect())
}

/// Reads a database of PostgreSQL inside a transaction that is open already, and sees what that has made.
#[cfg(feature = "postgres")]
pub(super) async fn inspect_within(connection: &mut Connection) -> Result<Inspected, InspectError> {
    postgres::within(connection).await
}

/// Whether a table is the tool's own bookkeeping or sqlx's, which no schema declares.
#[must_use]
pub fn is_bookkeeping(table: &str) -> bool {
    table == "_sqlx_migrations" || table.starts_with("_schema_")
}

impl Unmanaged {
    fn new(kind: impl Into<String>, name: impl Into<String>) -> Unmanaged {
        Unmanaged { kind: kind.into(), name: name.into() }
    }
}

/// The options that the model holds, in their canonical form; what it does not hold is named.
#[cfg_attr(not(any(feature = "postgres", feature = "mysql")), expect(dead_code, reason = "SQLite has none to hold"))]
fn known_options(
    dialect: Dialect,
    on: On<'_>,
    mut settings: Settings,
    (kind, object): (&str, &str),
    unmanaged: &mut Vec<Unmanaged>,
) -> Options {
    let before = settings.len();
    settings.retain(|name, _| find(dialect, on, name) != Told::Unknown);
    if settings.len() < before {
        unmanaged.push(Unmanaged::new(kind, object));
    }
    Options::of(dialect, settled(dialect, on, &settings))
}

/// The text without one pair of parentheses around the whole of it.
fn without_parentheses(dialect: Dialect, text: &str) -> &str {
    let Some(inner) = text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) else { return text };
    let mut depth = 0_usize;
    for token in tokens(dialect, inner) {
        if token.kind == Kind::Open || (token.is_sign(')') && depth == 0) {
            return text;
        }
        depth += usize::from(token.is_sign('('));
        depth -= usize::from(token.is_sign(')'));
    }
    if depth == 0 { inner } else { text }
}

#[cfg(test)]
mod tests {
    use super::{Dialect, without_parentheses};

    #[test]
    fn only_a_pair_around_the_whole_is_taken_away() {
        for (text, bare) in [
            ("(a > 0)", "a > 0"),
            ("(a) OR (b)", "(a) OR (b)"),
            ("(a = ')')", "a = ')'"),
            ("((a))", "(a)"),
            ("lower(a)", "lower(a)"),
        ] {
            assert_eq!(without_parentheses(Dialect::Postgres, text), bare);
        }
        assert_eq!(without_parentheses(Dialect::Mysql, r"('it\'s)' = a)"), r"'it\'s)' = a");
    }
}
