//! SQLite, measured on 3.40, 3.51 and 3.54. A definition locks the whole file against other writers until its transaction ends; with a
//! write-ahead log readers go on. What is refused takes a rebuild: another table, the rows copied, the names exchanged.

use super::Loss::{Drops, FailsIf, Lossy};
use super::Undo::{R1, R3};
use super::Verdict::{Breaks, Ok, OkIf};
use super::{Effect, Fact, Server, Target, Transaction, Versions, Work, fact};
use crate::model::Dialect;

pub(super) const SECTIONS: &[&[Fact]] = &[TABLES, ADD_COLUMN, DROP_COLUMN, FACETS];

/// What the library does: `lite!(VERSIONS EFFECT, …)`, or `("no such thing")`, words by which it refuses, in the place of an effect.
macro_rules! lite {
    (@ ($words:literal)) => { Effect { refused: Some($words), ..PLAIN } };
    (@ $effect:ident) => { $effect };
    ($($versions:ident $effect:tt),+) => {
        &[$(Server { engine: Dialect::Sqlite, versions: $versions, effect: lite!(@ $effect) }),+]
    };
}

const ALL: Versions = Versions::ALL;
const BEFORE_3_53: Versions = Versions::before(3, 53);
const FROM_3_53: Versions = Versions::since(3, 53);
const IN_3_53: Versions = Versions { since: FROM_3_53.since, before: FROM_3_54.since };
const FROM_3_54: Versions = Versions::since(3, 54);

const PLAIN: Effect = Effect { refused: None, locks: &[], work: &[], transaction: Transaction::Any, clause: None };
const SCAN: Effect = Effect { work: &[(Target::Table, Work::Scan)], ..PLAIN };
const BUILD: Effect = Effect { work: &[(Target::Index, Work::Build)], ..PLAIN };
const REWRITE: Effect = Effect { work: &[(Target::Table, Work::Rewrite)], ..PLAIN };
const WHOLE: Effect = Effect { transaction: Transaction::Alone, ..REWRITE };
const SETTING: Effect = Effect { transaction: Transaction::Alone, ..PLAIN };

/// In the text of the schema alone.
const NATIVE: &[Server] = lite!(ALL PLAIN);
const SCANS: &[Server] = lite!(ALL SCAN);
const BUILDS: &[Server] = lite!(ALL BUILD);
const REWRITES: &[Server] = lite!(ALL REWRITE);
/// There is no such statement: the table is built again.
const REBUILD: &[Server] = lite!(ALL("syntax error"));
const SINCE_3_53: &[Server] = lite!(BEFORE_3_53 ("syntax error"), FROM_3_53 PLAIN);
const SCANS_SINCE_3_53: &[Server] = lite!(BEFORE_3_53 ("syntax error"), FROM_3_53 SCAN);

const SCANS_SINCE_3_54: &[Server] = lite!(BEFORE_3_53 ("syntax error"), IN_3_53 ("constraint failed"), FROM_3_54 SCAN);

const NAMES_COLUMNS: &str = "it names its columns";

