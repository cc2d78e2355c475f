//! Runs each statement of migrations alone, on a scratch database with rows, forward and back, and tells what the server did
//! beside what was said of it: locks, tables written again or read whole, time.

pub mod mysql;
pub mod postgres;
mod said;
mod seen;
mod sqlite;

pub use seen::{Done, Seen};

use super::books::Script;
use super::lexer::{Kind, Token, tokens};
use super::report::Direction;
use super::rows::add_round;
use super::scratch::{Database, Scratch, ScratchError};
use super::script::{ScriptError, first_word, split};
use super::subject::Subject;
use super::verify::{ROUNDS, Rows};
use super::{Connection, QueryError};
use crate::model::Dialect;
use crate::statement::Statement;
use said::Said;
use std::collections::BTreeSet;

/// One statement of a migration, as it was said and as it was seen.
#[derive(Clone, Debug, PartialEq)]
pub struct Traced {
    /// The migration.
    pub version: i64,
    /// Which way.
    pub direction: Direction,
    /// The statement as the file has it.
    pub sql: String,
    /// What was said of it; none where a person wrote it, or a version of this tool that wrote it otherwise.
    pub said: Option<Statement>,
    /// What the server did.
    pub seen: Seen,
}

impl Traced {
    /// What the server did and nobody had said.
    #[must_use]
    pub fn beyond(&self) -> Vec<String> {
        self.said.as_ref().map(|said| self.seen.beyond(said)).unwrap_or_default()
    }

    /// What was said, and the server did not do.
    #[must_use]
    pub fn short_of(&self) -> Vec<String> {
        self.said.as_ref().map(|said| self.seen.short_of(said)).unwrap_or_default()
    }
}

