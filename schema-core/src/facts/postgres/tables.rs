//! Tables as a whole: made, dropped, renamed, moved, and what is set on them.

use super::super::Loss::{Drops, Lossy};
use super::super::Undo::{R1, R3};
use super::super::Verdict::{Breaks, Ok, OkIf};
use super::*;

// A row of a table is read at one glance; rustfmt would make a column of each.
#[rustfmt::skip]
pub(super) const TABLES: &[Fact] = &[
    fact("create-table", "CREATE TABLE", "CREATE TABLE x(id int primary key)", NOTHING).code(Ok, Breaks),
    fact("create-table-if-not-exists", "CREATE TABLE IF NOT EXISTS", "CREATE TABLE IF NOT EXISTS t(id int)", NOTHING)
        .when("it is already there").note("it does not look whether the shape is the same"),
    fact("create-table-with-foreign-key", "CREATE TABLE ... REFERENCES r",
        "CREATE TABLE x(id int primary key, rid int references r(id))", pg!(ALL: Referenced ShareRowExclusive; ))
        .code(Ok, Breaks)
        .note("writers of the other table wait until COMMIT: keep the transaction short, or add the key NOT VALID afterwards"),
    fact("create-table-inherits", "CREATE TABLE INHERITS", "CREATE TABLE x () INHERITS (par)",
        pg!(ALL: Parent ShareUpdateExclusive; )).code(Ok, Breaks),
    fact("create-table-like", "CREATE TABLE (LIKE t INCLUDING ALL)", "CREATE TABLE x(LIKE t INCLUDING ALL)",
        pg!(ALL: Source AccessShare; )).code(Ok, Breaks),
    fact("create-table-as", "CREATE TABLE AS SELECT ... FROM t", "CREATE TABLE x AS SELECT * FROM t",
        pg!(ALL: Source AccessShare; Source Scan)).code(Ok, Breaks)
        .note("reads all of t; no constraints/defaults/identity copied"),
    fact("drop-table", "DROP TABLE", "DROP TABLE t", pg!(ALL: Table AccessExclusive, Indexes AccessExclusive; ))
        .loss(Drops("every row")).undo(R3).code(Breaks, Ok).note("rename/move aside, purge later"),
    fact("drop-table-with-foreign-key", "DROP TABLE", "DROP TABLE t",
        pg!(ALL: Table AccessExclusive, Indexes AccessExclusive, Referenced AccessExclusive; ))
        .when("a foreign key of it refers to another table").loss(Drops("every row")).undo(R3).code(Breaks, Ok)
        .note("ACCESS EXCLUSIVE on r too: first DROP CONSTRAINT per FK, each in own transaction with lock_timeout"),
    fact("drop-referenced-table-cascade", "DROP TABLE CASCADE", "DROP TABLE r CASCADE",
        pg!(ALL: Table AccessExclusive, Indexes AccessExclusive, Referencing AccessExclusive; ))
        .when("another table refers to it").loss(Drops("every row, and the foreign keys of other tables")).undo(R3)
        .code(Breaks, Ok).note("never CASCADE in generated SQL: list dependents, drop each explicitly"),
    fact("drop-table-if-exists-absent", "DROP TABLE IF EXISTS", "DROP TABLE IF EXISTS nosuch", NOTHING)
        .when("there is none").note("no lock"),
    fact("truncate", "TRUNCATE", "TRUNCATE t",
        pg!(ALL: Table AccessExclusive, Indexes AccessExclusive; Table Empty, Indexes Empty)).loss(Drops("every row"))
        .undo(R3).code(OkIf("it can do without the rows"), Ok).note("batched DELETE, or swap in an empty table"),
    fact("truncate-cascade", "TRUNCATE CASCADE", "TRUNCATE r CASCADE",
        pg!(ALL: Table AccessExclusive, Indexes AccessExclusive, Referencing AccessExclusive, ReferencingIndexes AccessExclusive;
            Table Empty, Indexes Empty, Referencing Empty, ReferencingIndexes Empty))
        .when("another table refers to it").loss(Drops("every row, and those of the tables that refer to it")).undo(R3)
        .code(Breaks, Ok).note("forbid; list referencing tables"),
    fact("rename-table", "ALTER TABLE RENAME TO", "ALTER TABLE t RENAME TO t9", METADATA).code(Breaks, Breaks)
        .note("rename + compatibility view in one transaction, or a new table, expand and contract"),
    fact("rename-table-behind-view", "RENAME and CREATE VIEW of the former name in one transaction",
        "ALTER TABLE t RENAME TO tn\nCREATE VIEW t AS SELECT * FROM tn", METADATA)
        .code(OkIf("a view can stand for the table"), Breaks)
        .note("give the rights on the view, too; security_invoker from version 15"),
    fact("set-schema", "SET SCHEMA", "ALTER TABLE t SET SCHEMA s2", METADATA)
        .code(OkIf("both schemas are in its search_path"), Breaks).note("as rename"),
    fact("rename-schema", "ALTER SCHEMA RENAME", "ALTER SCHEMA s2 RENAME TO s3", NOTHING).code(Breaks, Breaks)
        .note("no relation lock at all, so no lock_timeout protection: breaks all clients instantly"),
    fact("owner-to", "OWNER TO", "ALTER TABLE t OWNER TO pg_monitor",
        pg!(ALL: Table AccessExclusive, Indexes AccessExclusive; )).code(OkIf("it has rights of its own"), Ok),
    fact("set-unlogged", "SET UNLOGGED", "ALTER TABLE t SET UNLOGGED", REWRITES)
        .loss(Lossy("all rows at a crash, and on replicas at once")).undo(R1),
    fact("set-logged", "SET LOGGED", "ALTER TABLE t SET LOGGED", REWRITES).undo(R1),
    fact("set-tablespace-other", "SET TABLESPACE", "ALTER TABLE t SET TABLESPACE tsp",
        pg!(ALL: Table AccessExclusive; Table Move)).when("it is another one")
        .note("file copy under ACCESS EXCLUSIVE; use pg_repack / new table"),
    fact("set-tablespace-same", "SET TABLESPACE", "ALTER TABLE t SET TABLESPACE pg_default", METADATA)
        .when("it is the same").note("metadata no-op, still ACCESS EXCLUSIVE"),
    fact("set-access-method", "SET ACCESS METHOD", "ALTER TABLE t SET ACCESS METHOD heap2",
        pg!(FROM_15: Table AccessExclusive, Indexes AccessExclusive; Table Rewrite, Indexes Rewrite)).undo(R1),
    fact("set-fillfactor", "SET (fillfactor)", "ALTER TABLE t SET (fillfactor=70)", BESIDE_ALL)
        .note("applies to future pages only"),
    fact("set-autovacuum", "SET (autovacuum_*, toast.*)", "ALTER TABLE t SET (autovacuum_enabled=false)", BESIDE_ALL),
    fact("set-parallel-workers", "SET (parallel_workers)", "ALTER TABLE t SET (parallel_workers=2)", BESIDE_ALL),
    fact("set-user-catalog-table", "SET (user_catalog_table)", "ALTER TABLE t SET (user_catalog_table=true)", METADATA)
        .note("the one reloption that needs ACCESS EXCLUSIVE"),
    fact("cluster-on", "CLUSTER ON", "ALTER TABLE t CLUSTER ON t_a",
        pg!(ALL: Table ShareUpdateExclusive, Index ShareUpdateExclusive; )),
    fact("cluster", "CLUSTER", "CLUSTER t USING t_a", REWRITES).note("pg_repack / pg_squeeze"),
    fact("inherit", "INHERIT parent", "ALTER TABLE ch1 INHERIT par",
        pg!(ALL: Table AccessExclusive, Parent ShareUpdateExclusive; ))
        .note("SHARE UPDATE EXCLUSIVE on parent, ACCESS EXCLUSIVE on child"),
    fact("no-inherit", "NO INHERIT", "ALTER TABLE ch1 NO INHERIT par",
        pg!(ALL: Table AccessExclusive, Parent AccessShare; ))
        .code(OkIf("it does not read the rows through the parent"), Ok),
    fact("replica-identity-full", "REPLICA IDENTITY FULL/NOTHING", "ALTER TABLE t REPLICA IDENTITY FULL", METADATA)
        .note("changes logical decoding output"),
    fact("replica-identity-index", "REPLICA IDENTITY USING INDEX", "ALTER TABLE t REPLICA IDENTITY USING INDEX t_nn",
        pg!(ALL: Table AccessExclusive, Index Share; )),
    fact("comment-table", "COMMENT ON TABLE/COLUMN", "COMMENT ON TABLE t IS 'x'", BESIDE_ALL)
        .note("waits behind VALIDATE, CREATE INDEX CONCURRENTLY and VACUUM"),
    fact("grant", "GRANT", "GRANT SELECT ON t TO pg_monitor", pg!(BEFORE_18: ; | FROM_18: Table AccessShare; )),
    fact("revoke", "REVOKE", "REVOKE SELECT ON t FROM pg_monitor", pg!(BEFORE_18: ; | FROM_18: Table AccessShare; ))
        .code(OkIf("it does not use what is taken"), Ok),
    fact("analyze", "ANALYZE", "ANALYZE t", BESIDE_ALL),
    fact("create-statistics", "CREATE STATISTICS", "CREATE STATISTICS st ON a,a2 FROM t", BESIDE_ALL)
        .note("then ANALYZE"),
    fact("set-without-cluster", "SET WITHOUT CLUSTER", "ALTER TABLE t SET WITHOUT CLUSTER", BESIDE_ALL),
    fact("set-without-oids", "SET WITHOUT OIDS, which does nothing", "ALTER TABLE t SET WITHOUT OIDS", METADATA),
    fact("revoke-column", "REVOKE on a column", "REVOKE SELECT (a) ON t FROM pg_monitor",
        pg!(BEFORE_18: ; | FROM_18: Table AccessShare; )).code(OkIf("it does not use what is taken"), Ok),
    fact("alter-default-privileges", "ALTER DEFAULT PRIVILEGES",
        "ALTER DEFAULT PRIVILEGES IN SCHEMA s GRANT SELECT ON TABLES TO pg_monitor", NOTHING),
];
