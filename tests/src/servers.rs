//! Real databases for tests: throw-away PostgreSQL, MariaDB and MySQL servers, started when first asked for and shared by
//! all test processes of a run, and SQLite files. A server that cannot be had is a failure, never a skipped test.

mod database;
mod dump;
mod launch;

use std::env;
use std::fs::File;
use std::sync::OnceLock;

pub use database::{Database, Row};
pub use dump::dump;

/// The databases that tests run on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// PostgreSQL.
    Postgres,
    /// MariaDB.
    Mariadb,
    /// MySQL itself, not MariaDB.
    Mysql,
    /// SQLite, as bundled with sqlx.
    Sqlite,
}

/// A running server, good until the process ends.
#[derive(Debug)]
pub struct Server {
    /// What it is.
    pub kind: Kind,
    /// Its version as it reports it, such as `15.13 (Debian 15.13-0+deb12u1)` or `10.11.11-MariaDB`.
    pub version: String,
    /// Where it listens, as an administrator, without a database; for SQLite `sqlite:`.
    pub url: String,
    /// Held for the life of the process: the sign that the server is needed. None for a server from the environment.
    _in_use: Option<File>,
}

impl Kind {
    /// Every kind, in the order of their declaration.
    pub const ALL: [Kind; 4] = [Kind::Postgres, Kind::Mariadb, Kind::Mysql, Kind::Sqlite];

    /// The dialect's name in file names and `schema.toml`.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Postgres => "postgres",
            Kind::Mariadb => "mariadb",
            Kind::Mysql => "mysql",
            Kind::Sqlite => "sqlite",
        }
    }

    /// The server of this kind, started when none runs yet.
    ///
    /// `TEST_POSTGRES_URL`, `TEST_MARIADB_URL` and `TEST_MYSQL_URL` name a server to use instead of a throw-away one; its
    /// user must be allowed to create databases. `TEST_POSTGRES_PROGRAMS` is the folder of another PostgreSQL to start.
    ///
    /// # Panics
    /// When it cannot be started or reached, with the end of its log.
    #[track_caller]
    pub fn server(self) -> &'static Server {
        static SERVERS: [OnceLock<Result<Server, String>>; 4] = [const { OnceLock::new() }; 4];
        // A failure is kept too: every test then fails at once instead of waiting for another start.
        let server = SERVERS[self as usize].get_or_init(|| find(self));
        server.as_ref().unwrap_or_else(|error| panic!("no {} server for the tests: {error}", self.name()))
    }

    /// A server of this kind that keeps what is committed, on the disk and with what runs in the background, as in production: what
    /// takes time is measured on one. It is nobody else's.
    ///
    /// # Panics
    /// When it cannot be started, with the end of its log.
    #[track_caller]
    pub fn durable_server(self) -> &'static Server {
        static SERVERS: [OnceLock<Result<Server, String>>; 4] = [const { OnceLock::new() }; 4];
        let server = SERVERS[self as usize].get_or_init(|| {
            let (url, in_use) = launch::running(self, Keeps::Committed)?;
            let version = database::version(self, &url).map_err(|error| error.to_string())?;
            Ok(Server { kind: self, version, url, _in_use: Some(in_use) })
        });
        server.as_ref().unwrap_or_else(|error| panic!("no durable {} server: {error}", self.name()))
    }

    /// A fresh, empty database on the server of this kind; short for `self.server().create_database(hint)`.
    ///
    /// # Panics
    /// When the server cannot be had.
    #[track_caller]
    pub fn database(self, hint: &str) -> Database {
        self.server().create_database(hint)
    }
}

impl Server {
    /// The version's first number.
    ///
    /// # Panics
    /// When the server reports no number.
    #[track_caller]
    pub fn major(&self) -> u32 {
        let digits = self.version.split(|c: char| !c.is_ascii_digit()).next().unwrap_or_default();
        digits.parse().unwrap_or_else(|_| panic!("no number in the version `{}`", self.version))
    }
}

/// What a server keeps when the machine fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Keeps {
    /// Nothing: it is quick.
    Nothing,
    /// What was committed.
    Committed,
}

fn find(kind: Kind) -> Result<Server, String> {
    let variable = match kind {
        Kind::Postgres => "TEST_POSTGRES_URL",
        Kind::Mariadb => "TEST_MARIADB_URL",
        Kind::Mysql => "TEST_MYSQL_URL",
        Kind::Sqlite => {
            let version = database::version(kind, "sqlite::memory:").map_err(|error| error.to_string())?;
            return Ok(Server { kind, version, url: "sqlite:".to_owned(), _in_use: None });
        }
    };
    let (url, in_use) = match env::var(variable) {
        Ok(url) => (url, None),
        Err(_) => launch::running(kind, Keeps::Nothing).map(|(url, in_use)| (url, Some(in_use)))?,
    };
    let version = database::version(kind, &url).map_err(|error| format!("{variable}: {error}"))?;
    if (kind == Kind::Mysql || kind == Kind::Mariadb) && version.contains("MariaDB") != (kind == Kind::Mariadb) {
        return Err(format!("{variable} names a server that reports version {version}"));
    }
    Ok(Server { kind, version, url, _in_use: in_use })
}
