//! One fresh database per test, and plain SQL on it with every value as text, as a person at a console would see it.

use std::env;
use std::path::Path;
use std::process;
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;
use std::time::{SystemTime, UNIX_EPOCH};

use sqlx::{ColumnIndex, Connection, Decode, Executor, MySql, Postgres, Row as _, Sqlite, Type};
use tempfile::TempDir;

use super::{Kind, Server};

/// One row of a result: each value as the database prints it, `None` for NULL.
pub type Row = Vec<Option<String>>;

/// A fresh database, dropped with its last row when this value is dropped.
#[derive(Debug)]
pub struct Database {
    /// The server it is on.
    pub server: &'static Server,
    /// Its name on the server; for SQLite its file.
    pub name: String,
    /// How sqlx and `cargo schema` reach it.
    pub url: String,
    /// The SQLite file's folder.
    _folder: Option<TempDir>,
}

impl Server {
    /// Creates an empty database whose unique name starts with `hint`.
    ///
    /// # Panics
    /// When the server refuses.
    #[track_caller]
    pub fn create_database(&'static self, hint: &str) -> Database {
        if self.kind == Kind::Sqlite {
            return sqlite_file(self, hint);
        }
        let name = unique_name(hint);
        let create = match self.kind {
            // Half the time of the default of version 15, which writes each page to the log.
            Kind::Postgres if self.major() >= 15 => {
                format!("CREATE DATABASE {name} TEMPLATE template0 STRATEGY file_copy")
            }
            Kind::Postgres => format!("CREATE DATABASE {name} TEMPLATE template0"),
            Kind::Mariadb | Kind::Mysql | Kind::Sqlite => {
                format!("CREATE DATABASE {name} CHARACTER SET utf8mb4")
            }
        };
        query(self.kind, &self.url, &create).unwrap_or_else(|error| panic!("{create}: {error}"));
        Database { server: self, url: with_database(&self.url, &name), name, _folder: None }
    }
}

impl Database {
    /// Runs one or more statements, separated by `;`, on a connection of their own.
    ///
    /// # Panics
    /// With the SQL, when the database refuses it.
    #[track_caller]
    pub fn execute(&self, sql: &str) {
        self.rows(sql);
    }

    /// Runs one or more statements on a connection of their own; the rows of all of them.
    ///
    /// # Panics
    /// With the SQL, when the database refuses it.
    #[track_caller]
    pub fn rows(&self, sql: &str) -> Vec<Row> {
        let kind = self.server.kind.name();
        self.try_rows(sql).unwrap_or_else(|error| panic!("{kind} refuses\n{sql}\n{error}"))
    }

    /// Like [`Database::rows`], for statements that may fail.
    ///
    /// # Errors
    /// What the database answers.
    pub fn try_rows(&self, sql: &str) -> Result<Vec<Row>, sqlx::Error> {
        query(self.server.kind, &self.url, sql)
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        let (kind, name) = (self.server.kind, &self.name);
        let drop = match kind {
            Kind::Postgres if self.server.major() >= 13 => {
                format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")
            }
            Kind::Postgres | Kind::Mariadb | Kind::Mysql => {
                format!("DROP DATABASE IF EXISTS {name}")
            }
            Kind::Sqlite => return,
        };
        // A panic here would hide the one that is perhaps under way.
        if let Err(error) = query(kind, &self.server.url, &drop) {
            eprintln!("{drop}: {error}");
        }
    }
}

/// The server's version, which also shows that it answers.
pub(super) fn version(kind: Kind, url: &str) -> Result<String, sqlx::Error> {
    let sql = match kind {
        Kind::Postgres => "SHOW server_version",
        Kind::Mariadb | Kind::Mysql => "SELECT version()",
        Kind::Sqlite => "SELECT sqlite_version()",
    };
    let rows = query(kind, url, sql)?;
    rows.into_iter().flatten().flatten().next().ok_or(sqlx::Error::RowNotFound)
}

/// Runs SQL from anywhere: a thread of its own lets tests that are asynchronous themselves call it, and drop databases.
fn query(kind: Kind, url: &str, sql: &str) -> Result<Vec<Row>, sqlx::Error> {
    let work = || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        match kind {
            Kind::Postgres => runtime.block_on(fetch::<Postgres>(url, sql)),
            Kind::Mariadb | Kind::Mysql => runtime.block_on(fetch::<MySql>(url, sql)),
            Kind::Sqlite => runtime.block_on(fetch::<Sqlite>(url, sql)),
        }
    };
    thread::scope(|scope| scope.spawn(work).join()).expect("the thread of a query does not panic")
}

async fn fetch<DB: sqlx::Database>(url: &str, sql: &str) -> Result<Vec<Row>, sqlx::Error>
where
    for<'c> &'c mut DB::Connection: Executor<'c, Database = DB>,
    for<'r> String: Decode<'r, DB> + Type<DB>,
    usize: ColumnIndex<DB::Row>,
{
    let mut connection = DB::Connection::connect(url).await?;
    let rows = sqlx::raw_sql(sqlx::AssertSqlSafe(sql)).fetch_all(&mut connection).await?;
    connection.close().await?;
    // Unchecked, because the protocol for plain SQL brings values of every type as text.
    rows.iter().map(|row| (0..row.len()).map(|column| row.try_get_unchecked(column)).collect()).collect()
}

fn sqlite_file(server: &'static Server, hint: &str) -> Database {
    let memory = Path::new("/dev/shm");
    let parent = if memory.is_dir() { memory.to_owned() } else { env::temp_dir() };
    let folder = tempfile::Builder::new().prefix("cargo-schema-sqlite.").tempdir_in(parent);
    let folder = folder.expect("a temporary folder can be made");
    let name = folder.path().join(format!("{hint}.db")).display().to_string();
    std::fs::write(&name, "").expect("a file in a fresh folder can be written");
    Database { server, url: format!("sqlite://{name}"), name, _folder: Some(folder) }
}

/// Unique on a server that several processes share, and short enough for every server.
fn unique_name(hint: &str) -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let nanoseconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.subsec_nanos());
    let plain = |c: char| {
        if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '_' }
    };
    let hint: String = hint.chars().take(30).map(plain).collect();
    format!("t_{hint}_{:x}_{count}_{nanoseconds:x}", process::id())
}

/// The URL with another database; options after `?` stay.
fn with_database(url: &str, name: &str) -> String {
    let (address, options) = url.split_once('?').unwrap_or((url, ""));
    let host = address.find("://").map_or(0, |scheme| scheme + 3);
    let end = address[host..].find('/').map_or(address.len(), |slash| host + slash);
    let question = if options.is_empty() { "" } else { "?" };
    format!("{}/{name}{question}{options}", &address[..end])
}
