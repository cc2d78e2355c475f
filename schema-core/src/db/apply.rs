//! Runs migrations, forward and back, on one dedicated connection: a transaction per file together with its row
//! in the books where the database has transactions for definitions, statement by statement with a journal
//! where it has not. The connection is consumed: after an error it is closed, and dropping the future (Ctrl-C)
//! closes it too, so that the server rolls back and the lock is free.

use super::blockers::blockers;
use super::books::{self, Entry, Script, State};
use super::lock::{LockError, lock, unlock};
use super::report::{Decision, Direction, Event, Left, RunError, Undecided};
use super::script::{Part, first_word, split};
use super::{Connection, Inspected, QueryError, sqlite_rebuild};
use crate::migration::{LOCK_TIMEOUT, LOCK_WAIT_TIMEOUT};
use crate::model::Dialect;
use std::time::{Duration, Instant};

/// How a run behaves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// The table of the books.
    pub table: String,
    /// How long to wait for another run to end.
    pub patience: Duration,
    /// How long a statement may wait for a lock, and keep others waiting behind it.
    pub lock_timeout: Duration,
    /// How often something that met a lock is tried in all.
    pub attempts: u32,
    /// The last version to apply; none: all.
    pub to: Option<i64>,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            table: books::TABLE.to_owned(),
            patience: Duration::from_secs(60),
            lock_timeout: Duration::from_secs(4),
            attempts: 5,
            to: None,
        }
    }
}

/// Who is told, and who is asked.
pub struct Caller<'a> {
    /// Is told what happens.
    pub events: &'a mut dyn FnMut(Event<'_>),
    /// Is asked whether a statement has happened that an earlier run stopped in; sees the database as it is now.
    pub decide: &'a mut dyn FnMut(&Undecided<'_>, &Inspected) -> Decision,
}

/// A run that went well.
#[derive(Debug)]
pub struct Run {
    /// The connection, unlocked.
    pub connection: Connection,
    /// The migrations that ran, in order.
    pub versions: Vec<i64>,
}

/// Applies every pending migration up to [`Options::to`], in order of their numbers.
///
/// # Errors
/// When the lock cannot be had, books and files do not fit each other, or a statement fails.
pub async fn apply<'a>(
    connection: Connection,
    scripts: &[Script],
    options: &'a Options,
    caller: Caller<'a>,
) -> Result<Run, RunError> {
    let mut runner = Runner::start(connection, options, caller).await?;
    let entries = books::list(&mut runner.connection, &options.table).await?;
    runner.check(&entries, scripts).await?;
    let mut pending: Vec<&Script> = scripts
        .iter()
        .filter(|script| !entries.iter().any(|entry| entry.version == script.version && entry.success))
        .collect();
    pending.retain(|script| options.to.is_none_or(|to| script.version <= to));
    pending.sort_by_key(|script| script.version);
    let mut versions = Vec::new();
    for script in pending {
        runner.run(script, Direction::Up, &script.up).await?;
        versions.push(script.version);
    }
    runner.finish(versions).await
}

/// Reverts the given migrations, in the order given.
///
/// # Errors
/// Before anything runs, when one of them is not applied or has no way back; later, when a statement fails.
pub async fn revert<'a>(
    connection: Connection,
    scripts: &[Script],
    versions: &[i64],
    options: &'a Options,
    caller: Caller<'a>,
) -> Result<Run, RunError> {
    let mut runner = Runner::start(connection, options, caller).await?;
    let entries = books::list(&mut runner.connection, &options.table).await?;
    let mut work = Vec::new();
    for version in versions {
        let entry =
            entries.iter().find(|entry| entry.version == *version).ok_or(RunError::NotApplied { version: *version })?;
        let script = scripts.iter().find(|script| script.version == *version);
        let script = script.ok_or_else(|| RunError::Missing(vec![(entry.version, entry.description.clone())]))?;
        let down = script.down.as_deref();
        let down =
            down.ok_or_else(|| RunError::NoDown { version: *version, description: script.description.clone() })?;
        if !entry.success {
            runner.must_go(entry, Direction::Down).await?;
        }
        work.push((script, down));
    }
    for (script, down) in work {
        runner.run(script, Direction::Down, down).await?;
    }
    runner.finish(versions.to_vec()).await
}

