//! Databases that live for a moment: a migration is tried on one, and a schema is built on one to hear how the
//! server spells it. SQLite's are in memory; the others are made on a server that was named for it and dropped again.
//!
//! Each has an owner, a session that marks it for as long as it lives, so that one without an owner is known to have
//! been left behind by a run that was killed.

use super::{ConnectError, Connection, QueryError, open};
use crate::dialect::spell::{quote, string};
use crate::model::Dialect;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// How the names of scratch databases start.
pub const PREFIX: &str = "schema_scratch_";

/// How often, and after how long, sessions that have to end are looked for: ten seconds in all.
const ENDINGS: u32 = 200;
const BETWEEN_ENDINGS: Duration = Duration::from_millis(50);

/// Where scratch databases are made.
#[derive(Clone, PartialEq, Eq)]
pub enum Scratch {
    /// SQLite, in memory.
    Memory,
    /// On the server at this URL; its own database is left alone.
    Server(String),
    /// On the server of the live database at this URL, and made like it: with its character set, its search path and its
    /// extensions, so that what is built is spelled as it is there.
    Beside(String),
}

/// A scratch database, apart from the session that works on it.
#[derive(Debug)]
pub struct Database {
    /// None where it is in memory.
    on_server: Option<OnServer>,
}

#[derive(Debug)]
struct OnServer {
    name: String,
    owner: Connection,
}

/// Why there is no scratch database.
#[derive(Debug, thiserror::Error)]
pub enum ScratchError {
    /// The server cannot be reached, or refuses.
    #[error("scratch server: {0}")]
    Connect(#[from] ConnectError),
    /// It does not let us make or drop a database.
    #[error(
        "cannot {verb} a scratch database on {url}: {source}; give its user the right to create databases, or name a server where one has it with `--scratch-url`"
    )]
    Refused {
        /// `create`, `drop` or `look for`.
        verb: &'static str,
        /// The server, password masked.
        url: String,
        /// What it says.
        source: QueryError,
    },
}

impl Scratch {
    /// An empty database, and a session on it.
    ///
    /// # Errors
    /// When the server cannot be reached or does not let us.
    pub async fn create(&self, dialect: Dialect) -> Result<(Database, Connection), ScratchError> {
        let Some(url) = self.url() else {
            return Ok((Database { on_server: None }, open("sqlite::memory:", Some(dialect)).await?));
        };
        let mut owner = open(url, Some(dialect)).await?;
        let name = fresh_name();
        let alike = match self {
            Scratch::Beside(_) => alike(&mut owner, &name).await,
            Scratch::Memory | Scratch::Server(_) => Ok(Alike::default()),
        };
        let refused = |url: &str| {
            let url = url.to_owned();
            move |source| ScratchError::Refused { verb: "create", url, source }
        };
        let alike = alike.map_err(refused(&owner.url))?;
        let create = format!("CREATE DATABASE {}{}{}", quote(dialect, &name), self.origin(&owner), alike.options);
        // In this order: the database is never there without its mark.
        for sql in [mark_sql(dialect, &name), create] {
            let made = owner.execute(&sql).await;
            made.map_err(refused(&owner.url))?;
        }
        for sql in alike.outside {
            let made = owner.execute(&sql).await;
            made.map_err(refused(&owner.url))?;
        }
        let mut connection = open(&with_database(url, &name), Some(dialect)).await?;
        for sql in alike.inside {
            // What is missing is missed by the statement that needs it, which says so better.
            let _ = connection.execute(&sql).await;
        }
        Ok((Database { on_server: Some(OnServer { name, owner }) }, connection))
    }

    /// One more session on a database that was made here; none on one in memory, which has but one.
    ///
    /// # Errors
    /// When the server does not let us in again.
    pub async fn beside(&self, database: &Database, dialect: Dialect) -> Result<Option<Connection>, ScratchError> {
        let (Some(url), Some(on_server)) = (self.url(), &database.on_server) else { return Ok(None) };
        Ok(Some(open(&with_database(url, &on_server.name), Some(dialect)).await?))
    }

