//! What is lost: values, rows, rules.

#![expect(non_upper_case_globals, reason = "a row has the name of its kind")]

use super::{Level, Risk, Row};

pub(super) const DataLoss: Row = Row {
    code: "data-loss",
    level: Level::Consent,
    risk: Risk::High,
    what: "values that are stored now are gone afterwards",
    why: "the way back makes again what held them, and not the values",
    instead: "keep `drops = \"retire\"`, or take a backup of the values first",
    page: include_str!("pages/data-loss.md"),
};

pub(super) const LostWrites: Row = Row {
    code: "lost-writes",
    level: Level::Consent,
    risk: Risk::High,
    what: "what programs write to the former column after it was copied is lost",
    why: "the copy does not follow it, the column goes all the same, and nothing says so",
    instead: "stop those who write, or convert by functions from which the database computes a stored column",
    page: include_str!("pages/lost-writes.md"),
};

pub(super) const EmptiedByCrash: Row = Row {
    code: "emptied-by-crash",
    level: Level::Consent,
    risk: Risk::High,
    what: "from then on the table is empty after a crash of the server",
    why: "nothing of it is in the log from which the server and its replicas recover",
    instead: "keep in it only what can be computed again",
    page: include_str!("pages/emptied-by-crash.md"),
};

pub(super) const SilentChange: Row = Row {
    code: "silent-change",
    level: Level::Warning,
    risk: Risk::High,
    what: "stored values are cut, rounded or made up, and nothing says so",
    why: "there is no error and no count, and nobody knows afterwards which rows it met",
    instead: "count the rows concerned before, and convert into a column of its own",
    page: include_str!("pages/silent-change.md"),
};

pub(super) const Cascade: Row = Row {
    code: "cascade",
    level: Level::Warning,
    risk: Risk::High,
    what: "it takes along what it does not name",
    why: "what depends on it is known to the database alone, and is another set on each of them",
    instead: "name each thing that goes, in a statement of its own",
    page: include_str!("pages/cascade.md"),
};

pub(super) const DropsConstraint: Row = Row {
    code: "drops-constraint",
    level: Level::Warning,
    risk: Risk::Medium,
    what: "rows may come that the constraint refused until now",
    why: "the way back fails on the first of them",
    instead: "drop it only when code keeps the rule, and count the rows that break it before going back",
    page: include_str!("pages/drops-constraint.md"),
};

pub(super) const ForgottenAttributes: Row = Row {
    code: "forgotten-attributes",
    level: Level::Warning,
    risk: Risk::Medium,
    what: "the column loses what the definition does not repeat: its default, its comment, `NOT NULL`, `AUTO_INCREMENT`",
    why: "`MODIFY` and `CHANGE` replace the whole definition, and leave nothing as it was",
    instead: "take the definition from `SHOW CREATE TABLE` and change one thing in it, or use `ALTER COLUMN` and `RENAME COLUMN`",
    page: include_str!("pages/forgotten-attributes.md"),
};

pub(super) const ChecksOff: Row = Row {
    code: "checks-off",
    level: Level::Warning,
    risk: Risk::High,
    what: "the session stops checking what it writes",
    why: "rows that break a rule are stored, and nothing finds them later",
    instead: "leave the checks on, and put the statements in an order that meets them",
    page: include_str!("pages/checks-off.md"),
};
