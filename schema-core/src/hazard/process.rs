//! How a migration is carried out.

#![expect(non_upper_case_globals, reason = "a row has the name of its kind")]

use super::{Level, Risk, Row};

pub(super) const Opaque: Row = Row {
    code: "opaque",
    level: Level::Warning,
    risk: Risk::Medium,
    what: "a person wrote it: what it locks, changes and takes is not known",
    why: "nothing of it was proved before it runs",
    instead: "read it, and let `cargo schema verify` try it on rows",
    page: include_str!("pages/opaque.md"),
};

pub(super) const Irreversible: Row = Row {
    code: "irreversible",
    level: Level::Warning,
    risk: Risk::High,
    what: "there is no way back from it: a rollback is refused",
    why: "whoever must come back has a backup and nothing else",
    instead: "give it a way back with `--down`, or take a backup first",
    page: include_str!("pages/irreversible.md"),
};

pub(super) const NoLockTimeout: Row = Row {
    code: "no-lock-timeout",
    level: Level::Warning,
    risk: Risk::Medium,
    what: "it waits for its lock without a limit",
    why: "behind a statement that waits for a lock against everybody, everybody else waits too",
    instead: "set a limit of a few seconds before it, and try again when it is reached",
    page: include_str!("pages/no-lock-timeout.md"),
};

pub(super) const TimeoutOnBuild: Row = Row {
    code: "timeout-on-build",
    level: Level::Warning,
    risk: Risk::Medium,
    what: "a limit of time is in force for what waits for others, or takes long, without being in their way",
    why: "when the limit is reached a build beside others leaves an index that is not valid, and a verification ends without a result",
    instead: "set `lock_timeout` and `statement_timeout` to 0 before it",
    page: include_str!("pages/timeout-on-build.md"),
};

pub(super) const UnbatchedUpdate: Row = Row {
    code: "unbatched-update",
    level: Level::Warning,
    risk: Risk::High,
    what: "all rows of a table change in one statement",
    why: "each row stays locked until the last one is done, and the former versions stay on the disk as long",
    instead: "change some thousand rows at a time, each batch in a transaction of its own",
    page: include_str!("pages/unbatched-update.md"),
};
