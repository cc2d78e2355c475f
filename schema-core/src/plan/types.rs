//! What a plan is made of, and what can stop one.

use super::questions::{Missing, MissingValue, Question};
use crate::dialect::Unsupported;
use crate::dialect::canonical::Note;
use crate::facts::Version;
use crate::hash::Hash;
use crate::model::{Declared, Dialect, Schema};
use crate::ops::{Back, Conflict, Forms, Operation};
use crate::statement::Statement;
use serde::{Deserialize, Serialize};

/// What is planned: from the fold of the migrations that are there to what is declared now.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    /// For which database.
    pub dialect: Dialect,
    /// The fold of the migrations of that dialect: already canonical, retired columns and tables included.
    pub base: &'a Schema,
    /// What is declared, not yet canonical.
    pub declared: &'a Declared,
    /// The policy.
    pub policy: Policy,
    /// The version of the first migration, `YYYYMMDDHHMMSS` as a number: `max(last + 1, now)`. Further ones count up.
    pub version: i64,
    /// The name; none: made from the operations.
    pub name: Option<&'a str>,
}

/// The choices of `schema.toml`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Policy {
    /// Prefer forms that do not block; else the shortest SQL.
    pub online: bool,
    /// The oldest library that runs the files, where that is told (SQLite).
    pub library: Option<Version>,
    /// What becomes of a table or column that is no longer declared.
    pub drops: Drops,
}

impl Policy {
    /// The forms that operations take.
    #[must_use]
    pub fn forms(self) -> Forms {
        Forms { online: self.online, library: self.library }
    }
}

impl Default for Policy {
    fn default() -> Policy {
        Policy { online: true, library: None, drops: Drops::Retire }
    }
}

/// What becomes of a table or column that is no longer declared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Drops {
    /// It is renamed aside, and a later purge removes it.
    Retire,
    /// It is dropped.
    Drop,
}

/// A proved way from one schema to another and back, as migrations in order. Without a difference there are none.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// For which database.
    pub dialect: Dialect,
    /// The hash of the schema before.
    pub parent: Hash,
    /// The hash of the schema after.
    pub target: Hash,
    /// The schema after: the fold of the migrations then.
    pub schema: Schema,
    /// The files to be, in order: one group.
    pub migrations: Vec<Migration>,
    /// What the database cannot hold and was left out.
    pub notes: Vec<Note>,
}

/// One migration: one file in each direction.
#[derive(Clone, Debug, PartialEq)]
pub struct Migration {
    /// `YYYYMMDDHHMMSS` as a number; strictly growing.
    pub version: i64,
    /// `add_orders`: lower case, digits and underscores.
    pub name: String,
    /// Which migrations were written together.
    pub group: Group,
    /// When it may run relative to the deployment of code.
    pub phase: Phase,
    /// The hash of the schema before it.
    pub parent: Hash,
    /// The hash of the schema after it.
    pub target: Hash,
    /// Forward.
    pub up: Unit,
    /// Back.
    pub down: Unit,
}

impl Migration {
    /// The first version of the database that runs both of its files; none where every one that is supported does. Of servers it is the schema
    /// that says what they must know ([`crate::dialect::server`]).
    #[must_use]
    pub fn needs(&self, dialect: Dialect) -> Option<Version> {
        [&self.up, &self.down].into_iter().filter_map(|unit| unit.needs(dialect)).max()
    }
}

impl Unit {
    /// The same of one file.
    #[must_use]
    pub fn needs(&self, dialect: Dialect) -> Option<Version> {
        let facts = self.steps.iter().flat_map(|step| &step.statements).flat_map(|statement| &statement.facts);
        facts.filter(|_| dialect == Dialect::Sqlite).filter_map(|fact| fact.known_since(dialect)).max()
    }
}

/// The migrations that one `diff --write` made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// The version of the first.
    pub id: i64,
    /// Which of them this is, from 1.
    pub part: u16,
    /// How many there are.
    pub of: u16,
}

/// When a migration may run relative to the deployment of code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Phase {
    /// Before the new code: the old code goes on working.
    Expand,
    /// Between: rows are filled.
    Backfill,
    /// After the old code is gone.
    Contract,
    /// When its author says: a person wrote it.
    Unknown,
}

/// One file of SQL.
#[derive(Clone, Debug, PartialEq)]
pub struct Unit {
    /// How it runs.
    pub mode: Mode,
    /// What it does, in order.
    pub steps: Vec<Step>,
}

/// How a file of SQL runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// In one transaction with the runner's own books.
    Transaction,
    /// One statement, outside any transaction: `-- no-transaction` (PostgreSQL).
    Alone,
    /// With a BEGIN and COMMIT of its own: `-- no-transaction` (SQLite tables that are built again).
    OwnTransaction,
    /// Statement by statement with a journal: the database has no transactions for definitions (MySQL, MariaDB).
    Journaled,
}

/// An operation and the statements it became; none where a later step builds the table again, or nothing is to do.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// The operation.
    pub operation: Operation,
    /// Its SQL.
    pub statements: Vec<Statement>,
    /// How good the way back from it is.
    pub back: Back,
}

/// What can stop a plan.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Error {
    /// Renamed, or dropped and added? Back from aside, or new?
    #[error("{} question{} to answer first", .0.len(), if .0.len() == 1 { "" } else { "s" })]
    Questions(Vec<Question>),
    /// A required column has no value for the rows that are there.
    #[error("{}", lacking(.0))]
    Missing(Vec<Missing>),
    /// The database has no way to do it.
    #[error(transparent)]
    Unsupported(#[from] Unsupported),
    /// A stored operation does not fit the schema it is applied to.
    #[error(transparent)]
    Conflict(#[from] Conflict),
    /// The plan does not reach its target: a mistake of ours that never reaches a database.
    #[error("the plan does not {way}: {difference}; this is a bug in cargo schema, please report it with the operations: {}", .operations.join("; "))]
    Unproved {
        /// Which way it fails: `reach the declared schema`, `come back`.
        way: &'static str,
        /// Where the two differ.
        difference: String,
        /// The operations, described.
        operations: Vec<String>,
    },
}

fn lacking(missing: &[Missing]) -> String {
    let values = missing.iter().filter(|missing| missing.what == MissingValue::Value).count();
    let what = match (values, missing.len() - values) {
        (_, 0) => "a value",
        (0, _) => "a conversion",
        (_, _) => "a value or a conversion",
    };
    format!(
        "{} column{} without {what} for the rows that are there",
        missing.len(),
        if missing.len() == 1 { "" } else { "s" }
    )
}
