//! Partitioned tables.

use super::super::Loss::{Drops, FailsIf};
use super::super::Undo::{R1, R3, R4};
use super::super::Verdict::{Breaks, Ok, OkIf};
use super::*;

// A row of a table is read at one glance; rustfmt would make a column of each.
#[rustfmt::skip]
pub(super) const PARTITIONS: &[Fact] = &[
    fact("create-partition-of", "CREATE TABLE PARTITION OF",
        "CREATE TABLE p2 PARTITION OF p FOR VALUES FROM (10000) TO (20000)",
        pg!(ALL: Table AccessExclusive, Indexes ShareUpdateExclusive; )).when("there is no default partition")
        .code(Ok, Breaks).note("ACCESS EXCLUSIVE on parent: CREATE TABLE LIKE + ATTACH (SHARE UPDATE EXCLUSIVE)"),
    fact("create-partition-of-with-default", "CREATE TABLE PARTITION OF",
        "CREATE TABLE p2 PARTITION OF p FOR VALUES FROM (10000) TO (20000)",
        pg!(ALL: Table AccessExclusive, Indexes ShareUpdateExclusive, DefaultPartition AccessExclusive;
            DefaultPartition Scan))
        .when("there is a default partition").loss(FailsIf("the default partition has a row of it")).code(Ok, Breaks)
        .note("ACCESS EXCLUSIVE on parent and default + scan of default"),
    fact("attach-partition", "ATTACH PARTITION", "ALTER TABLE p ATTACH PARTITION p2 FOR VALUES FROM (10000) TO (20000)",
        pg!(BEFORE_12: Table AccessExclusive, Indexes ShareUpdateExclusive, Attached AccessExclusive;
            Attached Scan, Index Build
            | FROM_12: Table ShareUpdateExclusive, Indexes ShareUpdateExclusive, Attached AccessExclusive;
              Attached Scan, Index Build))
        .when("nothing proves that its rows fit").loss(FailsIf("a row does not fit")).code(Ok, Breaks)
        .note("ACCESS EXCLUSIVE on the child only (12+), scans it; builds missing indexes"),
    fact("attach-partition-valid-check-and-index", "ATTACH PARTITION",
        "ALTER TABLE p ATTACH PARTITION p2 FOR VALUES FROM (10000) TO (20000)",
        pg!(BEFORE_12: Table AccessExclusive, Indexes ShareUpdateExclusive, Attached AccessExclusive;
            | FROM_12: Table ShareUpdateExclusive, Indexes ShareUpdateExclusive, Attached AccessExclusive; ))
        .when("a valid check proves that its rows fit, and it has the indexes").code(Ok, Breaks)
        .note("no scan, no build"),
    fact("attach-partition-with-default", "ATTACH PARTITION",
        "ALTER TABLE p ATTACH PARTITION p2 FOR VALUES FROM (10000) TO (20000)",
        pg!(BEFORE_12: Table AccessExclusive, Indexes ShareUpdateExclusive, Attached AccessExclusive, DefaultPartition AccessExclusive;
            Attached Scan, DefaultPartition Scan, Index Build
            | FROM_12: Table ShareUpdateExclusive, Indexes ShareUpdateExclusive, Attached AccessExclusive, DefaultPartition AccessExclusive;
              Attached Scan, DefaultPartition Scan, Index Build))
        .when("there is a default partition")
        .loss(FailsIf("a row does not fit, or the default partition has one of it")).code(Ok, Breaks)
        .note("ACCESS EXCLUSIVE + scan on the default partition; SELECT on the parent blocks"),
    fact("attach-partition-with-default-checked", "ATTACH PARTITION",
        "ALTER TABLE p ATTACH PARTITION p2 FOR VALUES FROM (10000) TO (20000)",
        pg!(BEFORE_12: Table AccessExclusive, Indexes ShareUpdateExclusive, Attached AccessExclusive, DefaultPartition AccessExclusive;
            Index Build
            | FROM_12: Table ShareUpdateExclusive, Indexes ShareUpdateExclusive, Attached AccessExclusive, DefaultPartition AccessExclusive;
              Index Build))
        .when("a valid check proves that the default partition has none of its rows").code(Ok, Breaks)
        .note("no scan, ACCESS EXCLUSIVE on default remains"),
    fact("detach-partition", "DETACH PARTITION", "ALTER TABLE p DETACH PARTITION p1",
        pg!(BEFORE_14: Table AccessExclusive, Partition ShareUpdateExclusive, PartitionIndexes AccessExclusive;
            | FROM_14: Table AccessExclusive, Partition AccessExclusive, PartitionIndexes AccessExclusive; ))
        .undo(R1).code(OkIf("it does not use those rows through the table"), Ok)
        .note("ACCESS EXCLUSIVE on parent: CONCURRENTLY"),
    fact("detach-partition-referenced", "DETACH PARTITION", "ALTER TABLE p DETACH PARTITION p1",
        pg!(BEFORE_14: Table AccessExclusive, Partition ShareUpdateExclusive, PartitionIndexes AccessExclusive, Referencing AccessExclusive;
            Referencing Join
            | FROM_14: Table AccessExclusive, Partition AccessExclusive, PartitionIndexes AccessExclusive, Referencing AccessExclusive;
              Referencing Join))
        .when("a foreign key refers to the table").loss(FailsIf("a row refers to one of it")).undo(R1)
        .code(OkIf("it does not use those rows through the table"), Ok)
        .note("every row that refers to the table is looked up in the partition"),
    fact("detach-partition-concurrently", "DETACH PARTITION CONCURRENTLY",
        "ALTER TABLE p DETACH PARTITION p1 CONCURRENTLY",
        alone!(FROM_14: Table ShareUpdateExclusive, Partition AccessExclusive; )).undo(R1)
        .code(OkIf("it does not use those rows through the table: to insert them fails at once (23514)"), Ok)
        .note("two transactions, with nothing held between them; not beside a default partition; FINALIZE after a failure"),
    fact("drop-partition", "DROP TABLE", "DROP TABLE p1",
        pg!(ALL: Table AccessExclusive, Partition AccessExclusive, PartitionIndexes AccessExclusive; ))
        .when("it is a partition").loss(Drops("its rows")).undo(R3).code(OkIf("it does not use those rows"), Ok)
        .note("ACCESS EXCLUSIVE on parent: DETACH CONCURRENTLY first"),
    fact("create-index-on-partitioned", "CREATE INDEX", "CREATE INDEX px ON p(k)",
        pg!(ALL: Table Share, Partition Share; Index Build)).when("the table is partitioned")
        .note("SHARE on all partitions: ON ONLY + per-partition CONCURRENTLY + ATTACH"),
    fact("create-index-on-only-partitioned", "CREATE INDEX ON ONLY", "CREATE INDEX px ON ONLY p(k)",
        pg!(ALL: Table Share; )).when("the table is partitioned")
        .note("SHARE on parent, instant; index invalid until all attached"),
    fact("attach-index-partition", "ALTER INDEX ATTACH PARTITION", "ALTER INDEX px ATTACH PARTITION p1x",
        pg!(ALL: Table AccessShare, Index ShareUpdateExclusive, Partition AccessShare, PartitionIndexes AccessExclusive;
            ))
        .undo(R4).note("ACCESS EXCLUSIVE on the child index so that reads of that partition block briefly"),
    fact("create-index-concurrently-on-partitioned", "CREATE INDEX CONCURRENTLY",
        "CREATE INDEX CONCURRENTLY px ON p(k)", CONCURRENTLY_REFUSED).when("the table is partitioned")
        .note("in no version up to 18"),
    fact("add-column-partitioned", "ADD COLUMN", "ALTER TABLE p ADD COLUMN x int",
        pg!(ALL: Table AccessExclusive, Partition AccessExclusive; )).when("the table is partitioned")
        .code(OkIf(NAMES_COLUMNS), Breaks).note("ACCESS EXCLUSIVE on parent and every partition"),
    fact("add-check-not-valid-partitioned", "ADD CHECK NOT VALID",
        "ALTER TABLE p ADD CONSTRAINT c CHECK (k>=0) NOT VALID",
        pg!(ALL: Table AccessExclusive, Partition AccessExclusive; )).when("the table is partitioned")
        .code(OkIf("what it writes meets the check"), Ok).note("ACCESS EXCLUSIVE everywhere, brief"),
    fact("validate-check-partitioned", "VALIDATE CHECK", "ALTER TABLE p VALIDATE CONSTRAINT c",
        pg!(ALL: Table ShareUpdateExclusive, Partition ShareUpdateExclusive; Partition Scan))
        .when("the table is partitioned").loss(FailsIf("a row does not meet it"))
        .note("SHARE UPDATE EXCLUSIVE everywhere"),
    fact("add-primary-key-partitioned", "ADD PRIMARY KEY", "ALTER TABLE p ADD PRIMARY KEY (id,k)",
        pg!(ALL: Table AccessExclusive, Partition AccessExclusive; Partition Scan, Index Build))
        .when("the table is partitioned").loss(FailsIf("a row holds NULL, or two have the same key"))
        .code(OkIf("it writes no duplicates"), Ok).note("per-partition unique index CONCURRENTLY, ON ONLY, ATTACH"),
];