// A row of a table is read at one glance; rustfmt would make a column of each.
#[rustfmt::skip]
const TABLES: &[Fact] = &[
    fact("create-table", "CREATE TABLE", "CREATE TABLE x (id integer PRIMARY KEY)", NATIVE).code(Ok, Breaks),
    fact("drop-table", "DROP TABLE", "DROP TABLE t", NATIVE).loss(Drops("every row")).undo(R3).code(Breaks, Ok),
    fact("drop-table-cascades", "DROP TABLE", "DROP TABLE parent", NATIVE)
        .when("foreign_keys is on, and rows of others refer to it ON DELETE CASCADE")
        .loss(Drops("every row, and in silence those that refer to them")).undo(R3).code(Breaks, Ok)
        .note("it deletes the rows first: foreign_keys=OFF before the transaction"),
    fact("drop-table-referenced", "DROP TABLE", "DROP TABLE r", lite!(ALL ("FOREIGN KEY constraint failed")))
        .when("foreign_keys is on, and rows of others refer to it"),
    fact("create-index", "CREATE INDEX", "CREATE INDEX ix ON t (a)", BUILDS),
    fact("create-index-partial", "CREATE INDEX WHERE", "CREATE INDEX ix ON t (a) WHERE a > 1", BUILDS),
    fact("create-index-of-expression", "CREATE INDEX of an expression", "CREATE INDEX ix ON t (a + 1)", BUILDS),
    fact("create-unique-index", "CREATE UNIQUE INDEX", "CREATE UNIQUE INDEX ix ON t (a)", BUILDS)
        .loss(FailsIf("two rows have the same key")).code(OkIf("it writes no duplicates"), Ok),
    fact("drop-index", "DROP INDEX", "DROP INDEX t_i", NATIVE).undo(R1),
    fact("create-view", "CREATE VIEW", "CREATE VIEW x AS SELECT id FROM t", NATIVE).code(Ok, Breaks),
    fact("drop-view", "DROP VIEW", "DROP VIEW v", NATIVE).code(Breaks, Ok),
    fact("create-trigger", "CREATE TRIGGER", "CREATE TRIGGER tg AFTER INSERT ON t BEGIN DELETE FROM z; END", NATIVE)
        .code(OkIf("it can live with what the trigger does"), Ok),
    fact("drop-trigger", "DROP TRIGGER", "DROP TRIGGER tg", NATIVE).code(OkIf("it does not rely on the trigger"), Ok),
    fact("rename-table", "RENAME TO", "ALTER TABLE t RENAME TO t9", NATIVE).code(Breaks, Breaks)
        .note("the text of foreign keys, triggers, views and indexes follows, and so does sqlite_sequence"),
    fact("rename-table-broken-view", "RENAME TO", "ALTER TABLE t RENAME TO t9", lite!(ALL ("error in view")))
        .when("any view of the file is broken"),
    fact("rename-column", "RENAME COLUMN", "ALTER TABLE t RENAME COLUMN a TO aa", NATIVE).code(Breaks, Breaks)
        .note("the text of indexes, triggers, views, checks and foreign keys follows"),
    fact("rename-column-broken-view", "RENAME COLUMN", "ALTER TABLE t RENAME COLUMN a TO aa", lite!(ALL ("error in view")))
        .when("any view of the file is broken"),
    fact("vacuum", "VACUUM", "VACUUM", lite!(ALL WHOLE)),
    fact("journal-mode-wal", "PRAGMA journal_mode = WAL", "PRAGMA journal_mode = WAL", lite!(ALL SETTING)),
    fact("foreign-keys-in-transaction", "PRAGMA foreign_keys", "PRAGMA foreign_keys = OFF", NATIVE)
        .when("a transaction is open").note("nothing happens, in silence: set it before"),
];