/// An error under the lock, in its own words where a SQLite file was held by somebody for all that `patience`: SQLite does not
/// tell who writes, and has waited already.
#[must_use]
pub fn locked(connection: &Connection, patience: Duration, error: QueryError) -> RunError {
    if connection.dialect != Dialect::Sqlite || !error.is_lock_conflict() {
        return error.into();
    }
    let holder = "another process writes to the file".to_owned();
    LockError::Held { database: connection.database.clone(), holder, waited: patience }.into()
}

/// A run under way.
pub(super) struct Runner<'a> {
    pub(super) connection: Connection,
    pub(super) options: &'a Options,
    pub(super) caller: Caller<'a>,
}

/// One file that is being run.
#[derive(Clone, Copy)]
pub(super) struct File<'a> {
    pub(super) script: &'a Script,
    pub(super) direction: Direction,
    pub(super) parts: &'a [Part<'a>],
    pub(super) started: Instant,
}

/// How a file is run, which its text and the database decide as they do for sqlx.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    /// In one transaction with its row.
    Transaction,
    /// With its own BEGIN and COMMIT (SQLite).
    Own,
    /// Statement by statement.
    Journaled,
}

impl<'a> Runner<'a> {
    async fn start(
        mut connection: Connection,
        options: &'a Options,
        caller: Caller<'a>,
    ) -> Result<Runner<'a>, RunError> {
        lock(&mut connection, options.patience, &mut |holder| (caller.events)(Event::Waiting { holder })).await?;
        let mut runner = Runner { connection, options, caller };
        let ensured = books::ensure(&mut runner.connection, &options.table).await;
        ensured.map_err(|error| runner.locked(error))?;
        match runner.connection.dialect {
            Dialect::Postgres => {
                runner.set_lock_timeout(options.lock_timeout).await?;
                // Since 14: a statement stops when its client is gone. Not every platform can do it.
                let _ = runner.connection.execute("SET client_connection_check_interval = '2s'").await;
            }
            Dialect::Mysql | Dialect::Mariadb => {
                let seconds = options.lock_timeout.as_secs().max(1);
                runner
                    .connection
                    .execute(&format!(
                        "SET SESSION lock_wait_timeout = {seconds}, innodb_lock_wait_timeout = {seconds}"
                    ))
                    .await?;
            }
            Dialect::Sqlite => {}
        }
        Ok(runner)
    }

    async fn finish(mut self, versions: Vec<i64>) -> Result<Run, RunError> {
        unlock(&mut self.connection).await?;
        Ok(Run { connection: self.connection, versions })
    }

    /// Books and files must fit each other before anything runs.
    async fn check(&mut self, entries: &[Entry], scripts: &[Script]) -> Result<(), RunError> {
        let lines = books::compare(entries, scripts);
        let of = |wanted: fn(&State) -> bool| -> Vec<(i64, String)> {
            lines
                .iter()
                .filter(|line| wanted(&line.state))
                .map(|line| (line.version, line.description.clone()))
                .collect()
        };
        let missing = of(|state| *state == State::Missing);
        if !missing.is_empty() {
            return Err(RunError::Missing(missing));
        }
        let migrations = of(|state| matches!(state, State::Changed { .. }));
        if !migrations.is_empty() {
            let line_endings = of(|state| *state == State::Changed { line_endings: true }).len() == migrations.len();
            return Err(RunError::Changed { migrations, line_endings });
        }
        for entry in entries.iter().filter(|entry| !entry.success) {
            self.must_go(entry, Direction::Up).await?;
        }
        Ok(())
    }

    /// A migration that stopped half-way can only go on the way it was going, and only if there is a journal.
    async fn must_go(&mut self, entry: &Entry, direction: Direction) -> Result<(), RunError> {
        let (version, description) = (entry.version, entry.description.clone());
        match self.journal_direction(version).await? {
            None => Err(RunError::Dirty { version, description }),
            Some(stopped) if stopped == direction => Ok(()),
            Some(stopped) => Err(RunError::HalfWay { version, description, stopped }),
        }
    }

    async fn run(&mut self, script: &Script, direction: Direction, sql: &str) -> Result<(), RunError> {
        let dialect = self.connection.dialect;
        let description = script.description.as_str();
        let parts = split(dialect, sql).map_err(|source| RunError::Script {
            version: script.version,
            description: description.to_owned(),
            direction,
            source,
        })?;
        let file = File { script, direction, parts: &parts, started: Instant::now() };
        let way = way(dialect, sql);
        let whole = way != Way::Journaled;
        (self.caller.events)(Event::Begun { version: script.version, description, direction, whole });
        let ran = match way {
            Way::Transaction => self.transaction(file).await?,
            Way::Own => self.own_transaction(file).await?,
            Way::Journaled => self.journaled(file).await.map(|()| true)?,
        };
        let version = script.version;
        (self.caller.events)(if ran {
            Event::Done { version, direction, elapsed: file.started.elapsed() }
        } else {
            Event::Healed { version, direction }
        });
        Ok(())
    }

    /// Runs the file and its row in one transaction, again where a lock was in the way. False where somebody
    /// else has been faster.
    async fn transaction(&mut self, file: File<'_>) -> Result<bool, RunError> {
        let mut attempt = 1;
        loop {
            let error = match self.try_transaction(file).await {
                Ok(ran) => return Ok(ran),
                Err(error) => error,
            };
            // If this fails too, the connection is broken and closed in a moment.
            let _ = self.connection.execute("ROLLBACK").await;
            self.pause_or_fail(file, error, &mut attempt).await?;
        }
    }

    async fn try_transaction(&mut self, file: File<'_>) -> Result<bool, RunError> {
        let begin = if self.connection.dialect == Dialect::Sqlite { "BEGIN IMMEDIATE" } else { "BEGIN" };
        self.connection.execute(begin).await.map_err(|error| self.locked(error))?;
        if self.is_settled(file).await? {
            self.connection.execute("ROLLBACK").await?;
            return Ok(false);
        }
        for (at, _) in file.parts.iter().enumerate() {
            self.statement(file, at, Left::Nothing).await?;
        }
        self.connection.execute(&self.books_sql(file)).await?;
        // What is deferred to the end of the transaction fails here.
        let commit = self.connection.execute("COMMIT").await;
        commit.map_err(|source| failure(file, file.parts.len().saturating_sub(1), source, Left::Nothing))?;
        Ok(true)
    }

    /// Runs a file that begins and commits by itself, with its row inside that transaction. False where the
    /// migration was in the database already and only its row was wrong.
    async fn own_transaction(&mut self, file: File<'_>) -> Result<bool, RunError> {
        if self.heal(file).await? {
            return Ok(false);
        }
        let mut kept = false;
        for (at, part) in file.parts.iter().enumerate() {
            let word = first_word(Dialect::Sqlite, part.sql);
            if (word == "COMMIT" || word == "END") && !kept {
                self.connection.execute(&self.books_sql(file)).await?;
                kept = true;
            }
            let tried = self.statement(file, at, Left::Nothing).await;
            if tried.is_ok() && !(word == "BEGIN" && self.is_settled(file).await?) {
                continue;
            }
            // No transaction is open where a statement before BEGIN failed, or one rolled back by itself.
            let _ = self.connection.execute("ROLLBACK").await;
            // Another run may have been faster, which the file's own guard takes for a mistake.
            if !self.is_settled(file).await? {
                return tried.map(|()| false);
            }
            // The file may have switched foreign keys off by now; sqlx and we always have them on.
            self.connection.execute("PRAGMA foreign_keys = ON").await?;
            return Ok(false);
        }
        if !kept {
            self.connection.execute(&self.books_sql(file)).await?;
        }
        sqlite_rebuild::see_triggers(&mut self.connection).await?;
        Ok(true)
    }

    /// Sets the row right where the marker says that the file has run. False where the file has yet to run.
    async fn heal(&mut self, file: File<'_>) -> Result<bool, RunError> {
        self.connection.execute("BEGIN IMMEDIATE").await.map_err(|error| self.locked(error))?;
        let mut done = self.is_settled(file).await?;
        if !done && sqlite_rebuild::is_done(&mut self.connection, file).await? {
            self.connection.execute(&self.books_sql(file)).await?;
            done = true;
        }
        self.connection.execute("COMMIT").await?;
        Ok(done)
    }

    fn locked(&self, error: QueryError) -> RunError {
        locked(&self.connection, self.options.patience, error)
    }

    /// SQLite has no lock that outlives a transaction, so the books are read again inside each.
    async fn is_settled(&mut self, file: File<'_>) -> Result<bool, QueryError> {
        if self.connection.dialect != Dialect::Sqlite {
            return Ok(false);
        }
        let sql = format!("SELECT count(*) FROM {} WHERE version = {}", self.options.table, file.script.version);
        let there = self.connection.value(&sql).await?.as_deref() != Some("0");
        Ok(there == (file.direction == Direction::Up))
    }

    /// Runs one statement of a file.
    pub(super) async fn statement(&mut self, file: File<'_>, at: usize, left: Left) -> Result<(), RunError> {
        let Part { sql, line, .. } = file.parts[at];
        (self.caller.events)(Event::Statement {
            version: file.script.version,
            index: at + 1,
            of: file.parts.len(),
            line,
            sql,
        });
        // This session has a limit already, which its user chose.
        if sql == LOCK_TIMEOUT || sql == LOCK_WAIT_TIMEOUT {
            return Ok(());
        }
        self.connection.execute(sql).await.map(|_| ()).map_err(|source| failure(file, at, source, left))
    }

    /// Waits a little where a lock was in the way and there are attempts left; else gives the error back.
    pub(super) async fn pause_or_fail(
        &mut self,
        file: File<'_>,
        mut error: RunError,
        attempt: &mut u32,
    ) -> Result<(), RunError> {
        let (RunError::Statement { source, .. } | RunError::Books(source)) = &mut error else { return Err(error) };
        if !source.is_lock_conflict() {
            return Err(error);
        }
        let holders = blockers(&mut self.connection, &source.sql).await;
        if !holders.is_empty() {
            let held = format!("a lock is held {}", holders.join("; and "));
            source.detail = Some(source.detail.take().map(|known| format!("{known}; {held}")).unwrap_or(held));
        }
        let detail = source.detail.as_ref().map(|detail| format!("; {detail}")).unwrap_or_default();
        let conflict = format!("{}{detail}", source.message);
        // SQLite itself has waited for as long as may be.
        if *attempt >= self.options.attempts || self.connection.dialect == Dialect::Sqlite {
            return Err(error);
        }
        // Those who were kept waiting get their turn meanwhile.
        let pause = self.options.lock_timeout.min(Duration::from_secs(1)) * *attempt;
        (self.caller.events)(Event::Retrying {
            version: file.script.version,
            attempt: *attempt,
            message: &conflict,
            pause,
        });
        tokio::time::sleep(pause).await;
        *attempt += 1;
        Ok(())
    }

    pub(super) async fn set_lock_timeout(&mut self, timeout: Duration) -> Result<(), QueryError> {
        self.connection.execute(&format!("SET lock_timeout = {}", timeout.as_millis())).await.map(|_| ())
    }

    /// What a migration that has ended changes in the books.
    fn books_sql(&self, file: File<'_>) -> String {
        let table = &self.options.table;
        match file.direction {
            Direction::Up => {
                let nanoseconds = i64::try_from(file.started.elapsed().as_nanos()).unwrap_or(i64::MAX);
                books::insert_sql(self.connection.dialect, table, file.script, true, nanoseconds)
            }
            Direction::Down => format!("DELETE FROM {table} WHERE version = {}", file.script.version),
        }
    }
}

/// sqlx looks at the first bytes of the file alone, and not at all on MySQL.
fn way(dialect: Dialect, sql: &str) -> Way {
    let alone = sql.starts_with("-- no-transaction");
    match dialect {
        Dialect::Mysql | Dialect::Mariadb => Way::Journaled,
        Dialect::Postgres if alone => Way::Journaled,
        Dialect::Sqlite if alone => Way::Own,
        Dialect::Postgres | Dialect::Sqlite => Way::Transaction,
    }
}

pub(super) fn failure(file: File<'_>, at: usize, source: QueryError, left: Left) -> RunError {
    let part = file.parts.get(at);
    let line = part.map_or(1, |part| part.line) + source.line().map_or(0, |line| line - 1);
    RunError::Statement {
        version: file.script.version,
        description: file.script.description.clone(),
        direction: file.direction,
        index: at + 1,
        of: file.parts.len(),
        line,
        sql: part.map_or("", |part| part.sql).to_owned(),
        source,
        left,
    }
}
