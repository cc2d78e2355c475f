//! Hazards: why a person must look before a statement runs.

use crate::model::Object;
use serde::{Deserialize, Serialize};

/// One reason to look, and what it is about.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Hazard {
    /// What kind of danger.
    pub kind: HazardKind,
    /// What is in danger.
    pub object: Object,
}

/// `data-loss:orders.note`, the form in which a hazard is acknowledged.
impl std::fmt::Display for Hazard {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}", self.kind.code(), self.object)
    }
}

/// A kind of danger.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HazardKind {
    /// Values are gone afterwards.
    DataLoss,
    /// A crash takes every row.
    EmptiedByCrash,
    /// The whole table is written again.
    Rewrite,
    /// Readers wait for the whole of it.
    BlocksReads,
    /// Writers wait for the whole of it.
    BlocksWrites,
    /// Every row is read.
    FullScan,
    /// The rows that are there may stop it.
    MayFail,
    /// Code written for the former schema stops working.
    BreaksOldCode,
    /// Code written for the new schema does not work before it.
    BreaksNewCode,
    /// It does not run in a transaction: a failure leaves part of it.
    NotTransactional,
    /// A person wrote it: what it does is not known.
    Opaque,
    /// There is no way back from it.
    Irreversible,
}

impl HazardKind {
    /// Every kind.
    pub const ALL: [HazardKind; 12] = [
        HazardKind::DataLoss,
        HazardKind::EmptiedByCrash,
        HazardKind::Rewrite,
        HazardKind::BlocksReads,
        HazardKind::BlocksWrites,
        HazardKind::FullScan,
        HazardKind::MayFail,
        HazardKind::BreaksOldCode,
        HazardKind::BreaksNewCode,
        HazardKind::NotTransactional,
        HazardKind::Opaque,
        HazardKind::Irreversible,
    ];

    /// The code used in files and on the command line.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            HazardKind::DataLoss => "data-loss",
            HazardKind::EmptiedByCrash => "emptied-by-crash",
            HazardKind::Rewrite => "rewrite",
            HazardKind::BlocksReads => "blocks-reads",
            HazardKind::BlocksWrites => "blocks-writes",
            HazardKind::FullScan => "full-scan",
            HazardKind::MayFail => "may-fail",
            HazardKind::BreaksOldCode => "breaks-old-code",
            HazardKind::BreaksNewCode => "breaks-new-code",
            HazardKind::NotTransactional => "not-transactional",
            HazardKind::Opaque => "opaque",
            HazardKind::Irreversible => "irreversible",
        }
    }

    /// One sentence: what happens.
    #[must_use]
    pub fn what(self) -> &'static str {
        match self {
            HazardKind::DataLoss => "values that are stored now are gone afterwards",
            HazardKind::EmptiedByCrash => "from then on the table is empty after a crash of the server",
            HazardKind::Rewrite => "the whole table is written again",
            HazardKind::BlocksReads => "queries that read the table wait until it is done",
            HazardKind::BlocksWrites => {
                "statements that write to the table, or to the same rows, wait until it is done"
            }
            HazardKind::FullScan => "every row of the table is read",
            HazardKind::MayFail => "rows that are there now may make it fail",
            HazardKind::BreaksOldCode => "code written for the former schema stops working",
            HazardKind::BreaksNewCode => "code written for the new schema does not work before it has run",
            HazardKind::NotTransactional => "it runs outside a transaction, so that a failure may leave part of it",
            HazardKind::Opaque => "a person wrote it: what it locks, changes and takes is not known",
            HazardKind::Irreversible => "there is no way back from it: a rollback is refused",
        }
    }

    /// One sentence: why that is dangerous.
    #[must_use]
    pub fn why(self) -> &'static str {
        match self {
            HazardKind::DataLoss => "the way back makes again what held them, and not the values",
            HazardKind::EmptiedByCrash => "nothing of it is in the log from which the server and its replicas recover",
            HazardKind::Rewrite => "it takes as long, and as much room on the disk, as the table is large",
            HazardKind::BlocksReads => {
                "it holds a lock against everybody for as long as it runs, and whoever asks later waits behind those who wait"
            }
            HazardKind::BlocksWrites => {
                "it holds a lock on the table, or on each row that it changes, until its transaction ends"
            }
            HazardKind::FullScan => "each row decides, so that it takes as long as the table is large",
            HazardKind::MayFail => "one row that does not fit makes the database refuse the whole of it",
            HazardKind::BreaksOldCode => {
                "programs that are still running use the former shape, and their statements are refused"
            }
            HazardKind::BreaksNewCode => "what the new code names is not there yet",
            HazardKind::NotTransactional => "the database cannot take it back as a whole",
            HazardKind::Opaque => "nothing of it was proved before it runs",
            HazardKind::Irreversible => "whoever must come back has a backup and nothing else",
        }
    }

    /// One sentence: what to do instead, or before.
    #[must_use]
    pub fn instead(self) -> &'static str {
        match self {
            HazardKind::DataLoss => "keep `drops = \"retire\"`, or take a backup of the values first",
            HazardKind::EmptiedByCrash => "keep in it only what can be computed again",
            HazardKind::Rewrite => "add a new column, fill it in batches and switch, or run it in a quiet hour",
            HazardKind::BlocksReads | HazardKind::BlocksWrites => "run it in a quiet hour with a short lock timeout",
            HazardKind::FullScan => "expect it to take as long as reading the table once",
            HazardKind::MayFail => "run the query that counts the rows concerned before",
            HazardKind::BreaksOldCode => "deploy code that no longer needs the former shape first",
            HazardKind::BreaksNewCode => "run it before the new code is deployed",
            HazardKind::NotTransactional => "run it again after a failure: the runner continues where it stopped",
            HazardKind::Opaque => "read it, and let `cargo schema verify` try it on rows",
            HazardKind::Irreversible => "give it a way back with `--down`, or take a backup first",
        }
    }

    /// Whether the migration is not written until a person has acknowledged it by name.
    #[must_use]
    pub fn needs_consent(self) -> bool {
        match self {
            HazardKind::DataLoss | HazardKind::EmptiedByCrash => true,
            HazardKind::Rewrite
            | HazardKind::BlocksReads
            | HazardKind::BlocksWrites
            | HazardKind::FullScan
            | HazardKind::MayFail
            | HazardKind::BreaksOldCode
            | HazardKind::BreaksNewCode
            | HazardKind::NotTransactional
            | HazardKind::Opaque
            | HazardKind::Irreversible => false,
        }
    }
}
