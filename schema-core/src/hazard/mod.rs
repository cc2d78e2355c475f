//! Hazards: why a person must look before a statement runs, or at a declaration before it is used. What is known about a kind is one
//! row, in the file of its area.

mod code;
mod consent;
mod elsewhere;
mod locks;
mod loss;
mod outcome;
mod process;
mod risk;
mod style;
mod transaction;

pub use consent::to_acknowledge;
pub use elsewhere::{Elsewhere, elsewhere};
pub use risk::Risk;

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

/// What is known about a kind: sentences in lower case, without a final period.
struct Row {
    /// The code used in files and on the command line: the variant's name in kebab case, as it is stored.
    code: &'static str,
    level: Level,
    risk: Risk,
    /// What happens.
    what: &'static str,
    /// Why that is dangerous.
    why: &'static str,
    /// What to do instead, or before.
    instead: &'static str,
    /// The same at length, with examples.
    page: &'static str,
}

/// How much of a person's attention a kind asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Nothing goes wrong today: it could be declared better.
    Advice,
    /// A person should know of it before it runs.
    Warning,
    /// The migration is not written until a person has acknowledged it by name.
    Consent,
}

impl Level {
    /// The word for people and programs.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Level::Advice => "advice",
            Level::Warning => "warning",
            Level::Consent => "consent",
        }
    }

    /// What it asks for, as a sentence.
    #[must_use]
    pub fn means(self) -> &'static str {
        match self {
            Level::Advice => "nothing goes wrong today",
            Level::Warning => "a person should know of it before it runs",
            Level::Consent => "the migration is not written until a person has acknowledged it by name",
        }
    }
}

