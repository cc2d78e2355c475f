//! What programs, queries and users meet.

#![expect(non_upper_case_globals, reason = "a row has the name of its kind")]

use super::{Level, Risk, Row};

pub(super) const BreaksOldCode: Row = Row {
    code: "breaks-old-code",
    level: Level::Warning,
    risk: Risk::Medium,
    what: "code written for the former schema stops working",
    why: "programs that are still running use the former shape, and their statements are refused",
    instead: "deploy code that no longer needs the former shape first",
    page: include_str!("pages/breaks-old-code.md"),
};

pub(super) const BreaksNewCode: Row = Row {
    code: "breaks-new-code",
    level: Level::Warning,
    risk: Risk::Low,
    what: "code written for the new schema does not work before it has run",
    why: "what the new code names is not there yet",
    instead: "run it before the new code is deployed",
    page: include_str!("pages/breaks-new-code.md"),
};

pub(super) const BreaksDependents: Row = Row {
    code: "breaks-dependents",
    level: Level::Warning,
    risk: Risk::Medium,
    what: "views, functions, triggers or replicas that use it stop working",
    why: "the database does not follow what stands in texts or in another server, and says nothing until they run",
    instead: "find what names it first, and change that in the same file",
    page: include_str!("pages/breaks-dependents.md"),
};

pub(super) const SlowsQueries: Row = Row {
    code: "slows-queries",
    level: Level::Warning,
    risk: Risk::Medium,
    what: "queries that used an index or the statistics of a column take longer afterwards",
    why: "a query that reads a whole table for each request is an outage",
    instead: "look whether the index is used, build its successor first, and analyse the table behind a change of type",
    page: include_str!("pages/slows-queries.md"),
};

pub(super) const ChangesAccess: Row = Row {
    code: "changes-access",
    level: Level::Warning,
    risk: Risk::Medium,
    what: "other people may see or change rows afterwards",
    why: "code that loses a right fails at once, and rows that are opened to others cannot be closed again for what they have read",
    instead: "review it with whoever owns the rows, and try it as the role that the program uses",
    page: include_str!("pages/changes-access.md"),
};
