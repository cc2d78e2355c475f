//! What operations do on servers, as measured: whom they lock, what they read and write again, whether a transaction may hold
//! them, what they take, how they are undone, and which code lives with them. One row is one operation under one condition;
//! `tests/tests/facts.rs` replays every row on real servers and fails where a server disagrees.
//!
//! Who waits, and for how long, is not stored: it is computed from the locks and the work ([`Effect::blocks_reads`] and its
//! neighbours).

mod clause;
mod dangers;
mod lock;
mod mysql;
mod postgres;
mod sqlite;

pub use clause::{Asks, asks};
pub use dangers::Danger;
pub use lock::{Algorithm, Clause, Lock, LockClause, Mode, Target};

use crate::model::Dialect;

/// One operation under one condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fact {
    /// Its name, unique for each database: `set-not-null`.
    pub id: &'static str,
    /// The operation.
    pub what: &'static str,
    /// What must be so for it to do this; empty: always.
    pub when: &'static str,
    /// The statements as they were measured, on the tables in `tests/facts`, one per line. Those of MySQL and MariaDB that are
    /// an action alone follow `ALTER TABLE t`.
    pub sql: &'static str,
    /// What each server does. No two of one database are of the same version.
    pub servers: &'static [Server],
    /// What it takes.
    pub loss: Loss,
    /// How it is undone.
    pub undo: Undo,
    /// Code of before on the schema of after.
    pub old_code: Verdict,
    /// Code of after on the schema of before.
    pub new_code: Verdict,
    /// What else is to be known, and what to do instead; empty: nothing.
    pub note: &'static str,
}

/// What the servers of some versions do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Server {
    /// Which database.
    pub engine: Dialect,
    /// Its versions.
    pub versions: Versions,
    /// What they do.
    pub effect: Effect,
}

/// A server's version: major, minor and patch.
pub type Version = [u32; 3];

/// Versions of a database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Versions {
    /// The first.
    pub since: Version,
    /// The first that is none of them any more.
    pub before: Version,
}

/// What a statement does to others, and asks of the server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effect {
    /// The error by which the server refuses it (SQLSTATE of PostgreSQL, number of MySQL and MariaDB, words of SQLite); the rest is
    /// empty then.
    pub refused: Option<&'static str>,
    /// The strongest lock on each relation that was there before (PostgreSQL).
    pub locks: &'static [(Target, Mode)],
    /// What takes as long as a table is large; nothing: it changes the catalogue alone.
    pub work: &'static [(Target, Work)],
    /// Whether a transaction may hold it.
    pub transaction: Transaction,
    /// The cheapest algorithm and the weakest lock that the server accepts (MySQL and MariaDB).
    pub clause: Option<Clause>,
}

/// What is done with each row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Work {
    /// It is read once.
    Scan,
    /// It is looked up in the other table.
    Join,
    /// It is read once, and entered into an index that was not there.
    Build,
    /// It is written again, into another file.
    Rewrite,
    /// Its file is copied as it is.
    Move,
    /// It is left behind: the file is a new one.
    Empty,
}

/// Whether a transaction may hold a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Transaction {
    /// It may.
    Any,
    /// It cannot run in a transaction block.
    Alone,
    /// It ends the transaction that is open, and is committed itself.
    Commits,
}

