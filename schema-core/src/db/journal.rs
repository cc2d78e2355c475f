//! Runs a file statement by statement where no transaction can hold it: on MySQL and MariaDB always, on
//! PostgreSQL for `-- no-transaction`. Each statement is noted before and after in `_schema_journal`, and sqlx's
//! row says `success = false` until the end, so that both tools know of a migration that stopped half-way.
//!
//! A statement that only changes rows shares a transaction with its note. A definition commits by itself, so
//! after a crash the database is looked at to tell whether it has happened.

use super::apply::{File, Runner, failure};
use super::report::{Decision, Direction, Event, Left, RunError, Undecided};
use super::script::first_word;
use super::{QueryError, books, concurrent_index, inspect};
use crate::model::Dialect;
use std::collections::BTreeMap;

/// The table; it is empty except while a migration is under way or has stopped half-way.
pub(super) const JOURNAL: &str = "_schema_journal";

const CREATE: &str = "CREATE TABLE IF NOT EXISTS _schema_journal (
    version BIGINT NOT NULL,
    direction VARCHAR(4) NOT NULL,
    statement INTEGER NOT NULL,
    sql_sha VARCHAR(64) NOT NULL,
    state VARCHAR(8) NOT NULL,
    PRIMARY KEY (version, direction, statement)
)";

/// What a statement is, as far as noting it goes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// It changes the session only, so it runs again in every run.
    Session,
    /// It changes rows and can be rolled back.
    Rows,
    /// Anything else; it may commit by itself.
    Definition,
}

/// What the journal says of a statement.
struct Note {
    sha: String,
    done: bool,
}

