//! MySQL and MariaDB, measured on 8.0, 8.4 and 9.7, and on 10.11 and 11.8: the cheapest algorithm and the weakest lock that they
//! accept, with a strict sql_mode; some on 9.7 and 10.11 alone. Every definition commits what is open, and has everybody wait for a moment at its end.

mod columns;
mod indexes;
mod tables;
mod types;

use super::{Algorithm, Clause, Effect, Fact, LockClause, Server, Target, Transaction, Versions, Work, fact};
use crate::model::Dialect;

pub(super) const SECTIONS: &[&[Fact]] = &[columns::COLUMNS, types::TYPES, indexes::INDEXES, tables::TABLES];

/// What servers do: `my!(DATABASE VERSIONS EFFECT, …)`, or `("1265")`, the error by which they refuse, in the place of an effect.
macro_rules! my {
    (@ ($code:literal)) => { Effect { refused: Some($code), ..PLAIN } };
    (@ $effect:ident) => { $effect };
    ($($engine:ident $versions:ident $effect:tt),+) => {
        &[$(Server { engine: Dialect::$engine, versions: $versions, effect: my!(@ $effect) }),+]
    };
}

use my;

const ALL: Versions = Versions::ALL;
/// Where INSTANT can be trusted: 8.0.29 to 8.0.31 may spoil tables by it, and others before know less of it (by the manual).
const FROM_8_0_32: Versions = Versions { since: [8, 0, 32], ..ALL };
const BEFORE_9: Versions = Versions::before(9, 0);
const FROM_9: Versions = Versions::since(9, 0);
/// From 11.2 MariaDB copies a table while others write to it (manual; measured on 10.11 and 11.8).
const BEFORE_11_2: Versions = Versions::before(11, 2);
const FROM_11_2: Versions = Versions::since(11, 2);

const PLAIN: Effect = Effect { refused: None, locks: &[], work: &[], transaction: Transaction::Commits, clause: None };
const REWRITE: &[(Target, Work)] = &[(Target::Table, Work::Rewrite)];
const BUILD: &[(Target, Work)] = &[(Target::Index, Work::Build)];

const fn effect(algorithm: Algorithm, lock: LockClause, work: &'static [(Target, Work)]) -> Effect {
    Effect { clause: Some(Clause { algorithm, lock }), work, ..PLAIN }
}

const INSTANT: Effect = effect(Algorithm::Instant, LockClause::None, &[]);
const INSTANT_EXCLUSIVE: Effect = effect(Algorithm::Instant, LockClause::Exclusive, &[]);
/// It says INSTANT, and copies.
const INSTANT_COPIES: Effect = effect(Algorithm::Instant, LockClause::Shared, REWRITE);
const NOCOPY: Effect = effect(Algorithm::NoCopy, LockClause::None, &[]);
const NOCOPY_BUILDS: Effect = effect(Algorithm::NoCopy, LockClause::None, BUILD);
const NOCOPY_SHARED_BUILDS: Effect = effect(Algorithm::NoCopy, LockClause::Shared, BUILD);
const NOCOPY_REBUILDS_INDEX: Effect = effect(Algorithm::NoCopy, LockClause::None, &[(Target::Index, Work::Rewrite)]);
const INPLACE: Effect = effect(Algorithm::InPlace, LockClause::None, &[]);
const INPLACE_BUILDS: Effect = effect(Algorithm::InPlace, LockClause::None, BUILD);
const INPLACE_REBUILDS: Effect = effect(Algorithm::InPlace, LockClause::None, REWRITE);
const INPLACE_SHARED_BUILDS: Effect = effect(Algorithm::InPlace, LockClause::Shared, BUILD);
const INPLACE_SHARED_REBUILDS: Effect = effect(Algorithm::InPlace, LockClause::Shared, REWRITE);
const COPY: Effect = effect(Algorithm::Copy, LockClause::Shared, REWRITE);
const COPY_BESIDE: Effect = effect(Algorithm::Copy, LockClause::None, REWRITE);

/// In the dictionary alone.
const INSTANTLY: &[Server] = my!(Mysql ALL INSTANT, Mariadb ALL INSTANT);
const INSTANTLY_BY_NOW: &[Server] = my!(Mysql FROM_8_0_32 INSTANT, Mariadb ALL INSTANT);
/// In the dictionary alone, by another name on MySQL.
const AT_ONCE: &[Server] = my!(Mysql ALL INPLACE, Mariadb ALL INSTANT);
/// An index is built beside readers and writers.
const BUILDS: &[Server] = my!(Mysql ALL INPLACE_BUILDS, Mariadb ALL NOCOPY_BUILDS);
/// The table is built again beside readers and writers.
const REBUILDS: &[Server] = my!(Mysql ALL INPLACE_REBUILDS, Mariadb ALL INPLACE_REBUILDS);
/// It takes neither ALGORITHM nor LOCK.
const UNASKED: &[Server] = my!(Mysql ALL PLAIN, Mariadb ALL PLAIN);
/// The table is copied while writers wait.
const COPIES: &[Server] = my!(Mysql ALL COPY, Mariadb BEFORE_11_2 COPY, Mariadb FROM_11_2 COPY_BESIDE);
const MARIADB_COPIES: &[Server] = my!(Mariadb BEFORE_11_2 COPY, Mariadb FROM_11_2 COPY_BESIDE);
const COPIES_UNSAID: &[Server] = my!(Mysql ALL COPY, Mariadb BEFORE_11_2 INSTANT_COPIES, Mariadb FROM_11_2 COPY_BESIDE);

const NAMES_COLUMNS: &str = "it names its columns, in INSERT too (1136)";