    /// From what a database of PostgreSQL is copied: what somebody has put into `template1` would be in it, too. A server that is there for such
    /// databases copies files, which takes a third of the time and two checkpoints; a live one is spared these.
    fn origin(&self, owner: &Connection) -> &'static str {
        match (owner.dialect, self) {
            (Dialect::Postgres, Scratch::Server(_)) if owner.version.at_least(15, 0) => {
                " TEMPLATE template0 STRATEGY file_copy"
            }
            (Dialect::Postgres, Scratch::Memory | Scratch::Server(_) | Scratch::Beside(_)) => " TEMPLATE template0",
            (Dialect::Mysql | Dialect::Mariadb | Dialect::Sqlite, _) => "",
        }
    }

    fn url(&self) -> Option<&str> {
        match self {
            Scratch::Memory => None,
            Scratch::Server(url) | Scratch::Beside(url) => Some(url),
        }
    }

    /// Drops the databases that runs have left on the server which were killed; their names. What we may not drop is
    /// left alone.
    ///
    /// # Errors
    /// When the server cannot be reached or asked.
    pub async fn sweep(&self, dialect: Dialect) -> Result<Vec<String>, ScratchError> {
        self.drop_each(dialect, |_| true, without_owner_sql(dialect), "").await
    }

    /// Drops the databases of this process, whose work was broken off; their names.
    ///
    /// # Errors
    /// When the server cannot be reached or asked.
    pub async fn clear(&self, dialect: Dialect) -> Result<Vec<String>, ScratchError> {
        let own = own_names();
        if dialect == Dialect::Postgres {
            self.end_creations(&own).await?;
        }
        self.drop_each(dialect, |name| name.starts_with(&own), all_sql(dialect), " WITH (FORCE)").await
    }

    /// Ends the sessions that create databases of these names: the server goes on with one that nobody waits for any more, and nobody would drop
    /// what comes of it.
    async fn end_creations(&self, own: &str) -> Result<(), ScratchError> {
        let Some(url) = self.url() else { return Ok(()) };
        let mut server = open(url, Some(Dialect::Postgres)).await?;
        let own = string(Dialect::Postgres, own);
        let end = format!(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE starts_with(application_name, {own}) AND pid <> pg_backend_pid()"
        );
        for _ in 0..ENDINGS {
            let ended = server.rows(&end).await;
            let refused = |source| ScratchError::Refused { verb: "look for", url: server.url.clone(), source };
            if ended.map_err(refused)?.is_empty() {
                break;
            }
            tokio::time::sleep(BETWEEN_ENDINGS).await;
        }
        server.close().await;
        Ok(())
    }

    async fn drop_each(
        &self,
        dialect: Dialect,
        meant: impl Fn(&str) -> bool,
        list: &str,
        force: &str,
    ) -> Result<Vec<String>, ScratchError> {
        let Some(url) = self.url() else { return Ok(Vec::new()) };
        let mut server = open(url, Some(dialect)).await?;
        let force = if dialect == Dialect::Postgres && server.version.at_least(13, 0) { force } else { "" };
        let listed = server.rows(list).await;
        let rows =
            listed.map_err(|source| ScratchError::Refused { verb: "look for", url: server.url.clone(), source })?;
        let mut dropped = Vec::new();
        for name in rows.iter().map(|row| row.text(0)).filter(|name| is_ours(name) && meant(name)) {
            let sql = format!("DROP DATABASE IF EXISTS {}{force}", quote(dialect, name));
            if server.execute(&sql).await.is_ok() {
                dropped.push(name.to_owned());
            }
        }
        server.close().await;
        Ok(dropped)
    }
}

impl Database {
    /// Drops it. The session on it is over, or ending.
    ///
    /// # Errors
    /// When the server does not let us.
    pub async fn remove(self) -> Result<(), ScratchError> {
        let Some(OnServer { name, mut owner }) = self.on_server else { return Ok(()) };
        let sql = format!("DROP DATABASE IF EXISTS {}", quote(owner.dialect, &name));
        let dropped = owner.execute(&sql).await;
        let url = owner.url.clone();
        owner.close().await;
        dropped.map(|_| ()).map_err(|source| ScratchError::Refused { verb: "drop", url, source })
    }
}

/// What makes a new database like another.
#[derive(Default)]
struct Alike {
    /// What follows its name where it is created.
    options: String,
    /// Statements for the session that creates it.
    outside: Vec<String>,
    /// Statements for the first session on it.
    inside: Vec<String>,
}