impl Runner<'_> {
    /// Which way a migration was going when it stopped; none where the journal does not know it.
    pub(super) async fn journal_direction(&mut self, version: i64) -> Result<Option<Direction>, QueryError> {
        if !books::exists(&mut self.connection, JOURNAL).await? {
            return Ok(None);
        }
        let sql = format!("SELECT direction FROM {JOURNAL} WHERE version = {version} LIMIT 1");
        Ok(match self.connection.value(&sql).await?.as_deref() {
            Some("up") => Some(Direction::Up),
            Some("down") => Some(Direction::Down),
            Some(_) | None => None,
        })
    }

    pub(super) async fn journaled(&mut self, file: File<'_>) -> Result<(), RunError> {
        let notes = self.begin(file).await?;
        for (at, part) in file.parts.iter().enumerate() {
            let kind = kind_of(self.connection.dialect, part.sql);
            if kind == Kind::Session {
                self.statement(file, at, Left::Earlier).await?;
                continue;
            }
            let note = notes.get(&(at + 1));
            if note.is_some_and(|note| note.sha != sha(part.sql)) {
                return Err(RunError::Edited {
                    version: file.script.version,
                    direction: file.direction,
                    index: at + 1,
                });
            }
            let done = match note {
                None => false,
                // Rows that came since are filled, too, as long as nothing behind it has begun, which may refuse them.
                Some(Note { done: true, .. }) => !fills(part.sql) || notes.keys().any(|index| *index > at + 1),
                Some(Note { done: false, .. }) => self.settle(file, at).await?,
            };
            if done {
                (self.caller.events)(Event::AlreadyDone { version: file.script.version, index: at + 1 });
            } else {
                self.patiently(file, at, kind).await?;
            }
        }
        self.end(file).await
    }

    /// Notes that the migration is under way, in the books and in the journal at once, and reads what an earlier
    /// run has noted.
    async fn begin(&mut self, file: File<'_>) -> Result<BTreeMap<usize, Note>, QueryError> {
        if !books::exists(&mut self.connection, JOURNAL).await? {
            self.connection.execute(CREATE).await?;
        }
        let (version, direction) = (file.script.version, file.direction.as_str());
        let sql = format!(
            "SELECT statement, sql_sha, state FROM {JOURNAL} WHERE version = {version} AND direction = '{direction}'"
        );
        let rows = self.connection.rows(&sql).await?;
        if rows.is_empty() {
            let (dialect, table) = (self.connection.dialect, &self.options.table);
            let row = match file.direction {
                Direction::Up => books::insert_sql(dialect, table, file.script, false, -1),
                Direction::Down => format!("UPDATE {table} SET success = FALSE WHERE version = {version}"),
            };
            let header = format!("INSERT INTO {JOURNAL} VALUES ({version}, '{direction}', 0, '', 'begun')");
            self.together(&[row, header]).await?;
        }
        let note = |row: &super::Row| {
            let index = row.text(0).parse().unwrap_or(0);
            (index, Note { sha: row.text(1).to_owned(), done: row.text(2) == "done" })
        };
        Ok(rows.iter().map(note).collect())
    }

    /// Whether a statement that an earlier run stopped in has happened. If so, its note says so from now on: the
    /// statements behind it change what it could be told by, and this run may stop in one of them.
    async fn settle(&mut self, file: File<'_>, at: usize) -> Result<bool, RunError> {
        let happened = self.has_happened(file, at).await?;
        if happened {
            self.note_done(file, at).await?;
        }
        Ok(happened)
    }

    async fn has_happened(&mut self, file: File<'_>, at: usize) -> Result<bool, RunError> {
        let sql = file.parts[at].sql;
        let (dialect, version, direction) = (self.connection.dialect, file.script.version, file.direction);
        if let Some(done) = concurrent_index::is_done(&mut self.connection, sql).await? {
            return Ok(done);
        }
        let inspected = inspect(&mut self.connection).await?;
        match (self.caller.decide)(&Undecided { dialect, version, direction, index: at + 1, sql }, &inspected) {
            Decision::Happened => Ok(true),
            Decision::NotHappened => Ok(false),
            Decision::Unknown => Err(RunError::Undecided { version, direction, index: at + 1, sql: sql.to_owned() }),
        }
    }

    /// Runs a statement with its notes, again where a lock was in the way.
    async fn patiently(&mut self, file: File<'_>, at: usize, kind: Kind) -> Result<(), RunError> {
        let mut attempt = 1;
        loop {
            let tried = match kind {
                Kind::Rows | Kind::Session => self.rows_statement(file, at).await,
                Kind::Definition => self.definition(file, at).await,
            };
            let Err(error) = tried else { return Ok(()) };
            if let Err(error) = self.pause_or_fail(file, error, &mut attempt).await {
                self.forget_if_untouched(file).await;
                return Err(error);
            }
        }
    }

    async fn rows_statement(&mut self, file: File<'_>, at: usize) -> Result<(), RunError> {
        self.connection.execute("BEGIN").await?;
        let note = self.note_sql(file, at, "done");
        let tried = match self.connection.execute(&note).await {
            Ok(_) => self.statement(file, at, Left::Earlier).await,
            Err(error) => Err(error.into()),
        };
        if tried.is_err() {
            // If this fails too, the connection is broken, and the server rolls back by itself.
            let _ = self.connection.execute("ROLLBACK").await;
            return tried;
        }
        self.connection.execute("COMMIT").await.map(|_| ()).map_err(|source| failure(file, at, source, Left::Unknown))
    }

    async fn definition(&mut self, file: File<'_>, at: usize) -> Result<(), RunError> {
        let sql = file.parts[at].sql;
        if let Some(index) = concurrent_index::drop_invalid(&mut self.connection, sql).await? {
            (self.caller.events)(Event::InvalidIndexDropped { index: &index });
        }
        let note = self.note_sql(file, at, "started");
        self.connection.execute(&note).await?;
        let waits = self.connection.dialect == Dialect::Postgres && concurrent_index::is_concurrent(sql);
        if waits {
            // It waits for every transaction that is open, and blocks nobody meanwhile.
            self.set_lock_timeout(std::time::Duration::ZERO).await?;
        }
        let tried = self.statement(file, at, Left::Earlier).await;
        if waits {
            let timeout = self.options.lock_timeout;
            let _ = self.set_lock_timeout(timeout).await;
        }
        let key = self.key_sql(file, at + 1);
        match tried {
            Ok(()) => Ok(self.note_done(file, at).await?),
            // A definition that the server refuses has not happened: they are atomic (MySQL 8.0, MariaDB 10.6).
            Err(RunError::Statement { source, .. }) if source.is_answer() => {
                let _ = concurrent_index::drop_invalid(&mut self.connection, sql).await;
                let _ = self.connection.execute(&format!("DELETE FROM {JOURNAL} WHERE {key}")).await;
                let left = match (self.connection.dialect, at) {
                    // A block of PL/pgSQL may commit by itself.
                    (dialect @ Dialect::Postgres, _) if first_word(dialect, sql) == "DO" => Left::Part,
                    (_, 0) => Left::Nothing,
                    (_, _) => Left::Earlier,
                };
                Err(failure(file, at, source, left))
            }
            Err(RunError::Statement { source, .. }) => Err(failure(file, at, source, Left::Unknown)),
            Err(error) => Err(error),
        }
    }

    /// Takes the notes back where no statement has happened, so that the migration is pending and not dirty.
    async fn forget_if_untouched(&mut self, file: File<'_>) {
        let (version, direction) = (file.script.version, file.direction.as_str());
        let sql = format!(
            "SELECT count(*) FROM {JOURNAL} WHERE version = {version} AND direction = '{direction}' AND statement > 0"
        );
        if !matches!(self.connection.value(&sql).await, Ok(Some(count)) if count == "0") {
            return;
        }
        let table = &self.options.table;
        let row = match file.direction {
            Direction::Up => format!("DELETE FROM {table} WHERE version = {version}"),
            Direction::Down => format!("UPDATE {table} SET success = TRUE WHERE version = {version}"),
        };
        // If this fails, the migration stays dirty with an empty journal, and the next run begins it again.
        let _ = self
            .together(&[row, format!("DELETE FROM {JOURNAL} WHERE version = {version} AND direction = '{direction}'")])
            .await;
    }

    async fn end(&mut self, file: File<'_>) -> Result<(), RunError> {
        let (version, direction, table) = (file.script.version, file.direction.as_str(), &self.options.table);
        let row = match file.direction {
            Direction::Up => {
                let nanoseconds = i64::try_from(file.started.elapsed().as_nanos()).unwrap_or(i64::MAX);
                format!("UPDATE {table} SET success = TRUE, execution_time = {nanoseconds} WHERE version = {version}")
            }
            Direction::Down => format!("DELETE FROM {table} WHERE version = {version}"),
        };
        Ok(self
            .together(&[row, format!("DELETE FROM {JOURNAL} WHERE version = {version} AND direction = '{direction}'")])
            .await?)
    }

    /// Changes books and journal in one transaction.
    async fn together(&mut self, statements: &[String]) -> Result<(), QueryError> {
        self.connection.execute("BEGIN").await?;
        for sql in statements {
            if let Err(error) = self.connection.execute(sql).await {
                let _ = self.connection.execute("ROLLBACK").await;
                return Err(error);
            }
        }
        self.connection.execute("COMMIT").await.map(|_| ())
    }

    /// A note for a statement. One that is there already, from a run that stopped, is taken over.
    fn note_sql(&self, file: File<'_>, at: usize, state: &str) -> String {
        let (version, direction, sha) = (file.script.version, file.direction.as_str(), sha(file.parts[at].sql));
        let insert = format!("INSERT INTO {JOURNAL} VALUES ({version}, '{direction}', {}, '{sha}', '{state}')", at + 1);
        match self.connection.dialect {
            Dialect::Postgres | Dialect::Sqlite => {
                format!("{insert} ON CONFLICT (version, direction, statement) DO UPDATE SET state = '{state}'")
            }
            Dialect::Mysql | Dialect::Mariadb => format!("{insert} ON DUPLICATE KEY UPDATE state = '{state}'"),
        }
    }

    async fn note_done(&mut self, file: File<'_>, at: usize) -> Result<(), QueryError> {
        let key = self.key_sql(file, at + 1);
        self.connection.execute(&format!("UPDATE {JOURNAL} SET state = 'done' WHERE {key}")).await.map(|_| ())
    }

    fn key_sql(&self, file: File<'_>, statement: usize) -> String {
        format!(
            "version = {} AND direction = '{}' AND statement = {statement}",
            file.script.version,
            file.direction.as_str()
        )
    }
}

