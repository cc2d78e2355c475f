//! The statements that are known, as a manual writes them, and which facts each may be: without a catalogue the most dangerous counts.

mod mysql;
mod postgres;
mod sqlite;

use super::words::{Places, Words};
use crate::facts::Fact;
use crate::model::Dialect;

/// A statement, or one action of ALTER TABLE.
#[derive(Clone, Copy, Debug)]
pub(super) struct Form {
    /// Its words, as [`Words::read`] takes them.
    pub(super) words: &'static str,
    /// What it is.
    pub(super) means: Means,
}

/// What a statement is.
#[derive(Clone, Copy, Debug)]
pub(super) enum Means {
    /// An operation: one of these facts.
    Does(&'static [&'static Fact]),
    /// What it does is decided by what the parser reads in it.
    Reads(Element),
    /// It changes rows.
    Writes,
    /// It begins or ends a transaction, or sets a timeout.
    Controls(Control),
    /// Nothing that anybody would wait for or lose.
    Harmless,
    /// The same, where the parser knows it.
    Queries,
    /// It switches off what the database verifies.
    Unchecks,
    /// There is no fact about it.
    Unknown,
}

/// What the parser reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Element {
    /// A table with its columns and constraints.
    Table,
    /// A column that is added.
    Column,
    /// A constraint that is added.
    Constraint,
    /// The type of a column.
    Type,
}

/// What a statement says of the session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Control {
    /// A transaction begins.
    Begin,
    /// It ends, and is kept.
    Commit,
    /// It ends, and is not kept.
    Rollback,
    /// How long to wait for a lock, until the session ends.
    LockTimeout,
    /// How long to wait for a lock, until the transaction ends.
    LocalLockTimeout,
    /// That locks are waited for without a limit.
    NoLockTimeout,
}

/// The form of a statement, and what stands in its places.
pub(super) fn statement(dialect: Dialect, words: &Words<'_>) -> Option<(Means, Places)> {
    first(lists(dialect).0, words)
}

/// The form of an action of ALTER TABLE.
pub(super) fn action(dialect: Dialect, words: &Words<'_>) -> Option<(Means, Places)> {
    first(lists(dialect).1, words)
}

fn first(forms: &[Form], words: &Words<'_>) -> Option<(Means, Places)> {
    forms.iter().find_map(|form| Some((form.means, words.read(form.words)?)))
}

fn lists(dialect: Dialect) -> (&'static [Form], &'static [Form]) {
    match dialect {
        Dialect::Postgres => (postgres::STATEMENTS, postgres::ACTIONS),
        Dialect::Mysql | Dialect::Mariadb => (mysql::STATEMENTS, mysql::ACTIONS),
        Dialect::Sqlite => (sqlite::STATEMENTS, sqlite::ACTIONS),
    }
}

const fn form(words: &'static str, means: Means) -> Form {
    Form { words, means }
}
