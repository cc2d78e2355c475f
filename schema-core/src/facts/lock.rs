//! What is locked, and how: PostgreSQL's own modes for each relation, and the clauses of MySQL and MariaDB.

use crate::model::Dialect;

/// A relation, by what it is to the statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// The table that is altered; of a partition that is made or dropped, the table that it belongs to.
    Table,
    /// Those indexes of it that the statement names, or whose columns it names.
    Index,
    /// All its indexes.
    Indexes,
    /// A table that is read to make another one.
    Source,
    /// The table that a foreign key of it refers to.
    Referenced,
    /// A table whose foreign key refers to it.
    Referencing,
    /// The indexes of that table.
    ReferencingIndexes,
    /// A sequence.
    Sequence,
    /// A view or a materialized view.
    View,
    /// The indexes of a materialized view.
    ViewIndexes,
    /// The table that it inherits from.
    Parent,
    /// A partition.
    Partition,
    /// The indexes of partitions.
    PartitionIndexes,
    /// The partition for all rows that no other takes.
    DefaultPartition,
    /// The table that becomes a partition.
    Attached,
}

impl Target {
    /// The relation whose readers and writers have to do with it: an index is opened with its table.
    #[must_use]
    pub(super) fn relation(self) -> Target {
        match self {
            Target::Table | Target::Index | Target::Indexes => Target::Table,
            Target::Source => Target::Source,
            Target::Referenced => Target::Referenced,
            Target::Referencing | Target::ReferencingIndexes => Target::Referencing,
            Target::Sequence => Target::Sequence,
            Target::View | Target::ViewIndexes => Target::View,
            Target::Parent => Target::Parent,
            Target::Partition | Target::PartitionIndexes => Target::Partition,
            Target::DefaultPartition => Target::DefaultPartition,
            Target::Attached => Target::Attached,
        }
    }
}

impl Target {
    /// Whether it is an index, or some.
    #[must_use]
    pub(super) fn is_index(self) -> bool {
        match self {
            Target::Index
            | Target::Indexes
            | Target::ReferencingIndexes
            | Target::ViewIndexes
            | Target::PartitionIndexes => true,
            Target::Table
            | Target::Source
            | Target::Referenced
            | Target::Referencing
            | Target::Sequence
            | Target::View
            | Target::Parent
            | Target::Partition
            | Target::DefaultPartition
            | Target::Attached => false,
        }
    }
}

/// The modes of table locks, weakest first (PostgreSQL manual: Explicit Locking).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mode {
    /// SELECT takes it.
    AccessShare,
    /// SELECT FOR UPDATE takes it.
    RowShare,
    /// INSERT, UPDATE and DELETE take it, and nextval.
    RowExclusive,
    /// Only one of its kind at a time; readers and writers go on.
    ShareUpdateExclusive,
    /// Writers wait; several may hold it.
    Share,
    /// Writers wait; one holds it.
    ShareRowExclusive,
    /// Writers wait, and SELECT FOR UPDATE.
    Exclusive,
    /// Everybody waits.
    AccessExclusive,
}

impl Mode {
    /// Every mode, weakest first.
    const ALL: [Mode; 8] = [
        Mode::AccessShare,
        Mode::RowShare,
        Mode::RowExclusive,
        Mode::ShareUpdateExclusive,
        Mode::Share,
        Mode::ShareRowExclusive,
        Mode::Exclusive,
        Mode::AccessExclusive,
    ];

    /// The mode that `pg_locks` calls so.
    #[must_use]
    pub fn named(name: &str) -> Option<Mode> {
        Mode::ALL.into_iter().find(|mode| mode.name() == name)
    }

    /// What `pg_locks` calls it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Mode::AccessShare => "AccessShareLock",
            Mode::RowShare => "RowShareLock",
            Mode::RowExclusive => "RowExclusiveLock",
            Mode::ShareUpdateExclusive => "ShareUpdateExclusiveLock",
            Mode::Share => "ShareLock",
            Mode::ShareRowExclusive => "ShareRowExclusiveLock",
            Mode::Exclusive => "ExclusiveLock",
            Mode::AccessExclusive => "AccessExclusiveLock",
        }
    }

    /// Whether whoever reads waits.
    #[must_use]
    pub fn blocks_reads(self) -> bool {
        self == Mode::AccessExclusive
    }

    /// Whether whoever writes waits.
    #[must_use]
    pub fn blocks_writes(self) -> bool {
        self >= Mode::Share
    }

    /// What it stops, as statements say it.
    #[must_use]
    pub fn stops(self) -> Lock {
        match self {
            Mode::AccessShare | Mode::RowShare | Mode::RowExclusive => Lock::None,
            Mode::ShareUpdateExclusive => Lock::BlocksDdl,
            Mode::Share | Mode::ShareRowExclusive | Mode::Exclusive => Lock::BlocksWrites,
            Mode::AccessExclusive => Lock::BlocksAll,
        }
    }
}

/// How MySQL or MariaDB alter a table, cheapest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Algorithm {
    /// In the dictionary alone.
    Instant,
    /// Without writing the table again; indexes may be built (MariaDB).
    NoCopy,
    /// Inside the engine; the table may be built again.
    InPlace,
    /// Row by row into another table.
    Copy,
}

/// Who waits for MySQL or MariaDB for as long as they alter a table. For a moment at the end, everybody does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LockClause {
    /// Nobody.
    None,
    /// Writers.
    Shared,
    /// Readers and writers.
    Exclusive,
}

/// What to ask MySQL or MariaDB for, so that they refuse rather than do worse.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clause {
    /// The algorithm.
    pub algorithm: Algorithm,
    /// The lock.
    pub lock: LockClause,
}

impl Clause {
    /// The clause as it is written, at the end of ALTER TABLE: `, ALGORITHM=INPLACE, LOCK=NONE`. MySQL takes no lock beside INSTANT.
    #[must_use]
    pub fn sql(self, dialect: Dialect) -> String {
        let alone = self.algorithm == Algorithm::Instant && dialect == Dialect::Mysql;
        let lock = if alone { String::new() } else { format!(", LOCK={}", self.lock.sql()) };
        format!(", ALGORITHM={}{lock}", self.algorithm.sql())
    }
}

impl Algorithm {
    /// As it is written.
    #[must_use]
    pub fn sql(self) -> &'static str {
        match self {
            Algorithm::Instant => "INSTANT",
            Algorithm::NoCopy => "NOCOPY",
            Algorithm::InPlace => "INPLACE",
            Algorithm::Copy => "COPY",
        }
    }

    /// The next cheaper one that a database knows.
    #[must_use]
    pub fn cheaper(self, dialect: Dialect) -> Option<Algorithm> {
        match self {
            Algorithm::Instant => None,
            Algorithm::InPlace if dialect == Dialect::Mariadb => Some(Algorithm::NoCopy),
            Algorithm::NoCopy | Algorithm::InPlace => Some(Algorithm::Instant),
            Algorithm::Copy => Some(Algorithm::InPlace),
        }
    }
}

impl LockClause {
    /// As it is written.
    #[must_use]
    pub fn sql(self) -> &'static str {
        match self {
            LockClause::None => "NONE",
            LockClause::Shared => "SHARED",
            LockClause::Exclusive => "EXCLUSIVE",
        }
    }

    /// The next weaker one.
    #[must_use]
    pub fn weaker(self) -> Option<LockClause> {
        match self {
            LockClause::None => None,
            LockClause::Shared => Some(LockClause::None),
            LockClause::Exclusive => Some(LockClause::Shared),
        }
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