fn kind_of(dialect: Dialect, sql: &str) -> Kind {
    match first_word(dialect, sql).as_str() {
        "SET" | "USE" | "RESET" | "PREPARE" | "DEALLOCATE" => Kind::Session,
        "INSERT" | "UPDATE" | "DELETE" | "REPLACE" | "SELECT" | "WITH" | "DO" | "VALUES" | "TABLE"
            if dialect != Dialect::Postgres =>
        {
            Kind::Rows
        }
        "INSERT" | "UPDATE" | "DELETE" | "SELECT" | "WITH" | "VALUES" | "TABLE" | "MERGE" => Kind::Rows,
        word if word.starts_with("/*") => Kind::Session,
        _ => Kind::Definition,
    }
}

/// Whether it gives a value to the rows that have none, and leaves all others alone: ``UPDATE `t` SET `c` = … WHERE `c` IS NULL``.
fn fills(sql: &str) -> bool {
    let Some((head, column)) = sql.strip_suffix(" IS NULL").and_then(|sql| sql.rsplit_once(" WHERE ")) else {
        return false;
    };
    let Some((_, set)) = head.strip_prefix("UPDATE ").and_then(|rest| rest.split_once(" SET ")) else { return false };
    column.starts_with('`')
        && !column[1..].trim_end_matches('`').contains('`')
        && set.starts_with(&format!("{column} = "))
}

fn sha(sql: &str) -> String {
    use sha2::{Digest, Sha256};
    Sha256::digest(sql.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}
