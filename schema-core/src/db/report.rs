//! What a run tells while it goes on, and what can stop it.

use super::lock::LockError;
use super::script::ScriptError;
use super::{InspectError, QueryError};
use crate::model::Dialect;
use std::time::Duration;

/// Which way a migration runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Forward: the up file.
    Up,
    /// Back: the down file.
    Down,
}

impl Direction {
    /// `up` or `down`, as in the names of the files.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Direction::Up => "up",
            Direction::Down => "down",
        }
    }
}

/// Something that a run tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event<'a> {
    /// Another run holds the lock; it is waited for.
    Waiting {
        /// Who holds it.
        holder: &'a str,
    },
    /// A migration begins.
    Begun {
        /// Its number.
        version: i64,
        /// Its description.
        description: &'a str,
        /// Which way.
        direction: Direction,
        /// Whether all of it runs in one transaction, so that a run that stops leaves nothing of it.
        whole: bool,
    },
    /// A statement begins.
    Statement {
        /// The number of the migration.
        version: i64,
        /// Which statement of the file, from 1.
        index: usize,
        /// How many there are.
        of: usize,
        /// The line it starts in, from 1.
        line: usize,
        /// Its text.
        sql: &'a str,
    },
    /// A statement has happened in an earlier run and is passed over.
    AlreadyDone {
        /// The number of the migration.
        version: i64,
        /// Which statement of the file, from 1.
        index: usize,
    },
    /// Somebody else's lock was in the way; it is tried again.
    Retrying {
        /// The number of the migration.
        version: i64,
        /// How often it has been tried.
        attempt: u32,
        /// What the database said.
        message: &'a str,
        /// After how long it is tried again.
        pause: Duration,
    },
    /// An index that a failed `CREATE INDEX CONCURRENTLY` left behind has been dropped.
    InvalidIndexDropped {
        /// Its name as the statement spells it.
        index: &'a str,
    },
    /// The migration turned out to be in the database already, and only the books were set right.
    Healed {
        /// The number of the migration.
        version: i64,
        /// Which way.
        direction: Direction,
    },
    /// A migration has ended.
    Done {
        /// The number of the migration.
        version: i64,
        /// Which way.
        direction: Direction,
        /// How long it took.
        elapsed: Duration,
    },
}

/// What a failed statement leaves in the database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Left {
    /// Nothing: the whole file was rolled back.
    Nothing,
    /// The statements before it; the next run goes on with this one.
    Earlier,
    /// The statements before it, and what this one had committed by then.
    Part,
    /// The statements before it, and nobody knows about this one: the server did not answer.
    Unknown,
}

impl Left {
    /// For people.
    #[must_use]
    pub fn explain(self) -> &'static str {
        match self {
            Left::Nothing => "nothing of the migration remains in the database",
            Left::Earlier => "the statements before it remain in the database, and the next run goes on with this one",
            Left::Part => "what it had committed by then remains in the database, and the next run goes on from there",
            Left::Unknown => "the server did not answer, so the next run looks first whether this one has happened",
        }
    }
}

