//! Opens one session on a database, finds out which database it is, and speaks text with it. Everything is
//! read as text, cast by the server, so that no driver feature for any further type is needed.

use super::query_error::{QueryError, code_of};
use super::url::{Family, masked};
use crate::model::Dialect;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection as _, Row as _};
use std::time::Duration;

/// How long a server may take to answer the first time.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);

/// One session on a database, and nobody else's.
#[derive(Debug)]
pub struct Connection {
    /// Which database it is; MariaDB and MySQL are told apart by asking.
    pub dialect: Dialect,
    /// The server's version.
    pub version: Version,
    /// The name of the database, or the path of the SQLite file.
    pub database: String,
    /// The URL it was opened with, password masked.
    pub url: String,
    /// How many texts it has sent so far.
    pub sent: u64,
    pub(super) link: Link,
}

#[derive(Debug)]
pub(super) enum Link {
    #[cfg(feature = "postgres")]
    Postgres(sqlx::PgConnection),
    #[cfg(feature = "mysql")]
    Mysql(sqlx::MySqlConnection),
    #[cfg(feature = "sqlite")]
    Sqlite(sqlx::SqliteConnection),
}

/// Runs the same expression on the driver's connection, whichever it is.
macro_rules! on_link {
    ($link:expr, $connection:ident => $body:expr) => {
        match $link {
            #[cfg(feature = "postgres")]
            Link::Postgres($connection) => $body,
            #[cfg(feature = "mysql")]
            Link::Mysql($connection) => $body,
            #[cfg(feature = "sqlite")]
            Link::Sqlite($connection) => $body,
        }
    };
}

/// Opens the database at `url`; with `expected` it must be of that kind.
///
/// Known are `postgres://`, `postgresql://`, `mysql://`, `mariadb://`, `sqlite:`, and the path of a file that
/// ends in `.db`, `.sqlite` or `.sqlite3`. A SQLite file is created only with `?mode=rwc`.
///
/// # Errors
/// When the URL is none of these, the server cannot be reached, refuses, is another database or too old.
pub async fn open(url: &str, expected: Option<Dialect>) -> Result<Connection, ConnectError> {
    let shown = masked(url);
    let family = Family::of(url).ok_or_else(|| ConnectError::UnknownScheme { url: shown.clone() })?;
    if let Some(expected) = expected
        && !family.may_be(expected)
    {
        return Err(ConnectError::OtherDatabase { url: shown, expected, found: family.usual() });
    }
    let opening = tokio::time::timeout(CONNECT_TIMEOUT, link(family, url, &shown));
    let link = opening.await.map_err(|_| ConnectError::Unreachable {
        url: shown.clone(),
        message: format!("no answer within {} seconds", CONNECT_TIMEOUT.as_secs()),
    })??;
    let mut connection = Connection {
        dialect: family.usual(),
        version: Version { numbers: [0; 3], text: String::new() },
        database: String::new(),
        url: shown,
        sent: 0,
        link,
    };
    match family {
        Family::Postgres | Family::Mysql => identify(&mut connection).await?,
        Family::Sqlite => identify_file(&mut connection, url).await?,
    }
    if let Some(expected) = expected
        && expected != connection.dialect
    {
        return Err(ConnectError::OtherDatabase { url: connection.url, expected, found: connection.dialect });
    }
    let oldest = oldest(connection.dialect);
    if connection.version.numbers < oldest {
        return Err(ConnectError::TooOld {
            url: connection.url,
            dialect: connection.dialect,
            version: connection.version.text,
            oldest: format!("{}.{}", oldest[0], oldest[1]),
        });
    }
    Ok(connection)
}

impl Connection {
    /// Sends one text, which may hold several statements, and answers how many rows it touched.
    ///
    /// # Errors
    /// What the database says against it.
    pub async fn execute(&mut self, sql: &str) -> Result<u64, QueryError> {
        self.sent += 1;
        let query = sqlx::raw_sql(AssertSqlSafe(sql.to_owned()));
        on_link!(&mut self.link, connection => query.execute(connection).await.map(|done| done.rows_affected()))
            .map_err(|error| QueryError::new(sql, &error))
    }

    /// Sends one query and answers its rows as text.
    ///
    /// # Errors
    /// What the database says against it.
    pub async fn rows(&mut self, sql: &str) -> Result<Vec<Row>, QueryError> {
        self.sent += 1;
        let query = sqlx::raw_sql(AssertSqlSafe(sql.to_owned()));
        on_link!(&mut self.link, connection => {
            let rows = query.fetch_all(connection).await.map_err(|error| QueryError::new(sql, &error))?;
            rows.iter()
                .map(|row| (0..row.len()).map(|index| row.try_get_unchecked::<Option<String>, _>(index)).collect::<Result<_, _>>().map(Row))
                .collect::<Result<_, _>>()
                .map_err(|error| QueryError::new(sql, &error))
        })
    }