macro_rules! hazard_kinds {
    ($($(#[doc = $about:literal])+ $area:ident $file:ident { $(#[doc = $doc:literal] $kind:ident,)+ })+) => {
        /// A kind of danger. The order is that of reports: what is lost comes first.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum HazardKind {
            $($(#[doc = $doc] $kind,)+)+
        }

        /// What a kind of danger is about: each area has a file of rows.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Area {
            $($(#[doc = $about])+ $area,)+
        }

        impl Area {
            /// What it is, as a heading.
            #[must_use]
            pub fn about(self) -> &'static str {
                match self {
                    $(Area::$area => concat!($($about),+).trim_ascii(),)+
                }
            }
        }

        impl HazardKind {
            /// Every kind, in order.
            pub const ALL: &'static [HazardKind] = &[$($(HazardKind::$kind,)+)+];

            /// What it is about.
            #[must_use]
            pub fn area(self) -> Area {
                match self {
                    $($(HazardKind::$kind)|+ => Area::$area,)+
                }
            }

            fn row(self) -> &'static Row {
                match self {
                    $($(HazardKind::$kind => &$file::$kind,)+)+
                }
            }
        }
    };
}

hazard_kinds! {
    /// What is lost: values, rows, rules.
    Loss loss {
        /// Values are gone afterwards.
        DataLoss,
        /// What is written meanwhile is in no column afterwards.
        LostWrites,
        /// A crash takes every row.
        EmptiedByCrash,
        /// Stored values become others without an error.
        SilentChange,
        /// What was not named goes too.
        Cascade,
        /// A rule that the rows kept is no longer kept.
        DropsConstraint,
        /// What a definition does not repeat is gone.
        ForgottenAttributes,
        /// The session stops checking what it writes.
        ChecksOff,
    }
    /// Who waits, and what takes as long as a table is large.
    Locks locks {
        /// The whole table is written again.
        Rewrite,
        /// Readers wait for the whole of it.
        BlocksReads,
        /// Writers wait for the whole of it.
        BlocksWrites,
        /// Every row is read.
        FullScan,
        /// The database could do it beside readers and writers.
        NotConcurrent,
        /// A table that is not named waits too.
        LocksOtherTable,
        /// Others wait for what comes behind it.
        LockHeld,
        /// Rows are read under a lock that the reading does not need.
        ScanUnderLock,
        /// One table is altered several times.
        RepeatedAlter,
        /// The server chooses how to alter a table.
        UnstatedAlgorithm,
    }
    /// What may come out otherwise than it is written.
    Outcome outcome {
        /// The rows that are there may stop it.
        MayFail,
        /// What is there is taken for what is meant.
        IfNotExists,
        /// A part of it has no effect.
        IgnoredClause,
        /// A name is cut.
        NameTooLong,
    }
    /// What programs, queries and users meet.
    Code code {
        /// Code written for the former schema stops working.
        BreaksOldCode,
        /// Code written for the new schema does not work before it.
        BreaksNewCode,
        /// What uses it, and is not named, stops working.
        BreaksDependents,
        /// Queries take longer afterwards.
        SlowsQueries,
        /// Who may see or change what is another question afterwards.
        ChangesAccess,
    }
    /// The transaction around it.
    Transaction transaction {
        /// It does not run in a transaction: a failure leaves part of it.
        NotTransactional,
        /// A transaction begins, ends or is open where it may not.
        TransactionMisuse,
    }
    /// How a migration is carried out.
    Process process {
        /// A person wrote it: what it does is not known.
        Opaque,
        /// There is no way back from it.
        Irreversible,
        /// It waits for its lock without a limit.
        NoLockTimeout,
        /// A limit of time ends it before it is done.
        TimeoutOnBuild,
        /// All rows change in one statement.
        UnbatchedUpdate,
    }
    /// What works, and could be declared better.
    Style style {
        /// A key that runs out of numbers.
        SmallKey,
        /// A table whose rows cannot be told apart.
        NoPrimaryKey,
        /// A key that rows without a value escape.
        NullableUnique,
        /// A foreign key that looks at every row.
        ForeignKeyWithoutIndex,
        /// A foreign key refers to what several rows may have.
        ReferenceToMany,
        /// An index that another one makes needless.
        RedundantIndex,
        /// An index that no query uses.
        UnusedIndex,
        /// Money that is rounded.
        FloatMoney,
        /// A time that is not a moment.
        TimestampWithoutZone,
        /// A limit of length that is hard to change.
        VarcharLimit,
        /// Text that is filled up with spaces.
        CharType,
        /// A document that cannot be compared.
        JsonType,
        /// A count that is only half a part of its column.
        SerialType,
        /// A label that goes to the end.
        EnumOrder,
        /// A rule that many tables have to meet at once.
        DomainCheck,
    }
}

impl HazardKind {
    /// The kind of this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<HazardKind> {
        HazardKind::ALL.iter().copied().find(|kind| kind.code() == code)
    }

    /// The code used in files and on the command line.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.row().code
    }

    /// How much of a person's attention it asks for.
    #[must_use]
    pub fn level(self) -> Level {
        self.row().level
    }

    /// How much is at stake.
    #[must_use]
    pub fn risk(self) -> Risk {
        self.row().risk
    }

    /// One sentence: what happens.
    #[must_use]
    pub fn what(self) -> &'static str {
        self.row().what
    }

    /// One sentence: why that is dangerous.
    #[must_use]
    pub fn why(self) -> &'static str {
        self.row().why
    }

    /// One sentence: what to do instead, or before.
    #[must_use]
    pub fn instead(self) -> &'static str {
        self.row().instead
    }

    /// All of it at length, with examples that were run on servers: Markdown under fixed headings.
    #[must_use]
    pub fn page(self) -> &'static str {
        self.row().page
    }
}

#[cfg(test)]
mod tests {
    use super::HazardKind;
    use serde::Deserialize;
    use serde::de::value::{Error, StrDeserializer};

    #[test]
    fn a_code_is_stored_as_it_is_shown() {
        for kind in HazardKind::ALL.iter().copied() {
            let stored = StrDeserializer::<Error>::new(kind.code());
            assert_eq!(HazardKind::deserialize(stored).as_ref(), Ok(&kind), "{}", kind.code());
        }
    }
}
