//! One SQL text, with the lock it takes, its hazards, the facts that it is, and whether a transaction may hold it.

pub use crate::facts::Lock;
use crate::facts::{Fact, asks};
use crate::hazard::{Hazard, HazardKind};
use crate::model::{Dialect, Object};

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
    /// The rows of the table of facts that it is: all of them.
    pub facts: Vec<&'static Fact>,
    /// Rows of which it may be one besides: what decides that is in no model.
    pub perhaps: Vec<&'static Fact>,
    /// How it takes a clause.
    pub clauses: Clauses,
}

impl Statement {
    /// A statement that defines something.
    #[must_use]
    pub fn ddl(sql: impl Into<String>) -> Statement {
        Statement {
            sql: sql.into(),
            lock: Lock::None,
            hazards: Vec::new(),
            placement: Placement::Transaction,
            facts: Vec::new(),
            perhaps: Vec::new(),
            clauses: Clauses::None,
        }
    }

    /// The same with its lock.
    #[must_use]
    pub fn lock(mut self, lock: Lock) -> Statement {
        self.lock = lock;
        self
    }

    /// The same with one more hazard, where it does not have it yet.
    #[must_use]
    pub fn hazard(mut self, kind: HazardKind, object: Object) -> Statement {
        let hazard = Hazard { kind, object };
        if !self.hazards.contains(&hazard) {
            self.hazards.push(hazard);
        }
        self
    }

    /// The same, which is these rows of the table of facts, and stops what the worst of them does.
    #[must_use]
    pub fn is(mut self, facts: &[&'static Fact]) -> Statement {
        self.lock = facts.iter().map(|fact| fact.stops()).fold(self.lock, Lock::max);
        self.facts.extend(facts);
        self
    }

    /// The same, which may be one of these rows besides.
    #[must_use]
    pub fn may_be(mut self, facts: &[&'static Fact]) -> Statement {
        self.perhaps.extend(facts);
        self
    }

    /// The same with the algorithm and the lock that MySQL or MariaDB are asked for, by what its facts say.
    #[must_use]
    pub fn stated(mut self, dialect: Dialect) -> Statement {
        let words = asks(dialect, &self.facts, &self.perhaps).words(dialect);
        for word in words {
            match self.clauses {
                Clauses::None => {}
                Clauses::Action => self.sql += &format!(", {word}"),
                Clauses::Option => self.sql += &format!(" {word}"),
            }
        }
        self
    }

    /// The same, in a file of its own.
    #[must_use]
    pub fn alone(mut self) -> Statement {
        self.placement = Placement::Alone;
        self
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

/// How a statement of MySQL or MariaDB takes `ALGORITHM` and `LOCK`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clauses {
    /// Not at all, or not where its text ends.
    None,
    /// As actions of `ALTER TABLE`, behind commas.
    Action,
    /// As options of `CREATE INDEX`.
    Option,
}
