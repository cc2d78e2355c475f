//! The table of facts holds: every row is replayed on real servers, and one that disagrees fails. On PostgreSQL the locks of each
//! relation, the files that are other ones afterwards and the number of times that a table is read are compared exactly; on MySQL and
//! MariaDB the declared clause must be accepted, the next better one refused, and the table built again or not; on SQLite the library
//! does it or refuses. `tests/run` replays PostgreSQL once more on version 18.

use std::collections::BTreeSet;

use schema_core::facts::{self, Effect, Fact, Loss};
use schema_core::model::Dialect;
use schema_core::statement::Lock;
use schema_tests::replay::{of, replay};
use schema_tests::servers::Kind;

#[test]
fn postgres() {
    check(Kind::Postgres);
}

#[test]
fn mysql() {
    check(Kind::Mysql);
}

#[test]
fn mariadb() {
    check(Kind::Mariadb);
}

#[test]
fn sqlite() {
    check(Kind::Sqlite);
}

#[track_caller]
fn check(kind: Kind) {
    match replay(kind) {
        Ok(counts) => println!("{counts}"),
        Err(wrong) => panic!("{wrong}"),
    }
}

/// A name leads to one fact, and a version to one row of it.
#[test]
fn names_and_versions_are_unambiguous() {
    for dialect in Dialect::ALL {
        let mut names = BTreeSet::new();
        for fact in of(dialect) {
            assert!(names.insert(fact.id), "{dialect}: two facts are named {}", fact.id);
            let kebab = fact.id.split('-').all(|word| {
                !word.is_empty() && word.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit())
            });
            assert!(kebab, "{dialect}: {} is not words-with-hyphens", fact.id);
            assert_eq!(facts::named(dialect, fact.id), fact);
            let own = || fact.servers.iter().filter(|server| server.engine == dialect);
            for version in own().flat_map(|server| [server.versions.since, server.versions.before]) {
                let rows = own().filter(|server| server.versions.contain(version)).count();
                assert!(rows <= 1, "{dialect}: {} has {rows} rows for version {version:?}", fact.id);
            }
        }
        assert!(names.len() > 40, "{dialect}: only {} facts", names.len());
    }
}

/// Who waits is computed: an index is opened with its table, and a sequence by whoever inserts.
#[test]
fn who_waits_follows_from_locks_and_clauses() {
    use schema_core::facts::Target::{Referenced, Sequence, Table};
    let waits = |dialect: Dialect, version, id: &str, target| {
        let (_, effect) = facts::find(dialect, version, id).unwrap_or_else(|| panic!("{dialect} knows no {id}"));
        (effect.blocks_reads(target), effect.blocks_writes(target), effect.lasts())
    };
    // An operation names its fact so that a wrong name does not compile.
    const SET_NOT_NULL: &Fact = facts::named(Dialect::Postgres, "set-not-null");
    assert_eq!(SET_NOT_NULL.loss, Loss::FailsIf("a row holds NULL"));
    let stops: Vec<Lock> = SET_NOT_NULL.effects(Dialect::Postgres).map(Effect::stops).collect();
    assert_eq!(stops, [Lock::BlocksAll]);
    let postgres = |id, target| waits(Dialect::Postgres, [15, 0, 0], id, target);
    assert_eq!(postgres("set-not-null", Table), (true, true, true));
    assert_eq!(postgres("add-column-null", Table), (true, true, false));
    assert_eq!(postgres("create-index", Table), (false, true, true));
    assert_eq!(postgres("create-index-concurrently", Table), (false, false, true));
    assert_eq!(postgres("reindex-index", Table), (true, true, true));
    assert_eq!(postgres("add-foreign-key", Referenced), (false, true, true));
    assert_eq!(postgres("alter-sequence-restart", Sequence), (false, true, false));
    assert_eq!(waits(Dialect::Mysql, [9, 7, 0], "int-to-bigint", Table), (false, true, true));
    assert_eq!(waits(Dialect::Mariadb, [11, 8, 0], "int-to-bigint", Table), (false, false, true));
    assert_eq!(waits(Dialect::Mysql, [9, 7, 0], "rename-table", Table), (true, true, false));
}