#[rustfmt::skip]
const ADD_COLUMN: &[Fact] = &[
    fact("add-column-null", "ADD COLUMN", "ALTER TABLE t ADD COLUMN x int", NATIVE).when("it allows NULL")
        .code(OkIf(NAMES_COLUMNS), Breaks),
    fact("add-column-default-constant", "ADD COLUMN DEFAULT", "ALTER TABLE t ADD COLUMN x int DEFAULT 7", NATIVE)
        .when("the default is a constant").code(OkIf(NAMES_COLUMNS), Breaks),
    fact("add-column-not-null-default-constant", "ADD COLUMN NOT NULL DEFAULT",
        "ALTER TABLE t ADD COLUMN x int NOT NULL DEFAULT 7", NATIVE)
        .when("the default is a constant").code(OkIf(NAMES_COLUMNS), Breaks),
    fact("add-column-not-null-without-default", "ADD COLUMN NOT NULL without a default",
        "ALTER TABLE t ADD COLUMN x int NOT NULL", lite!(ALL ("NOT NULL column with default value NULL")))
        .when("the table has rows").loss(FailsIf("there is a row")).code(Breaks, Breaks),
    fact("add-column-not-null-without-default-empty", "ADD COLUMN NOT NULL without a default",
        "ALTER TABLE z ADD COLUMN x int NOT NULL", NATIVE).when("the table is empty").code(Breaks, Breaks),
    fact("add-column-default-current-timestamp", "ADD COLUMN DEFAULT CURRENT_TIMESTAMP",
        "ALTER TABLE t ADD COLUMN x text DEFAULT CURRENT_TIMESTAMP", lite!(ALL ("non-constant default")))
        .when("the table has rows").code(OkIf(NAMES_COLUMNS), Breaks),
    fact("add-column-default-current-timestamp-empty", "ADD COLUMN DEFAULT CURRENT_TIMESTAMP",
        "ALTER TABLE z ADD COLUMN x text DEFAULT CURRENT_TIMESTAMP", NATIVE)
        .when("the table is empty").code(OkIf(NAMES_COLUMNS), Breaks),
    fact("add-column-default-expression", "ADD COLUMN DEFAULT (1+1)", "ALTER TABLE t ADD COLUMN x int DEFAULT (1+1)",
        lite!(ALL ("non-constant default"))).when("the table has rows").code(OkIf(NAMES_COLUMNS), Breaks),
    fact("add-column-default-expression-empty", "ADD COLUMN DEFAULT (1+1)",
        "ALTER TABLE z ADD COLUMN x int DEFAULT (1+1)", NATIVE)
        .when("the table is empty").code(OkIf(NAMES_COLUMNS), Breaks),
    fact("add-column-primary-key", "ADD COLUMN PRIMARY KEY", "ALTER TABLE t ADD COLUMN x int PRIMARY KEY",
        lite!(ALL ("Cannot add a PRIMARY KEY column"))),
    fact("add-column-unique", "ADD COLUMN UNIQUE", "ALTER TABLE t ADD COLUMN x int UNIQUE",
        lite!(ALL ("Cannot add a UNIQUE column"))).note("the column, then a unique index"),
    fact("add-column-references", "ADD COLUMN REFERENCES", "ALTER TABLE t ADD COLUMN x int REFERENCES r (id)", NATIVE)
        .when("it has no default").code(OkIf(NAMES_COLUMNS), Breaks),
    fact("add-column-references-default", "ADD COLUMN REFERENCES",
        "ALTER TABLE t ADD COLUMN x int DEFAULT 1 REFERENCES r (id)",
        lite!(ALL ("Cannot add a REFERENCES column with non-NULL default value")))
        .when("foreign_keys is on, and it has a default").code(OkIf(NAMES_COLUMNS), Breaks),
    fact("add-column-check", "ADD COLUMN CHECK", "ALTER TABLE t ADD COLUMN x int CHECK (x > 0)", SCANS)
        .code(OkIf(NAMES_COLUMNS), Breaks).note("every row is verified from 3.37"),
    fact("add-column-check-not-met", "ADD COLUMN DEFAULT CHECK",
        "ALTER TABLE t ADD COLUMN x int DEFAULT 0 CHECK (x > 0)", lite!(ALL ("CHECK constraint failed")))
        .when("the default does not meet it"),
    fact("add-column-generated-virtual", "ADD COLUMN GENERATED VIRTUAL", "ALTER TABLE t ADD COLUMN x int AS (a * 2)",
        NATIVE).code(OkIf(NAMES_COLUMNS), Breaks),
    fact("add-column-generated-virtual-not-null", "ADD COLUMN GENERATED VIRTUAL NOT NULL",
        "ALTER TABLE t ADD COLUMN x int NOT NULL AS (a * 2)", SCANS).loss(FailsIf("it is NULL for a row"))
        .code(OkIf(NAMES_COLUMNS), Breaks),
    fact("add-column-generated-stored", "ADD COLUMN GENERATED STORED",
        "ALTER TABLE t ADD COLUMN x int AS (a * 2) STORED", lite!(ALL ("cannot add a STORED column"))),
    fact("add-column-strict-without-type", "ADD COLUMN without a type", "ALTER TABLE st ADD COLUMN x",
        lite!(ALL ("missing datatype"))).when("the table is STRICT"),
    fact("add-column-strict-unknown-type", "ADD COLUMN of an unknown type", "ALTER TABLE st ADD COLUMN x varchar(9)",
        lite!(ALL ("unknown datatype"))).when("the table is STRICT"),
    fact("add-column-if-not-exists", "ADD COLUMN IF NOT EXISTS", "ALTER TABLE t ADD COLUMN IF NOT EXISTS x int", REBUILD)
        .note("look in the catalogue"),
    fact("several-actions", "several actions in one ALTER TABLE", "ALTER TABLE t ADD COLUMN x int, ADD COLUMN y int",
        REBUILD).note("one statement each"),
];

