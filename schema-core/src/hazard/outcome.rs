//! What may come out otherwise than it is written.

#![expect(non_upper_case_globals, reason = "a row has the name of its kind")]

use super::{Level, Risk, Row};

pub(super) const MayFail: Row = Row {
    code: "may-fail",
    level: Level::Warning,
    risk: Risk::Medium,
    what: "rows that are there now may make it fail",
    why: "one row that does not fit makes the database refuse the whole of it",
    instead: "run the query that counts the rows concerned before",
    page: include_str!("pages/may-fail.md"),
};

pub(super) const IfNotExists: Row = Row {
    code: "if-not-exists",
    level: Level::Warning,
    risk: Risk::Medium,
    what: "whatever has the name already is taken for what is written here",
    why: "a table of other columns or an index that failed half-way stays as it is, and the lock is taken all the same",
    instead: "write it without, and look in the catalogue when it fails",
    page: include_str!("pages/if-not-exists.md"),
};

pub(super) const IgnoredClause: Row = Row {
    code: "ignored-clause",
    level: Level::Warning,
    risk: Risk::Medium,
    what: "the database reads a part of it and does nothing with it",
    why: "the statement succeeds, and what it promises is not there",
    instead: "write it in the form that the database carries out, or leave it out",
    page: include_str!("pages/ignored-clause.md"),
};

pub(super) const NameTooLong: Row = Row {
    code: "name-too-long",
    level: Level::Warning,
    risk: Risk::Low,
    what: "the name is longer than the database keeps",
    why: "PostgreSQL cuts it at 63 bytes without an error, and two names that begin alike become one",
    instead: "choose a shorter name",
    page: include_str!("pages/name-too-long.md"),
};
