//! Databases that live for a moment: a migration is tried on one, and a schema is built on one to hear how the
//! server spells it. SQLite's are in memory; the others are made on a server that was named for it and dropped again.

use super::{ConnectError, Connection, QueryError, open};
use crate::dialect::spell::quote;
use crate::model::Dialect;
use std::time::{SystemTime, UNIX_EPOCH};

/// How the names of scratch databases start, by which people recognise one that a killed run left behind.
pub const PREFIX: &str = "schema_scratch_";

/// Where scratch databases are made.
#[derive(Clone, PartialEq, Eq)]
pub enum Scratch {
    /// SQLite, in memory.
    Memory,
    /// On the server at this URL; its own database is left alone.
    Server(String),
}

/// A scratch database.
#[derive(Debug)]
pub struct Database {
    /// The session on it.
    pub connection: Connection,
    name: String,
}

/// Why there is no scratch database.
#[derive(Debug, thiserror::Error)]
pub enum ScratchError {
    /// The server cannot be reached, or refuses.
    #[error("scratch server: {0}")]
    Connect(#[from] ConnectError),
    /// It does not let us make or drop a database.
    #[error("cannot {verb} a scratch database on {url}: {source}; the user needs the right to create databases")]
    Refused {
        /// `create` or `drop`.
        verb: &'static str,
        /// The server, password masked.
        url: String,
        /// What it says.
        source: QueryError,
    },
}

impl Scratch {
    /// An empty database.
    ///
    /// # Errors
    /// When the server cannot be reached or does not let us.
    pub async fn create(&self, dialect: Dialect) -> Result<Database, ScratchError> {
        match self {
            Scratch::Memory => {
                let connection = open("sqlite::memory:", Some(dialect)).await?;
                Ok(Database { connection, name: String::new() })
            }
            Scratch::Server(url) => {
                let mut server = open(url, Some(dialect)).await?;
                let name = fresh_name();
                let created = server.execute(&format!("CREATE DATABASE {}", quote(dialect, &name))).await;
                let shown = server.url.clone();
                server.close().await;
                created.map_err(|source| ScratchError::Refused { verb: "create", url: shown, source })?;
                let connection = open(&with_database(url, &name), Some(dialect)).await?;
                Ok(Database { connection, name })
            }
        }
    }

    /// Ends a scratch database whose session is over, or is ended now.
    ///
    /// # Errors
    /// When the server cannot be reached or does not let us.
    pub async fn remove(&self, database: Database) -> Result<(), ScratchError> {
        let Database { connection, name } = database;
        let dialect = connection.dialect;
        connection.close().await;
        self.remove_named(dialect, &name).await
    }

    /// The same for a session that an error has ended.
    ///
    /// # Errors
    /// When the server cannot be reached or does not let us.
    pub async fn remove_named(&self, dialect: Dialect, name: &str) -> Result<(), ScratchError> {
        let Scratch::Server(url) = self else {
            return Ok(());
        };
        let mut server = open(url, Some(dialect)).await?;
        let dropped = server.execute(&format!("DROP DATABASE IF EXISTS {}", quote(dialect, name))).await;
        let shown = server.url.clone();
        server.close().await;
        dropped.map(|_| ()).map_err(|source| ScratchError::Refused { verb: "drop", url: shown, source })
    }
}

impl Database {
    /// Its name on the server; empty for one in memory.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// A session that takes the place of the one a run has consumed.
    #[must_use]
    pub fn with(name: String, connection: Connection) -> Database {
        Database { connection, name }
    }
}

/// Unlike any other, whoever else is at work on the server.
fn fresh_name() -> String {
    use std::sync::atomic::{AtomicU32, Ordering};
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let nanoseconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_nanos());
    format!("{PREFIX}{}_{:x}_{}", std::process::id(), nanoseconds, COUNT.fetch_add(1, Ordering::Relaxed))
}

/// The URL with another database.
fn with_database(url: &str, name: &str) -> String {
    let (place, query) =
        url.split_once('?').map_or((url, String::new()), |(place, query)| (place, format!("?{query}")));
    // A password may hold a slash that nobody escaped, but not behind the last `@`.
    let after_user = place.rfind('@').or_else(|| place.find("://").map(|at| at + 2)).map_or(0, |at| at + 1);
    let end = place[after_user..].find('/').map_or(place.len(), |at| after_user + at);
    format!("{}/{name}{query}", &place[..end])
}

#[cfg(test)]
mod tests {
    use super::with_database;

    #[test]
    fn a_url_gets_another_database() {
        assert_eq!(
            with_database("postgres://u:p@h:1/shop?sslmode=require", "x"),
            "postgres://u:p@h:1/x?sslmode=require"
        );
        assert_eq!(with_database("postgres://u:p/q@h/shop", "x"), "postgres://u:p/q@h/x");
        assert_eq!(with_database("mysql://root@127.0.0.1:3306", "x"), "mysql://root@127.0.0.1:3306/x");
        assert_eq!(with_database("mysql://h/", "x"), "mysql://h/x");
    }
}