/// What stops a run. The connection is closed, which rolls back and unlocks.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// The lock cannot be had.
    #[error(transparent)]
    Lock(#[from] LockError),
    /// The books cannot be read or written.
    #[error("cannot keep the books of migrations: {0}")]
    Books(#[from] QueryError),
    /// The catalogue cannot be read.
    #[error(transparent)]
    Inspect(#[from] InspectError),
    /// A file is no sequence of statements.
    #[error("migration {version} ({description}), {}: {source}", direction.as_str())]
    Script {
        /// The number of the migration.
        version: i64,
        /// Its description.
        description: String,
        /// Which file.
        direction: Direction,
        /// What is wrong with it.
        source: ScriptError,
    },
    /// A statement failed.
    #[error(
        "migration {version} ({description}), {}, statement {index} of {of}, line {line}: {source}; {}",
        direction.as_str(), left.explain()
    )]
    Statement {
        /// The number of the migration.
        version: i64,
        /// Its description.
        description: String,
        /// Which file.
        direction: Direction,
        /// Which statement of it, from 1.
        index: usize,
        /// How many there are.
        of: usize,
        /// The line, from 1: of the mistake where the database says it, else of the statement.
        line: usize,
        /// The text.
        sql: String,
        /// What the database says.
        source: QueryError,
        /// What remains.
        left: Left,
    },
    /// Files that have been applied have changed since.
    #[error("changed since applied: {}; {}", names(migrations), if *line_endings { "only the ends of lines differ: `cargo schema migrate --repair` writes down the files as they are".to_owned() } else { format!("bring back the former text, or, if the database is as the files say, write them down as they are: `cargo schema migrate --repair{}`", accepts(migrations)) })]
    Changed {
        /// Number and description of each.
        migrations: Vec<(i64, String)>,
        /// Whether only the ends of lines have changed, in all of them.
        line_endings: bool,
    },
    /// Migrations have been applied whose files are gone.
    #[error("applied but not on disk: {}; bring back the files, or run from the branch that has them", names(.0))]
    Missing(Vec<(i64, String)>),
    /// A migration stopped half-way in the hands of another tool.
    #[error(
        "migration {version} ({description}) stopped half-way under another tool, which kept no journal: see what of it has happened, finish or undo it by hand, and set `success` in _sqlx_migrations or delete the row"
    )]
    Dirty {
        /// The number of the migration.
        version: i64,
        /// Its description.
        description: String,
    },
    /// A migration stopped half-way in the other direction.
    #[error("migration {version} ({description}) stopped half-way {}: {} first", if *stopped == Direction::Up { "forward" } else { "back" }, if *stopped == Direction::Up { "migrate" } else { "roll back" })]
    HalfWay {
        /// The number of the migration.
        version: i64,
        /// Its description.
        description: String,
        /// Which way it was going.
        stopped: Direction,
    },
    /// A statement that had begun when a run stopped, and nobody can tell whether it has happened.
    #[error("migration {version}, {}, statement {index}: a run stopped in it, and the database looks neither like before nor like after: {sql}; see for yourself, then mark it in _schema_journal as `done` or delete its row", direction.as_str())]
    Undecided {
        /// The number of the migration.
        version: i64,
        /// Which file.
        direction: Direction,
        /// Which statement of it, from 1.
        index: usize,
        /// Its text.
        sql: String,
    },
    /// A file was edited between the run that stopped in it and this one.
    #[error("migration {version}, {}, statement {index} has already happened with another text: bring back the text it had", direction.as_str())]
    Edited {
        /// The number of the migration.
        version: i64,
        /// Which file.
        direction: Direction,
        /// Which statement of it, from 1.
        index: usize,
    },
    /// A migration that is to be reverted has no way back.
    #[error(
        "migration {version} ({description}) has no down file: write {version}_….down.sql, or name a later version to go back to"
    )]
    NoDown {
        /// The number of the migration.
        version: i64,
        /// Its description.
        description: String,
    },
    /// A migration that is to be reverted is not applied, or not known.
    #[error("migration {version} is not applied, so there is nothing to revert")]
    NotApplied {
        /// Its number.
        version: i64,
    },
}

/// A statement of a migration that had begun when an earlier run stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Undecided<'a> {
    /// The database.
    pub dialect: Dialect,
    /// The number of the migration.
    pub version: i64,
    /// Which file.
    pub direction: Direction,
    /// Which statement of it, from 1, as [`super::script::split`] counts.
    pub index: usize,
    /// Its text.
    pub sql: &'a str,
}

/// Whether a statement has happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// It has.
    Happened,
    /// It has not.
    NotHappened,
    /// Nobody can tell.
    Unknown,
}

/// The flags that accept these.
fn accepts(migrations: &[(i64, String)]) -> String {
    migrations.iter().map(|(version, _)| format!(" --accept {version}")).collect()
}

fn names(migrations: &[(i64, String)]) -> String {
    migrations.iter().map(|(version, description)| format!("{version} ({description})")).collect::<Vec<_>>().join(", ")
}