/// What is no longer there afterwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loss {
    /// Nothing.
    None,
    /// Nothing, because the statement fails where this is so.
    FailsIf(&'static str),
    /// This, without an error.
    Lossy(&'static str),
    /// What is dropped, with this.
    Drops(&'static str),
    /// Nothing, but rows get a value that nobody gave them.
    Fills(&'static str),
}

/// How a statement is undone. What is written into a new object meanwhile goes with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Undo {
    /// By an exact inverse that changes the catalogue alone.
    R0,
    /// By an inverse that reads or writes every row, and loses nothing.
    R1,
    /// Without loss for as long as a copy is kept up.
    R2,
    /// With loss, unless what is lost was put aside before.
    R3,
    /// Not at all.
    R4,
}

/// Whether code and schema of two deployments fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// They do.
    Ok,
    /// They do where this is so.
    OkIf(&'static str),
    /// They do not.
    Breaks,
}

/// The first version of a database that is looked at where none is named: those before are no longer kept up by their makers, and
/// MySQL before 8.0.32 may spoil tables by ALGORITHM=INSTANT.
#[must_use]
pub fn oldest(dialect: Dialect) -> Version {
    match dialect {
        Dialect::Postgres => [13, 0, 0],
        Dialect::Mysql => [8, 0, 32],
        Dialect::Mariadb => [10, 6, 0],
        Dialect::Sqlite => [3, 35, 0],
    }
}

/// Every fact, database by database.
pub fn all() -> impl Iterator<Item = &'static Fact> {
    [postgres::SECTIONS, mysql::SECTIONS, sqlite::SECTIONS].into_iter().flatten().copied().flatten()
}

/// The fact of this name for a database, and what a server of this version does; none where the version does not know the
/// operation, or nobody has measured it.
#[must_use]
pub fn find(dialect: Dialect, version: Version, id: &str) -> Option<(&'static Fact, &'static Effect)> {
    sections(dialect)
        .iter()
        .copied()
        .flatten()
        .find_map(|fact| Some((fact, fact.on(dialect, version).filter(|_| fact.id == id)?)))
}

/// The fact of this name for a database, in whatever version; none where no version knows the operation.
#[must_use]
pub fn find_any(dialect: Dialect, id: &str) -> Option<&'static Fact> {
    sections(dialect).iter().copied().flatten().find(|fact| fact.id == id && fact.of(dialect))
}

/// The fact of this name. In a `const` it is found by the compiler: `const { facts::named(Dialect::Postgres, "set-not-null") }`.
///
/// # Panics
/// When there is none, which in a `const` is an error of the compiler.
#[must_use]
pub const fn named(dialect: Dialect, id: &str) -> &'static Fact {
    let sections = sections(dialect);
    let mut section = 0;
    while section < sections.len() {
        let facts = sections[section];
        let mut at = 0;
        while at < facts.len() {
            if same(facts[at].id, id) && facts[at].of(dialect) {
                return &facts[at];
            }
            at += 1;
        }
        section += 1;
    }
    panic!("no fact has this name")
}