    /// The first column of the first row; none where there is no row or it is NULL.
    ///
    /// # Errors
    /// What the database says against it.
    pub async fn value(&mut self, sql: &str) -> Result<Option<String>, QueryError> {
        Ok(self.rows(sql).await?.into_iter().next().and_then(|row| row.0.into_iter().next().flatten()))
    }

    /// Says goodbye to the server. Dropping does the same less politely; both roll back what is open.
    pub async fn close(self) {
        // The session is over either way, and there is nobody left to tell.
        let _ = on_link!(self.link, connection => connection.close().await);
    }
}

/// One row of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row(pub Vec<Option<String>>);

impl Row {
    /// The text at `index`; none for NULL.
    #[must_use]
    pub fn get(&self, index: usize) -> Option<&str> {
        self.0.get(index).and_then(|text| text.as_deref())
    }

    /// The text at `index`; empty for NULL.
    #[must_use]
    pub fn text(&self, index: usize) -> &str {
        self.get(index).unwrap_or_default()
    }

    /// Whether the text at `index` is true: `t`, `1` or `YES`.
    #[must_use]
    pub fn is(&self, index: usize) -> bool {
        matches!(self.get(index), Some("t" | "true" | "1" | "YES"))
    }
}

/// A server's version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Major, minor and patch.
    pub numbers: [u32; 3],
    /// As the server says it.
    pub text: String,
}

impl Version {
    /// Reads `8.0.46-log` or `15.18 (Debian …)`.
    #[must_use]
    pub fn parse(text: &str) -> Version {
        let mut numbers = [0; 3];
        let digits = text.split(|letter: char| !letter.is_ascii_digit() && letter != '.').next().unwrap_or_default();
        for (slot, number) in numbers.iter_mut().zip(digits.split('.')) {
            *slot = number.parse().unwrap_or(0);
        }
        Version { numbers, text: text.to_owned() }
    }

    /// Whether it is that version or a later one.
    #[must_use]
    pub fn at_least(&self, major: u32, minor: u32) -> bool {
        self.numbers >= [major, minor, 0]
    }
}

/// Why a database cannot be opened. URLs are masked.
#[derive(Debug, thiserror::Error)]
pub enum ConnectError {
    /// The URL is of no known kind.
    #[error(
        "`{url}` is no database URL: expected postgres://, mysql://, mariadb://, sqlite: or the path of a .db file"
    )]
    UnknownScheme {
        /// What was given.
        url: String,
    },
    /// The driver was left out of this build.
    #[error("this build cannot talk to {}: build it with the feature `{feature}`", dialect.title())]
    NotBuilt {
        /// Which database.
        dialect: Dialect,
        /// The feature that is missing.
        feature: &'static str,
    },
    /// The URL has a known scheme and does not parse.
    #[error("`{url}` is not a valid URL: {message}")]
    BadUrl {
        /// What was given.
        url: String,
        /// What the driver says.
        message: String,
    },
    /// Nobody answers there.
    #[error("cannot reach {url}: {message}; is the server running and the address right?")]
    Unreachable {
        /// Where.
        url: String,
        /// What the system says.
        message: String,
    },
    /// The server does not let this user in.
    #[error("{url} refuses the user or password: {message}")]
    Refused {
        /// Where.
        url: String,
        /// What the server says.
        message: String,
    },
    /// The server has no such database, or there is no such file.
    #[error("there is no database at {url}: {message}; create it first")]
    NoDatabase {
        /// Where.
        url: String,
        /// What the server says.
        message: String,
    },
    /// It is another database than the one asked for.
    #[error("{url} is {}, but {} is expected: give the URL that belongs to this folder of migrations, or another --dialect", found.title(), expected.title())]
    OtherDatabase {
        /// Where.
        url: String,
        /// Which one should be there.
        expected: Dialect,
        /// Which one is.
        found: Dialect,
    },
    /// The server lacks what the tool relies on.
    #[error("{url} is {} {version}, which is too old: at least {oldest} is needed", dialect.title())]
    TooOld {
        /// Where.
        url: String,
        /// Which database.
        dialect: Dialect,
        /// Its version.
        version: String,
        /// The oldest that will do.
        oldest: String,
    },
    /// The first questions failed.
    #[error("{url} does not say what it is: {source}")]
    Query {
        /// Where.
        url: String,
        /// What went wrong.
        source: QueryError,
    },
}

