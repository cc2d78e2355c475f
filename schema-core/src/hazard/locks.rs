//! Who waits, and what takes as long as a table is large.

#![expect(non_upper_case_globals, reason = "a row has the name of its kind")]

use super::{Level, Risk, Row};

pub(super) const Rewrite: Row = Row {
    code: "rewrite",
    level: Level::Warning,
    risk: Risk::Medium,
    what: "the whole table is written again",
    why: "it takes as long, and as much room on the disk, as the table is large",
    instead: "add a new column, fill it in batches and switch, or run it in a quiet hour",
    page: include_str!("pages/rewrite.md"),
};

pub(super) const BlocksReads: Row = Row {
    code: "blocks-reads",
    level: Level::Consent,
    risk: Risk::High,
    what: "queries that read the table wait until it is done",
    why: "it holds a lock against everybody for as long as it runs, and whoever asks later waits behind those who wait",
    instead: "run it in a quiet hour with a short lock timeout",
    page: include_str!("pages/blocks-reads.md"),
};

pub(super) const BlocksWrites: Row = Row {
    code: "blocks-writes",
    level: Level::Consent,
    risk: Risk::High,
    what: "statements that write to the table, or to the same rows, wait until it is done",
    why: "it holds a lock on the table, or on each row that it changes, until its transaction ends",
    instead: "run it in a quiet hour with a short lock timeout",
    page: include_str!("pages/blocks-writes.md"),
};

pub(super) const FullScan: Row = Row {
    code: "full-scan",
    level: Level::Warning,
    risk: Risk::Low,
    what: "every row of the table is read",
    why: "each row decides, so that it takes as long as the table is large",
    instead: "expect it to take as long as reading the table once",
    page: include_str!("pages/full-scan.md"),
};

pub(super) const NotConcurrent: Row = Row {
    code: "not-concurrent",
    level: Level::Warning,
    risk: Risk::High,
    what: "it takes a lock that its form with `CONCURRENTLY` does not take",
    why: "others wait for something that the database could do beside them",
    instead: "write `CONCURRENTLY`, in a file without a transaction",
    page: include_str!("pages/not-concurrent.md"),
};

pub(super) const LocksOtherTable: Row = Row {
    code: "locks-other-table",
    level: Level::Warning,
    risk: Risk::Medium,
    what: "it locks a table that it does not alter: the referenced one, a partition, the parent",
    why: "who uses that table waits too, and two such statements in another order wait for each other",
    instead: "take it in a transaction of its own, with a short lock timeout, the busier table first",
    page: include_str!("pages/locks-other-table.md"),
};

pub(super) const LockHeld: Row = Row {
    code: "lock-held",
    level: Level::Warning,
    risk: Risk::High,
    what: "the transaction goes on while it holds a lock against everybody",
    why: "a lock ends with its transaction: what takes a moment blocks for as long as what follows it takes",
    instead: "commit behind it, and put what follows into a file of its own",
    page: include_str!("pages/lock-held.md"),
};

pub(super) const ScanUnderLock: Row = Row {
    code: "scan-under-lock",
    level: Level::Warning,
    risk: Risk::High,
    what: "rows are read under a stronger lock than the reading needs",
    why: "one statement, and one transaction, holds the strongest lock of all its parts until the end",
    instead: "verify in a transaction of its own, behind the one that adds",
    page: include_str!("pages/scan-under-lock.md"),
};

pub(super) const RepeatedAlter: Row = Row {
    code: "repeated-alter",
    level: Level::Advice,
    risk: Risk::Low,
    what: "one table is altered by several statements, each of which does the work again",
    why: "each of them waits for the lock, and each that reads or copies the table does so once more",
    instead: "write one `ALTER TABLE` with several parts, where none of them takes a stronger lock than the others need",
    page: include_str!("pages/repeated-alter.md"),
};

pub(super) const UnstatedAlgorithm: Row = Row {
    code: "unstated-algorithm",
    level: Level::Advice,
    risk: Risk::Low,
    what: "the server chooses how to alter the table, and takes the next worse way where the best one is not possible",
    why: "a version, a FULLTEXT index or the row format decides, without a word, whether the table is copied while writers wait",
    instead: "state `ALGORITHM` and `LOCK`, so that the server refuses rather than copies",
    page: include_str!("pages/unstated-algorithm.md"),
};
