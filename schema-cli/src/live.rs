//! A live database during a command: connects, tells what a run does while it does it, and stops on Ctrl-C by
//! closing the connection, upon which the server rolls back and forgets the locks.

use crate::interrupt;
use crate::report::Talk;
use crate::report::database::Ran;
use crate::report::human::plural;
use crate::url::{self, Target};
use schema_core::count::{Count, Query};
use schema_core::db::books::{self, Script};
use schema_core::db::lock::{lock, unlock};
use schema_core::db::report::{Direction, Event};
use schema_core::db::{ConnectError, Connection, Dependent, Effect, OccupiedError, QueryError, RunError, open};
use schema_core::dialect::Unsupported;
use schema_core::model::{Dialect, Name};
use std::future::Future;
use std::time::Duration;

/// What can go wrong with a live database.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    #[error(transparent)]
    Connect(Box<ConnectError>),
    #[error(transparent)]
    Run(Box<RunError>),
    #[error("cannot read the books of migrations: {0}")]
    Books(#[from] QueryError),
    #[error(transparent)]
    Occupied(#[from] OccupiedError),
    /// Tables that nobody declared have the names of those to come.
    #[error(
        "nothing was changed: {} there already, no migration that was applied made {}, and pending ones would; rename or drop {} first",
        list(tables), if tables.len() == 1 { "it" } else { "them" }, if tables.len() == 1 { "it" } else { "them" }
    )]
    Taken {
        /// Their names.
        tables: Vec<Name>,
    },
    /// Rows that a migration of MySQL or MariaDB would stop at, half-way.
    #[error(
        "nothing was changed: rows are in the way, and the migration would stop half-way; change them first, and migrate again\n{}",
        counts.iter().map(in_the_way).collect::<Vec<_>>().join("\n")
    )]
    InTheWay {
        /// What was asked, and found.
        counts: Vec<Count>,
    },
    #[error("nothing was changed, because the rows that it would take values from cannot be counted: {0}")]
    Count(#[source] QueryError),
    #[error("cannot ask how large the tables are: {0}")]
    Sizes(#[source] QueryError),
    #[error("cannot count the rows that the plan is about: {0}")]
    Counts(#[source] QueryError),
    #[error("cannot ask the database what could be better: {0}")]
    Advice(#[source] QueryError),
    #[error("nothing was changed, because what depends on the tables cannot be read: {0}")]
    Dependents(#[source] QueryError),
    /// Objects that no struct declares, for whose sake the database would refuse a statement.
    #[error(
        "nothing was changed: {}; drop what is in the way in a migration before, and make it again in one after (`cargo schema sql --help`)",
        dependents.iter().map(fate).collect::<Vec<_>>().join("; ")
    )]
    Refused {
        /// Each.
        dependents: Vec<Dependent>,
    },
    /// A migration for a newer version of the database.
    #[error("nothing was changed, because migration {version} is for a newer version: {unsupported}")]
    TooNew {
        /// The migration.
        version: i64,
        /// What the server has no way to do.
        unsupported: Unsupported,
    },
    #[error("interrupted")]
    Interrupted,
    #[error("cannot start: {0}")]
    Runtime(#[source] std::io::Error),
}

impl From<ConnectError> for Error {
    fn from(error: ConnectError) -> Error {
        Error::Connect(Box::new(error))
    }
}

impl From<RunError> for Error {
    fn from(error: RunError) -> Error {
        Error::Run(Box::new(error))
    }
}

/// Whether a SQLite file that is not there may be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Missing {
    /// It is made.
    Create,
    /// It is an error.
    Refuse,
}

/// Runs the future to its end, or until Ctrl-C drops it.
pub(crate) fn block_on<T, E: From<Error>>(future: impl Future<Output = Result<T, E>>) -> Result<T, E> {
    block_on_to_the_end(async {
        tokio::select! {
            biased;
            result = future => result,
            () = interrupt::pressed() => Err(Error::Interrupted.into()),
        }
    })?
}

/// Runs the future to its end; Ctrl-C waits.
pub(crate) fn block_on_to_the_end<T>(future: impl Future<Output = T>) -> Result<T, Error> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(Error::Runtime)?;
    let _held = interrupt::hold();
    Ok(runtime.block_on(future))
}

/// Opens the database.
pub(crate) async fn connect(target: &Target, missing: Missing) -> Result<Connection, Error> {
    let file = url::kind(&target.url) == Some(Dialect::Sqlite) && !target.url.contains("mode=");
    let create = missing == Missing::Create && file;
    let url = match (create, target.url.contains('?')) {
        (false, _) => target.url.clone(),
        (true, false) => format!("{}?mode=rwc", sqlite_url(&target.url)),
        (true, true) => format!("{}&mode=rwc", sqlite_url(&target.url)),
    };
    Ok(open(&url, Some(target.dialect)).await?)
}

/// Writes down that a database has these migrations, whose work is in it already; nothing of them is executed.
pub(crate) fn mark<E: From<Error>>(target: &Target, scripts: &[Script], talk: Talk) -> Result<(), E> {
    const PATIENCE: Duration = Duration::from_secs(60);
    block_on(async {
        let mut connection = connect(target, Missing::Refuse).await?;
        let mut waiting = |holder: &str| talk.warn(format!("waiting for another run to end: {holder}"));
        lock(&mut connection, PATIENCE, &mut waiting).await.map_err(RunError::from)?;
        books::record(&mut connection, books::TABLE, scripts).await.map_err(Error::Books)?;
        unlock(&mut connection).await.map_err(RunError::from)?;
        connection.close().await;
        Ok::<_, Error>(())
    })?;
    for script in scripts {
        talk.done("marked", as_applied(script));
    }
    Ok(())
}

/// What is said of a migration that is marked, or would be.
pub(crate) fn as_applied(script: &Script) -> String {
    let name = script.description.replace(' ', "_");
    format!("{} {name} as applied: the database has it already", script.version)
}

/// What becomes of an object that no struct declares, in words.
pub(crate) fn fate(dependent: &Dependent) -> String {
    let Dependent { kind, name, touched, effect } = dependent;
    let (version, operation) = (touched.version, &touched.operation);
    match effect {
        Effect::Refused => {
            format!("{kind} {name} uses {}, so that the database refuses {version}: {operation}", touched.object)
        }
        Effect::Broken => {
            format!("{kind} {name} names {}, and may fail once {version} has run: {operation}", touched.object)
        }
        Effect::Lost => format!("{kind} {name} is lost in {version}: {operation}, as structs declare it"),
        Effect::Gone => format!("{kind} {name} goes with {} in {version}: {operation}", touched.object),
    }
}

/// A path without a scheme takes no parameters.
fn sqlite_url(url: &str) -> String {
    if url.starts_with("sqlite:") { url.to_owned() } else { format!("sqlite:{url}") }
}

/// What a run has told so far.
pub(crate) struct Listener {
    talk: Talk,
    spinner: crate::report::talk::Spinner,
    direction: Direction,
    name: String,
    under_way: Option<UnderWay>,
    /// The migrations that have ended.
    pub(crate) ran: Vec<Ran>,
}

/// A migration that has begun and not ended.
struct UnderWay {
    version: i64,
    /// Whether a run that stops leaves nothing of it.
    whole: bool,
    /// Its statement, and how many there are.
    statement: Option<(usize, usize)>,
}

impl Listener {
    /// Nothing yet.
    pub(crate) fn new(talk: Talk, direction: Direction) -> Listener {
        let spinner = talk.spinner(if direction == Direction::Up { "migrating" } else { "rolling back" }.to_owned());
        Listener { talk, spinner, direction, name: String::new(), under_way: None, ran: Vec::new() }
    }

    /// Takes in what happens.
    pub(crate) fn hear(&mut self, event: Event<'_>) {
        let done = self.done();
        match event {
            Event::Waiting { holder } => {
                self.say(|talk| talk.warn(format!("waiting for another run to end: {holder}")))
            }
            Event::Begun { version, description, whole, .. } => {
                self.under_way = Some(UnderWay { version, whole, statement: None });
                description.replace(' ', "_").clone_into(&mut self.name);
                self.spinner.tick(&format!("{version}_{}", self.name));
            }
            Event::Statement { version, index, of, sql, .. } => {
                self.under_way.iter_mut().for_each(|under_way| under_way.statement = Some((index, of)));
                self.spinner.tick(&format!("{version}_{} {index}/{of}", self.name));
                self.say(|talk| talk.detail(sql));
            }
            Event::AlreadyDone { index, .. } => {
                self.say(|talk| talk.detail(format!("statement {index} has happened already")))
            }
            Event::Retrying { attempt, message, pause, .. } => {
                self.say(|talk| talk.warn(format!("attempt {attempt}: {message}; again in {} ms", pause.as_millis())));
            }
            Event::InvalidIndexDropped { index } => {
                self.say(|talk| {
                    talk.warn(format!("dropped the invalid index {index} that an earlier run left behind"))
                });
            }
            Event::Healed { version, .. } => {
                self.say(|talk| {
                    talk.done(done, format!("{version} {} (it had happened; only the books were behind)", self.name))
                });
                self.end(version, 0);
            }
            Event::Done { version, elapsed, .. } => {
                let time = elapsed.as_millis();
                self.say(|talk| talk.done(done, format!("{version} {} ({time} ms)", self.name)));
                self.end(version, time);
            }
        }
    }

    /// What Ctrl-C has left, and what to do about it.
    pub(crate) fn interrupted(&self) -> String {
        let mut text = match self.ran.len() {
            0 => format!("no migration was {} before", self.done()),
            count => format!(
                "{} {} {} before",
                plural(count, "migration"),
                if count == 1 { "was" } else { "were" },
                self.done()
            ),
        };
        if let Some(UnderWay { version, whole, statement }) = &self.under_way {
            text.push_str(&format!(", and {version} {} was under way", self.name));
            if let Some((index, of)) = statement {
                text.push_str(&format!(" (statement {index} of {of})"));
            }
            text.push_str(if *whole {
                ": it is taken back as a whole"
            } else {
                ": what it has done stays, and nothing else can be done before it has ended"
            });
        }
        text + "; run it again and it goes on there"
    }

    fn done(&self) -> &'static str {
        if self.direction == Direction::Up { "applied" } else { "reverted" }
    }

    fn say(&self, what: impl Fn(Talk)) {
        self.spinner.suspend(|| what(self.talk));
    }

    fn end(&mut self, version: i64, milliseconds: u128) {
        self.under_way = None;
        self.ran.push(Ran { version, name: self.name.clone(), milliseconds: Some(milliseconds), sql: None });
    }
}

/// `table users is`, `tables orders, users are`.
/// `remove value closed from enum status: 1 row is in the way, so that it would fail: SELECT …`.
fn in_the_way(count: &Count) -> String {
    let sql = match &count.inquiry.query {
        Query::Now(sql) => sql,
        Query::After(operation) => operation,
    };
    format!("  {}: {count}\n    {sql}", count.inquiry.operation)
}

fn list(tables: &[Name]) -> String {
    let names: Vec<String> = tables.iter().map(ToString::to_string).collect();
    match names.as_slice() {
        [name] => format!("table {name} is"),
        names => format!("tables {} are", names.join(", ")),
    }
}