/// Why statements cannot be traced.
#[derive(Debug, thiserror::Error)]
pub enum TraceError {
    /// There is nowhere to run them.
    #[error(transparent)]
    Scratch(#[from] ScratchError),
    /// The database cannot be asked.
    #[error("cannot use the scratch database: {0}")]
    Query(#[from] QueryError),
    /// A file is no sequence of statements.
    #[error("migration {version}, {}: {source}", direction.as_str())]
    Script {
        /// The migration.
        version: i64,
        /// Which way.
        direction: Direction,
        /// Why.
        source: ScriptError,
    },
    /// A statement fails alone, though its file does not.
    #[error("migration {version}, {}: alone, this fails: {sql}: {source}", direction.as_str())]
    Statement {
        /// The migration.
        version: i64,
        /// Which way.
        direction: Direction,
        /// The statement.
        sql: String,
        /// What the database says.
        source: QueryError,
    },
}

/// Traces the migrations, in order, on a database made at `scratch`. They are known to work on these `rows`, one kind for each.
/// `heard` is told before which migration it is.
///
/// # Errors
/// When the database cannot be had or asked, or a statement fails.
pub async fn trace(
    dialect: Dialect,
    scratch: &Scratch,
    subjects: &[Subject],
    rows: &[Rows],
    heard: &mut dyn FnMut(&Script),
) -> Result<Vec<Traced>, TraceError> {
    let (database, connection) = scratch.create(dialect).await?;
    let traced = run(dialect, scratch, &database, connection, subjects, rows, heard).await;
    let removed = database.remove().await;
    let traced = traced?;
    removed?;
    Ok(traced)
}

async fn run(
    dialect: Dialect,
    scratch: &Scratch,
    database: &Database,
    connection: Connection,
    subjects: &[Subject],
    rows: &[Rows],
    heard: &mut dyn FnMut(&Script),
) -> Result<Vec<Traced>, TraceError> {
    let beside = if dialect == Dialect::Postgres { scratch.beside(database, dialect).await? } else { None };
    let mut tracer = Tracer { connection, beside, traced: Vec::new() };
    if dialect == Dialect::Sqlite {
        tracer.connection.execute("PRAGMA foreign_keys = ON").await?;
    }
    let mut known = BTreeSet::new();
    for (at, (subject, kind)) in subjects.iter().zip(rows).enumerate() {
        heard(&subject.script);
        for beneath in &subject.beneath {
            tracer.file(beneath, Direction::Up, None).await?;
        }
        if subject.first {
            let first = u32::try_from(at).unwrap_or(0) * ROUNDS;
            for round in first..first + ROUNDS {
                if let Some(texts) = kind.texts() {
                    add_round(&mut tracer.connection, &subject.before, round, texts).await?;
                }
            }
            known = tracer.known().await?;
        }
        let group: Vec<_> = subjects.iter().filter(|other| other.group == subject.group).collect();
        let said = |direction| Said::of(dialect, subject, &group, direction);
        tracer.file(&subject.script, Direction::Up, Some((said(Direction::Up), &known))).await?;
        if subject.script.down.is_some() {
            let there = tracer.known().await?;
            tracer.file(&subject.script, Direction::Down, Some((said(Direction::Down), &there))).await?;
            tracer.file(&subject.script, Direction::Up, None).await?;
        }
    }
    let Tracer { connection, beside, traced } = tracer;
    connection.close().await;
    if let Some(beside) = beside {
        beside.close().await;
    }
    Ok(traced)
}

/// Runs one statement as a file runs it, on a database where `known` is used by others.
///
/// # Errors
/// What the database says against it.
pub async fn observe(
    connection: &mut Connection,
    beside: Option<&mut Connection>,
    sql: &str,
    known: &BTreeSet<String>,
    alone: bool,
) -> Result<Seen, QueryError> {
    match (connection.dialect, beside) {
        (Dialect::Postgres, Some(beside)) if alone => postgres::observe_alone(connection, beside, sql, known).await,
        (Dialect::Postgres, _) => postgres::observe(connection, sql, known).await,
        (Dialect::Mysql | Dialect::Mariadb, _) => mysql::observe(connection, sql, known).await,
        (Dialect::Sqlite, _) => sqlite::observe(connection, sql).await,
    }
}

/// What is there now and may be used by others: numbers of relations on PostgreSQL, names of tables elsewhere.
///
/// # Errors
/// What the database says.
pub async fn known(connection: &mut Connection) -> Result<BTreeSet<String>, QueryError> {
    Ok(match connection.dialect {
        Dialect::Postgres => postgres::relations(connection).await?.into_iter().map(|own| own.number).collect(),
        Dialect::Mysql | Dialect::Mariadb => mysql::tables(connection).await?.into_keys().collect(),
        Dialect::Sqlite => BTreeSet::new(),
    })
}

struct Tracer {
    connection: Connection,
    /// The session that is told what a statement does which no transaction may hold.
    beside: Option<Connection>,
    traced: Vec<Traced>,
}

impl Tracer {
    async fn known(&mut self) -> Result<BTreeSet<String>, QueryError> {
        known(&mut self.connection).await
    }

    /// Runs a file statement by statement; without anything said of it, it is only run.
    async fn file(
        &mut self,
        script: &Script,
        direction: Direction,
        mut said: Option<(Said, &BTreeSet<String>)>,
    ) -> Result<(), TraceError> {
        let dialect = self.connection.dialect;
        let version = script.version;
        let text = match direction {
            Direction::Up => script.up.as_str(),
            Direction::Down => script.down.as_deref().unwrap_or_default(),
        };
        let parts = split(dialect, text).map_err(|source| TraceError::Script { version, direction, source })?;
        let alone = text.starts_with("-- no-transaction");
        let whole = dialect == Dialect::Sqlite && !alone;
        if whole {
            self.connection.execute("BEGIN IMMEDIATE").await?;
        }
        for part in &parts {
            let sql = part.sql;
            let failed = |source| TraceError::Statement { version, direction, sql: sql.to_owned(), source };
            let Some((said, known)) = said.as_mut().filter(|_| !is_frame(dialect, sql)) else {
                self.connection.execute(sql).await.map_err(failed)?;
                continue;
            };
            let said = said.take(sql);
            let seen = observe(&mut self.connection, self.beside.as_mut(), sql, known, alone).await.map_err(failed)?;
            self.traced.push(Traced { version, direction, sql: sql.to_owned(), said, seen });
        }
        if whole {
            self.connection.execute("COMMIT").await?;
        }
        Ok(())
    }
}

/// Whether a statement is no operation's: it changes the session alone, or is about what the tool keeps for itself.
fn is_frame(dialect: Dialect, sql: &str) -> bool {
    let own = |token: &Token<'_>| token.kind == Kind::Word && token.text.starts_with("_schema_");
    sql == "SELECT 1"
        || ["SET", "PRAGMA", "BEGIN", "COMMIT"].contains(&first_word(dialect, sql).as_str())
        || dialect == Dialect::Sqlite && tokens(dialect, sql).iter().any(own)
}