/// What makes the database `name` like that of the session.
async fn alike(live: &mut Connection, name: &str) -> Result<Alike, QueryError> {
    let dialect = live.dialect;
    match dialect {
        Dialect::Postgres => {
            let path = live.value("SHOW search_path").await?.unwrap_or_default();
            let schema = live.value("SELECT current_schema()").await?;
            let extensions = live
                .rows(
                    "SELECT quote_ident(n.nspname), quote_ident(e.extname) FROM pg_extension e
                     JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname <> 'plpgsql' ORDER BY e.oid",
                )
                .await?;
            let mut inside: Vec<String> =
                schema.iter().map(|schema| format!("CREATE SCHEMA IF NOT EXISTS {}", quote(dialect, schema))).collect();
            for row in &extensions {
                let (schema, extension) = (row.text(0), row.text(1));
                inside.push(format!("CREATE SCHEMA IF NOT EXISTS {schema}"));
                inside.push(format!("CREATE EXTENSION IF NOT EXISTS {extension} SCHEMA {schema} CASCADE"));
            }
            let set = format!("ALTER DATABASE {} SET search_path = {path}", quote(dialect, name));
            let outside = if path.is_empty() { Vec::new() } else { vec![set] };
            Ok(Alike { options: String::new(), outside, inside })
        }
        Dialect::Mysql | Dialect::Mariadb => {
            let sql =
                "SELECT concat(' CHARACTER SET ', default_character_set_name, ' COLLATE ', default_collation_name)
                       FROM information_schema.schemata WHERE schema_name = database()";
            Ok(Alike { options: live.value(sql).await?.unwrap_or_default(), ..Alike::default() })
        }
        Dialect::Sqlite => Ok(Alike::default()),
    }
}

/// Marks a database for as long as the session lives, visibly to every session of the server.
fn mark_sql(dialect: Dialect, name: &str) -> String {
    match dialect {
        Dialect::Postgres => format!("SET application_name = {}", string(dialect, name)),
        Dialect::Mysql | Dialect::Mariadb => format!("DO get_lock({}, 0)", string(dialect, name)),
        Dialect::Sqlite => String::new(),
    }
}

fn without_owner_sql(dialect: Dialect) -> &'static str {
    match dialect {
        Dialect::Postgres => {
            "SELECT d.datname FROM pg_database d WHERE NOT EXISTS
                 (SELECT FROM pg_stat_activity a WHERE a.application_name = d.datname OR a.datname = d.datname)"
        }
        Dialect::Mysql | Dialect::Mariadb => {
            "SELECT schema_name FROM information_schema.schemata WHERE is_free_lock(schema_name)"
        }
        Dialect::Sqlite => "",
    }
}

fn all_sql(dialect: Dialect) -> &'static str {
    match dialect {
        Dialect::Postgres => "SELECT datname FROM pg_database",
        Dialect::Mysql | Dialect::Mariadb => "SELECT schema_name FROM information_schema.schemata",
        Dialect::Sqlite => "",
    }
}

/// Unlike any other, whoever else is at work on the server.
pub(super) fn fresh_name() -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    format!("{}{}", own_names(), COUNT.fetch_add(1, Ordering::Relaxed))
}

/// How the names of this process's databases start: its number, and the moment, since numbers come again.
fn own_names() -> String {
    static START: OnceLock<u128> = OnceLock::new();
    let now = || SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_nanos());
    format!("{PREFIX}{}_{:x}_", std::process::id(), START.get_or_init(now))
}

/// Whether a name is one of [`fresh_name`]: somebody's own database is never taken for one.
fn is_ours(name: &str) -> bool {
    let Some(rest) = name.strip_prefix(PREFIX) else { return false };
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    match rest.split('_').collect::<Vec<_>>().as_slice() {
        [process, moment, count] => {
            digits(process) && digits(count) && moment.len() > 8 && moment.bytes().all(|byte| byte.is_ascii_hexdigit())
        }
        _ => false,
    }
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
    use super::*;

    #[test]
    fn only_names_of_ours_are_ours() {
        assert!(is_ours(&fresh_name()));
        for name in
            ["shop", PREFIX, "schema_scratch_shop", "schema_scratch_1_2_3", "schema_scratch_1_18a9f3c2d4b5e6f7_3_copy"]
        {
            assert!(!is_ours(name), "{name}");
        }
    }

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
