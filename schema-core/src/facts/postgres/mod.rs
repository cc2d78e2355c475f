//! PostgreSQL, measured on 11 to 18. Locks are those that the statement holds when it is done, the strongest on each relation;
//! AccessShare on indexes, which every query takes, is left out.

mod add_column;
mod constraints;
mod drop_rename;
mod indexes;
mod keys;
mod nullability;
mod other;
mod partitions;
mod sequences;
mod tables;
mod triggers;
mod type_texts;
mod type_values;
mod types;
mod views;

use super::{Effect, Fact, Mode, Server, Target, Transaction, Versions, Work, fact};
use crate::model::Dialect;

pub(super) const SECTIONS: &[&[Fact]] = &[
    tables::TABLES,
    add_column::ADD_COLUMN,
    drop_rename::DROP_RENAME,
    nullability::NULLABILITY,
    constraints::CONSTRAINTS,
    keys::KEYS,
    indexes::INDEXES,
    sequences::SEQUENCES,
    type_texts::TYPE_TEXTS,
    type_values::TYPE_VALUES,
    types::TYPES,
    triggers::TRIGGERS,
    views::VIEWS,
    partitions::PARTITIONS,
    other::OTHER,
];

/// What servers do in a transaction: `pg!(VERSIONS: locks; work | VERSIONS: locks; work)`.
macro_rules! pg {
    ($($versions:ident: $($on:ident $mode:ident),*; $($of:ident $work:ident),*)|+) => {
        &[$(Server {
            engine: Dialect::Postgres,
            versions: $versions,
            effect: Effect {
                refused: None,
                locks: &[$((Target::$on, Mode::$mode)),*],
                work: &[$((Target::$of, Work::$work)),*],
                transaction: Transaction::Any,
                clause: None,
            },
        }),+]
    };
}

/// What servers do, which refuse it in a transaction.
macro_rules! alone {
    ($versions:ident: $($on:ident $mode:ident),*; $($of:ident $work:ident),*) => {
        &[Server {
            engine: Dialect::Postgres,
            versions: $versions,
            effect: Effect {
                refused: None,
                locks: &[$((Target::$on, Mode::$mode)),*],
                work: &[$((Target::$of, Work::$work)),*],
                transaction: Transaction::Alone,
                clause: None,
            },
        }]
    };
}

/// By which error servers refuse it: `refused!(VERSIONS "SQLSTATE" | VERSIONS "SQLSTATE")`.
macro_rules! refused {
    ($($versions:ident $code:literal)|+) => {
        &[$(Server {
            engine: Dialect::Postgres,
            versions: $versions,
            effect: Effect {
                refused: Some($code),
                locks: &[],
                work: &[],
                transaction: Transaction::Any,
                clause: None,
            },
        }),+]
    };
}

use {alone, pg, refused};

/// Up to 11 it cannot run in a transaction.
const ADD_VALUE: &[Server] = &[
    Server {
        engine: Dialect::Postgres,
        versions: BEFORE_12,
        effect: Effect { transaction: Transaction::Alone, ..NONE },
    },
    Server { engine: Dialect::Postgres, versions: FROM_12, effect: NONE },
];
/// Refused in a transaction and outside, for two reasons.
const CONCURRENTLY_REFUSED: &[Server] = &[Server {
    engine: Dialect::Postgres,
    versions: ALL,
    effect: Effect { refused: Some("0A000"), transaction: Transaction::Alone, ..NONE },
}];
const NONE: Effect = Effect { refused: None, locks: &[], work: &[], transaction: Transaction::Any, clause: None };

const ALL: Versions = Versions::ALL;
const BEFORE_12: Versions = Versions::before(12, 0);
const FROM_12: Versions = Versions::since(12, 0);
const FROM_13: Versions = Versions::since(13, 0);
const BEFORE_14: Versions = Versions::before(14, 0);
const FROM_14: Versions = Versions::since(14, 0);
const BEFORE_15: Versions = Versions::before(15, 0);
const FROM_15: Versions = Versions::since(15, 0);
const BEFORE_17: Versions = Versions::before(17, 0);
const FROM_17: Versions = Versions::since(17, 0);
const BEFORE_18: Versions = Versions::before(18, 0);
const FROM_18: Versions = Versions::since(18, 0);

/// No table is touched.
const NOTHING: &[Server] = pg!(ALL: ; );
/// The catalogue alone, while all wait.
const METADATA: &[Server] = pg!(ALL: Table AccessExclusive; );
/// The catalogue alone, the indexes' too, while all wait.
const WITH_INDEX: &[Server] = pg!(ALL: Table AccessExclusive, Index AccessExclusive; );
/// The catalogue alone, beside readers and writers.
const BESIDE_ALL: &[Server] = pg!(ALL: Table ShareUpdateExclusive; );
/// Every row is read while all wait.
const SCANS: &[Server] = pg!(ALL: Table AccessExclusive; Table Scan);
/// An index is built while all wait.
const BUILDS: &[Server] = pg!(ALL: Table AccessExclusive; Index Build);
/// Indexes are built again while all wait.
const REBUILDS_INDEX: &[Server] = pg!(ALL: Table AccessExclusive, Index AccessExclusive; Index Rewrite);
/// The table and all its indexes are written again while all wait.
const REWRITES: &[Server] = pg!(ALL: Table AccessExclusive, Indexes AccessExclusive; Table Rewrite, Indexes Rewrite);

/// A prepared statement that returns every column fails once with 0A000, and positional INSERTs are never safe.
const NAMES_COLUMNS: &str = "it names its columns: a prepared SELECT * fails once (0A000)";
/// So does any that returns the column, even by name (measured on 15 and 18).
const REPLANS: &str = "it has prepared no statement that returns the column: that fails once (0A000)";
const RETYPED: &str = "its driver takes the new type, and it has prepared no statement that returns the column (0A000)";