async fn link(family: Family, url: &str, shown: &str) -> Result<Link, ConnectError> {
    match family {
        #[cfg(feature = "postgres")]
        Family::Postgres => {
            let options: sqlx::postgres::PgConnectOptions = url.parse().map_err(|error| bad_url(shown, &error))?;
            options.connect().await.map(Link::Postgres).map_err(|error| refused(shown, &error))
        }
        #[cfg(not(feature = "postgres"))]
        Family::Postgres => Err(ConnectError::NotBuilt { dialect: Dialect::Postgres, feature: "postgres" }),
        #[cfg(feature = "mysql")]
        Family::Mysql => {
            let url = url.strip_prefix("mariadb://").map_or_else(|| url.to_owned(), |rest| format!("mysql://{rest}"));
            let options: sqlx::mysql::MySqlConnectOptions = url.parse().map_err(|error| bad_url(shown, &error))?;
            options.connect().await.map(Link::Mysql).map_err(|error| refused(shown, &error))
        }
        #[cfg(not(feature = "mysql"))]
        Family::Mysql => Err(ConnectError::NotBuilt { dialect: Dialect::Mysql, feature: "mysql" }),
        #[cfg(feature = "sqlite")]
        Family::Sqlite => {
            let options: sqlx::sqlite::SqliteConnectOptions = url.parse().map_err(|error| bad_url(shown, &error))?;
            options.connect().await.map(Link::Sqlite).map_err(|error| refused(shown, &error))
        }
        #[cfg(not(feature = "sqlite"))]
        Family::Sqlite => Err(ConnectError::NotBuilt { dialect: Dialect::Sqlite, feature: "sqlite" }),
    }
}

fn bad_url(shown: &str, error: &sqlx::Error) -> ConnectError {
    ConnectError::BadUrl { url: shown.to_owned(), message: error.to_string() }
}

fn refused(shown: &str, error: &sqlx::Error) -> ConnectError {
    let url = shown.to_owned();
    let message = error.as_database_error().map_or_else(|| error.to_string(), |error| error.message().to_owned());
    match code_of(error).as_deref() {
        // PostgreSQL: invalid password, invalid authorization; MySQL: access denied.
        Some("28P01" | "28000" | "1045" | "1044" | "1698") => ConnectError::Refused { url, message },
        // PostgreSQL: no such catalogue; MySQL: unknown database; SQLite: cannot open.
        Some("3D000" | "1049" | "14") => ConnectError::NoDatabase { url, message },
        Some(_) | None => ConnectError::Unreachable { url, message },
    }
}

async fn identify(connection: &mut Connection) -> Result<(), ConnectError> {
    let sql = match connection.dialect {
        Dialect::Postgres => "SELECT current_setting('server_version'), current_database()::text",
        Dialect::Mysql | Dialect::Mariadb => "SELECT version(), coalesce(database(), '')",
        Dialect::Sqlite => return Ok(()),
    };
    let rows =
        connection.rows(sql).await.map_err(|source| ConnectError::Query { url: connection.url.clone(), source })?;
    let Some(row) = rows.first() else { return Ok(()) };
    connection.version = Version::parse(row.text(0));
    connection.database = row.text(1).to_owned();
    if connection.dialect == Dialect::Mysql && row.text(0).to_ascii_lowercase().contains("mariadb") {
        connection.dialect = Dialect::Mariadb;
    }
    Ok(())
}

/// Any question reads the file, which somebody else may keep locked for longer than this may take. So the version is asked of
/// a database in memory, which is the same library, and the path is that of the URL.
async fn identify_file(connection: &mut Connection, url: &str) -> Result<(), ConnectError> {
    let path = url.split('?').next().unwrap_or(url);
    let path = path.strip_prefix("sqlite:").unwrap_or(path);
    let path = path.strip_prefix("//").unwrap_or(path);
    connection.database = std::path::absolute(path).map_or_else(|_| path.to_owned(), |path| path.display().to_string());
    let file = std::mem::replace(&mut connection.link, link(Family::Sqlite, "sqlite::memory:", &connection.url).await?);
    let version = connection.value("SELECT sqlite_version()").await;
    let memory = std::mem::replace(&mut connection.link, file);
    on_link!(memory, memory => drop(memory));
    let version = version.map_err(|source| ConnectError::Query { url: connection.url.clone(), source })?;
    connection.version = Version::parse(&version.unwrap_or_default());
    Ok(())
}

fn oldest(dialect: Dialect) -> [u32; 3] {
    match dialect {
        Dialect::Postgres => [11, 0, 0],
        // Checks are enforced since 8.0.16.
        Dialect::Mysql => [8, 0, 16],
        Dialect::Mariadb => [10, 6, 0],
        Dialect::Sqlite => [3, 35, 0],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read_and_ordered() {
        assert_eq!(Version::parse("15.18 (Debian 15.18-1)").numbers, [15, 18, 0]);
        assert_eq!(Version::parse("8.0.46-log").numbers, [8, 0, 46]);
        assert!(Version::parse("10.11.19-MariaDB").at_least(10, 6));
        assert!(!Version::parse("9.6.3").at_least(11, 0));
    }
}
