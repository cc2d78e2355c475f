//! Indexes, and how columns are stored.

use super::super::Loss::FailsIf;
use super::super::Undo::R1;
use super::super::Verdict::{Ok, OkIf};
use super::*;

// A row of a table is read at one glance; rustfmt would make a column of each.
#[rustfmt::skip]
pub(super) const INDEXES: &[Fact] = &[
    fact("create-index", "CREATE INDEX, also partial, of expressions, GIN", "CREATE INDEX ix ON t(a2)",
        pg!(ALL: Table Share; Index Build)).note("CONCURRENTLY"),
    fact("create-unique-index", "CREATE UNIQUE INDEX", "CREATE UNIQUE INDEX ix ON t(nn)",
        pg!(ALL: Table Share; Index Build)).loss(FailsIf("two rows have the same key"))
        .code(OkIf("it writes no duplicates"), Ok).note("CONCURRENTLY"),
    fact("create-index-if-not-exists", "CREATE INDEX IF NOT EXISTS", "CREATE INDEX IF NOT EXISTS t_a ON t(a)",
        pg!(ALL: Table Share; )).when("it is already there")
        .note("still takes SHARE (blocks writes to end of transaction)"),
    fact("create-index-concurrently", "CREATE INDEX CONCURRENTLY", "CREATE INDEX CONCURRENTLY ix ON t(a2)",
        alone!(ALL: Table ShareUpdateExclusive; Table Scan, Index Build))
        .note("no lock_timeout; a failure leaves an index that is not valid (pg_index.indisvalid)"),
    fact("create-unique-index-concurrently", "CREATE UNIQUE INDEX CONCURRENTLY",
        "CREATE UNIQUE INDEX CONCURRENTLY ix ON t(nn)",
        alone!(ALL: Table ShareUpdateExclusive; Table Scan, Index Build)).loss(FailsIf("two rows have the same key"))
        .code(OkIf("it writes no duplicates"), Ok).note("uniqueness enforced before it is valid"),
    fact("drop-index", "DROP INDEX", "DROP INDEX t_a", WITH_INDEX).undo(R1)
        .note("ACCESS EXCLUSIVE on table; CONCURRENTLY"),
    fact("drop-index-concurrently", "DROP INDEX CONCURRENTLY", "DROP INDEX CONCURRENTLY t_a",
        alone!(ALL: Table ShareUpdateExclusive, Index ShareUpdateExclusive; )).undo(R1)
        .note("waits for old transactions; a lock_timeout leaves it invalid and still kept up; not for constraints and partitioned tables"),
    fact("reindex-index", "REINDEX INDEX", "REINDEX INDEX t_a",
        pg!(ALL: Table Share, Index AccessExclusive; Index Rewrite))
        .note("SHARE on table + ACCESS EXCLUSIVE on index: planner locks every index, so SELECTs block too"),
    fact("reindex-table", "REINDEX TABLE", "REINDEX TABLE t",
        pg!(ALL: Table Share, Indexes AccessExclusive; Indexes Rewrite))
        .note("SHARE on table + ACCESS EXCLUSIVE on index: planner locks every index, so SELECTs block too"),
    fact("reindex-index-concurrently", "REINDEX CONCURRENTLY", "REINDEX INDEX CONCURRENTLY t_a",
        alone!(FROM_12: Table ShareUpdateExclusive, Index ShareUpdateExclusive; Index Rewrite))
        .note("a failure leaves an index named _ccnew or _ccold"),
    fact("reindex-table-concurrently-partitioned", "REINDEX TABLE CONCURRENTLY", "REINDEX TABLE CONCURRENTLY p",
        alone!(FROM_14: Table ShareUpdateExclusive, Partition Share; PartitionIndexes Rewrite))
        .when("the table is partitioned")
        .note("takes SHARE on every partition while it lists them: one open writer makes all others wait. Take one partition at a time"),
    fact("alter-index-set-fillfactor", "ALTER INDEX SET (fillfactor)", "ALTER INDEX t_a SET (fillfactor=80)",
        pg!(ALL: Index ShareUpdateExclusive; )),
    fact("alter-index-set-fastupdate", "ALTER INDEX SET (fastupdate) and what else a method has of its own",
        "ALTER INDEX ix SET (fastupdate=off)", pg!(ALL: Index AccessExclusive; )),
    fact("alter-index-set-statistics", "ALTER INDEX ... SET STATISTICS",
        "ALTER INDEX ix ALTER COLUMN 1 SET STATISTICS 100", pg!(ALL: Index ShareUpdateExclusive; )),
    fact("alter-index-tablespace", "ALTER INDEX SET TABLESPACE", "ALTER INDEX t_a SET TABLESPACE tsp",
        pg!(ALL: Index AccessExclusive; Index Move)).undo(R1)
        .note("ACCESS EXCLUSIVE on index so that SELECTs block; REINDEX (TABLESPACE x) CONCURRENTLY (14+)"),
    fact("set-statistics", "SET STATISTICS, SET (n_distinct)", "ALTER TABLE t ALTER a SET STATISTICS 500", BESIDE_ALL),
    fact("set-storage", "SET STORAGE", "ALTER TABLE t ALTER b SET STORAGE EXTERNAL", METADATA)
        .note("ACCESS EXCLUSIVE, metadata"),
    fact("set-compression", "SET COMPRESSION", "ALTER TABLE t ALTER b SET COMPRESSION pglz",
        pg!(FROM_14: Table AccessExclusive; )).note("ACCESS EXCLUSIVE, metadata; old rows unchanged"),
    fact("create-unique-index-nulls-not-distinct", "CREATE UNIQUE INDEX NULLS NOT DISTINCT",
        "CREATE UNIQUE INDEX ix ON t(nn) NULLS NOT DISTINCT", pg!(FROM_15: Table Share; Index Build))
        .loss(FailsIf("two rows have the same key, or hold NULL")).code(OkIf("it writes no duplicates"), Ok),
    fact("set-storage-plain", "SET STORAGE PLAIN", "ALTER TABLE t ALTER a SET STORAGE PLAIN", METADATA),
];