impl Fact {
    /// What a server does; none where its version does not know the operation.
    #[must_use]
    pub fn on(&'static self, engine: Dialect, version: Version) -> Option<&'static Effect> {
        let server = self.servers.iter().find(|server| server.engine == engine && server.versions.contain(version));
        server.map(|server| &server.effect)
    }

    /// What the servers of a database do, version after version: where it is not known which one will run the statement, all of it may
    /// come to pass.
    pub fn effects(&'static self, engine: Dialect) -> impl Iterator<Item = &'static Effect> {
        self.servers.iter().filter(move |server| server.engine == engine).map(|server| &server.effect)
    }

    /// What it stops at its strongest moment on the servers that are kept up, as statements say it ([`Lock`]).
    #[must_use]
    pub fn stops(&self) -> Lock {
        self.servers.iter().filter(|server| server.is_kept_up()).map(Server::stops).max().unwrap_or(Lock::None)
    }

    /// What the servers of a database do that are kept up.
    pub fn kept_up(&'static self, engine: Dialect) -> impl Iterator<Item = &'static Effect> {
        let servers = self.servers.iter().filter(move |server| server.engine == engine && server.is_kept_up());
        servers.map(|server| &server.effect)
    }

    /// The first version of a database that does not refuse it as a statement that it does not know; none where it refuses none, or all.
    #[must_use]
    pub fn known_since(&self, engine: Dialect) -> Option<Version> {
        let refusing = self.servers.iter().filter(|server| server.engine == engine && server.effect.refused.is_some());
        refusing.map(|server| server.versions.before).filter(|before| *before != Versions::ALL.before).max()
    }

    const fn of(&self, engine: Dialect) -> bool {
        let mut at = 0;
        while at < self.servers.len() {
            if self.servers[at].engine as u8 == engine as u8 {
                return true;
            }
            at += 1;
        }
        false
    }

    const fn when(mut self, when: &'static str) -> Fact {
        self.when = when;
        self
    }

    const fn loss(mut self, loss: Loss) -> Fact {
        self.loss = loss;
        self
    }

    const fn undo(mut self, undo: Undo) -> Fact {
        self.undo = undo;
        self
    }

    const fn code(mut self, old: Verdict, new: Verdict) -> Fact {
        self.old_code = old;
        self.new_code = new;
        self
    }

    const fn note(mut self, note: &'static str) -> Fact {
        self.note = note;
        self
    }
}

/// A fact that takes nothing, is undone by an exact inverse and suits all code, unless it says otherwise.
const fn fact(id: &'static str, what: &'static str, sql: &'static str, servers: &'static [Server]) -> Fact {
    let (loss, undo, code) = (Loss::None, Undo::R0, Verdict::Ok);
    Fact { id, what, when: "", sql, servers, loss, undo, old_code: code, new_code: code, note: "" }
}

impl Server {
    fn is_kept_up(&self) -> bool {
        self.versions.before > oldest(self.engine)
    }

    fn stops(&self) -> Lock {
        match self.engine {
            Dialect::Postgres => self.effect.stops(),
            Dialect::Mysql | Dialect::Mariadb | Dialect::Sqlite if self.effect.refused.is_some() => Lock::None,
            Dialect::Mysql | Dialect::Mariadb | Dialect::Sqlite => Lock::BlocksAll,
        }
    }
}

impl Versions {
    /// Every version that is supported.
    pub const ALL: Versions = Versions::since(0, 0);

    /// A version and all later ones.
    #[must_use]
    pub const fn since(major: u32, minor: u32) -> Versions {
        Versions { since: [major, minor, 0], before: [u32::MAX; 3] }
    }

    /// All versions before one.
    #[must_use]
    pub const fn before(major: u32, minor: u32) -> Versions {
        Versions { since: [0; 3], before: [major, minor, 0] }
    }

    /// Whether a version is among them.
    #[must_use]
    pub fn contain(&self, version: Version) -> bool {
        self.since <= version && version < self.before
    }
}

impl Effect {
    /// Whether whoever reads what the target is, or belongs to, waits. A reader opens every index of a table.
    #[must_use]
    pub fn blocks_reads(&self, target: Target) -> bool {
        let exclusive = self.clause.is_some_and(|clause| clause.lock == LockClause::Exclusive);
        exclusive && target == Target::Table || self.locked(target, Mode::blocks_reads)
    }

    /// Whether whoever writes to what the target is, or belongs to, waits.
    #[must_use]
    pub fn blocks_writes(&self, target: Target) -> bool {
        let shared = self.clause.is_some_and(|clause| clause.lock >= LockClause::Shared);
        shared && target == Target::Table || self.locked(target, Mode::blocks_writes)
    }

    fn locked(&self, target: Target, blocks: impl Fn(Mode) -> bool) -> bool {
        self.locks.iter().any(|(of, mode)| of.relation() == target.relation() && blocks(*mode))
    }

    /// What the strongest of its locks stops, if only for a moment (PostgreSQL).
    #[must_use]
    pub fn stops(&self) -> Lock {
        self.locks.iter().map(|(_, mode)| mode.stops()).max().unwrap_or(Lock::None)
    }

    /// Whether this is done with each row of the target.
    #[must_use]
    pub fn does(&self, target: Target, work: Work) -> bool {
        self.work.contains(&(target, work))
    }

    /// Whether it takes as long as a table is large, and not a moment.
    #[must_use]
    pub fn lasts(&self) -> bool {
        // A sequence has one row.
        self.work.iter().any(|(of, work)| *work != Work::Empty && *of != Target::Sequence)
    }
}

const fn sections(dialect: Dialect) -> &'static [&'static [Fact]] {
    match dialect {
        Dialect::Postgres => postgres::SECTIONS,
        Dialect::Mysql | Dialect::Mariadb => mysql::SECTIONS,
        Dialect::Sqlite => sqlite::SECTIONS,
    }
}

const fn same(left: &str, right: &str) -> bool {
    let (left, right) = (left.as_bytes(), right.as_bytes());
    let mut at = 0;
    while at < left.len() && at < right.len() && left[at] == right[at] {
        at += 1;
    }
    at == left.len() && at == right.len()
}
