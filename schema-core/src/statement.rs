//! One SQL text, with the lock it takes, its hazards, and whether a transaction may hold it.

use crate::hazard::{Hazard, HazardKind};
use crate::model::Object;

/// One SQL statement and what is to be known about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Statement {
    /// The text, without a final semicolon.
    pub sql: String,
    /// The strongest lock it takes on an existing table, if only for a moment. What waits for long is among the hazards.
    pub lock: Lock,
    /// Why a person must look.
    pub hazards: Vec<Hazard>,
    /// Whether it may share a transaction.
    pub placement: Placement,
}

impl Statement {
    /// A statement that defines something.
    #[must_use]
    pub fn ddl(sql: impl Into<String>) -> Statement {
        Statement { sql: sql.into(), lock: Lock::None, hazards: Vec::new(), placement: Placement::Transaction }
    }

    /// The same with its lock.
    #[must_use]
    pub fn lock(mut self, lock: Lock) -> Statement {
        self.lock = lock;
        self
    }

    /// The same with one more hazard.
    #[must_use]
    pub fn hazard(mut self, kind: HazardKind, object: Object) -> Statement {
        self.hazards.push(Hazard { kind, object });
        self
    }

    /// The same, in a file of its own.
    #[must_use]
    pub fn alone(mut self) -> Statement {
        self.placement = Placement::Alone;
        self
    }
}

/// What others cannot do while a statement runs, at its strongest moment. Ordered by strength. On MySQL and MariaDB every
/// ALTER TABLE ends with an exclusive lock, and on SQLite every change with one of the whole file, unless it keeps a
/// write-ahead log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lock {
    /// Nothing that readers or writers notice.
    None,
    /// Other changes of the same table wait.
    BlocksDdl,
    /// Writers wait.
    BlocksWrites,
    /// Readers and writers wait.
    BlocksAll,
    /// Nobody knows: a person wrote the SQL.
    Unknown,
}

impl Lock {
    /// What it stops, for people.
    #[must_use]
    pub fn stops(self) -> &'static str {
        match self {
            Lock::None => "blocks nothing",
            Lock::BlocksDdl => "blocks ddl",
            Lock::BlocksWrites => "blocks writes",
            Lock::BlocksAll => "blocks all",
            Lock::Unknown => "blocks unknown",
        }
    }
}

/// Whether a statement may share a transaction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Placement {
    /// It may, where the database has transactions for it.
    Transaction,
    /// It is committed before anything that follows, and shares its file with nothing.
    OwnFile,
    /// It cannot run in a transaction at all.
    Alone,
}