#[rustfmt::skip]
const DROP_COLUMN: &[Fact] = &[
    fact("drop-column", "DROP COLUMN", "ALTER TABLE t DROP COLUMN df", REWRITES)
        .loss(Drops("its values")).undo(R3).code(Breaks, Ok).note("every row is written again, from 3.35"),
    fact("drop-column-with-check", "DROP COLUMN", "ALTER TABLE t DROP COLUMN ck", REWRITES).when("a check of its own names it")
        .loss(Drops("its values, and the check")).undo(R3).code(Breaks, Ok),
    fact("drop-column-with-foreign-key", "DROP COLUMN", "ALTER TABLE t DROP COLUMN rid", REWRITES)
        .when("it has a foreign key").loss(Drops("its values, and the foreign key")).undo(R3).code(Breaks, Ok),
    fact("drop-column-in-trigger-body", "DROP COLUMN", "ALTER TABLE t DROP COLUMN df", REWRITES)
        .when("a trigger's UPDATE sets it").loss(Drops("its values")).undo(R3).code(Breaks, Ok)
        .note("it is not refused, and every INSERT fails afterwards"),
    fact("drop-column-primary-key", "DROP COLUMN", "ALTER TABLE t DROP COLUMN id",
        lite!(ALL ("cannot drop PRIMARY KEY column"))).when("it is the primary key"),
    fact("drop-column-unique", "DROP COLUMN", "ALTER TABLE t DROP COLUMN u", lite!(ALL ("cannot drop UNIQUE column")))
        .when("it is UNIQUE"),
    fact("drop-column-indexed", "DROP COLUMN", "ALTER TABLE t DROP COLUMN i", lite!(ALL ("error in index")))
        .when("it has an index"),
    fact("drop-column-in-predicate", "DROP COLUMN", "ALTER TABLE t DROP COLUMN w", lite!(ALL ("error in index")))
        .when("it is in the predicate of an index"),
    fact("drop-column-in-table-check", "DROP COLUMN", "ALTER TABLE t DROP COLUMN tc", lite!(ALL ("error in table")))
        .when("a check of the table names it"),
    fact("drop-column-base-of-generated", "DROP COLUMN", "ALTER TABLE t DROP COLUMN g", lite!(ALL ("error in table")))
        .when("a generated column uses it"),
    fact("drop-column-used-by-view", "DROP COLUMN", "ALTER TABLE t DROP COLUMN df", lite!(ALL ("error in view")))
        .when("a view uses it"),
    fact("drop-column-used-by-trigger", "DROP COLUMN", "ALTER TABLE t DROP COLUMN df", lite!(ALL ("error in trigger")))
        .when("a trigger uses new.df"),
];

#[rustfmt::skip]
const FACETS: &[Fact] = &[
    fact("set-not-null", "SET NOT NULL", "ALTER TABLE t ALTER COLUMN a SET NOT NULL", SCANS_SINCE_3_53)
        .loss(FailsIf("a row holds NULL")).code(OkIf("it writes no NULL"), Ok),
    fact("drop-not-null", "DROP NOT NULL", "ALTER TABLE t ALTER COLUMN b DROP NOT NULL", SINCE_3_53).undo(R1)
        .code(OkIf("it can read NULL"), Breaks),
    fact("add-check", "ADD CHECK", "ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0)", SCANS_SINCE_3_53)
        .loss(FailsIf("a row does not meet it")).code(OkIf("what it writes meets the check"), Ok),
    fact("add-check-that-may-be-null", "ADD CHECK", "ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0 AND NULL)", SCANS_SINCE_3_54)
        .when("a row may meet it or not, for a value is NULL").loss(FailsIf("a row does not meet it"))
        .code(OkIf("what it writes meets the check"), Ok)
        .note("3.53 refuses to add it where it is NULL for a row; a check that is made with its table takes such rows"),
    fact("drop-check", "DROP CONSTRAINT of a check", "ALTER TABLE t DROP CONSTRAINT tcc", SINCE_3_53).undo(R1),
    fact("add-unique", "ADD UNIQUE", "ALTER TABLE t ADD CONSTRAINT c UNIQUE (a)", REBUILD)
        .code(OkIf("it writes no duplicates"), Ok).note("a unique index does the same"),
    fact("add-primary-key", "ADD PRIMARY KEY", "ALTER TABLE z ADD PRIMARY KEY (id)", REBUILD)
        .code(OkIf("it writes no duplicates"), Ok),
    fact("add-foreign-key", "ADD FOREIGN KEY", "ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES r (id)", REBUILD)
        .code(OkIf("it writes no row without the one it refers to"), Ok),
    fact("set-default", "SET DEFAULT", "ALTER TABLE t ALTER COLUMN a SET DEFAULT 1", REBUILD)
        .code(OkIf("it gives the value itself, or takes the new default"), OkIf("it gives the value itself")),
    fact("drop-default", "DROP DEFAULT", "ALTER TABLE t ALTER COLUMN df DROP DEFAULT", REBUILD)
        .code(OkIf("it gives the value itself"), Ok),
    fact("set-type", "TYPE", "ALTER TABLE t ALTER COLUMN a TYPE text", REBUILD)
        .loss(Lossy("another affinity changes values: '007' becomes 7")).code(OkIf("it takes the new values"), Breaks),
];
