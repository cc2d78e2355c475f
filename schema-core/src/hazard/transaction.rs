//! What has to do with the transaction around it.

#![expect(non_upper_case_globals, reason = "a row has the name of its kind")]

use super::{Level, Risk, Row};

pub(super) const NotTransactional: Row = Row {
    code: "not-transactional",
    level: Level::Warning,
    risk: Risk::Low,
    what: "it runs outside a transaction, so that a failure may leave part of it",
    why: "the database cannot take it back as a whole",
    instead: "run it again after a failure: the runner continues where it stopped",
    page: include_str!("pages/not-transactional.md"),
};

pub(super) const TransactionMisuse: Row = Row {
    code: "transaction-misuse",
    level: Level::Warning,
    risk: Risk::Medium,
    what: "a transaction begins, ends or is open where it may not",
    why: "the runner opens and ends transactions itself: an own `COMMIT` ends that one, and what needs to stand alone is refused",
    instead: "leave `BEGIN` and `COMMIT` out, and put what runs in no transaction into a file that says so",
    page: include_str!("pages/transaction-misuse.md"),
};
