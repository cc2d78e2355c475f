//! Constraints, and tables as a whole.

use super::super::Loss::{Drops, FailsIf, Lossy};
use super::super::Undo::{R1, R3};
use super::super::Verdict::{Breaks, Ok, OkIf};
use super::*;

// A row of a table is read at one glance; rustfmt would make a column of each.
#[rustfmt::skip]
pub(super) const TABLES: &[Fact] = &[
    fact("add-foreign-key", "ADD FOREIGN KEY", "ADD CONSTRAINT f FOREIGN KEY (rid) REFERENCES r(id)", COPIES)
        .when("foreign_key_checks is 1").loss(FailsIf("a row refers to none"))
        .code(OkIf("it writes no row without the one it refers to"), Ok),
    fact("add-foreign-key-unchecked", "ADD FOREIGN KEY", "ADD CONSTRAINT f FOREIGN KEY (rid) REFERENCES r(id)",
        my!(Mysql ALL INPLACE, Mariadb ALL NOCOPY)).when("foreign_key_checks is 0")
        .loss(Lossy("rows that refer to none are never found"))
        .code(OkIf("it writes no row without the one it refers to"), Ok)
        .note("the index first, and a query for such rows before and after"),
    fact("drop-foreign-key", "DROP FOREIGN KEY", "DROP FOREIGN KEY f", AT_ONCE).undo(R1).note("its index stays"),
    fact("add-check", "ADD CHECK", "ADD CONSTRAINT c CHECK (a2>0)", COPIES).loss(FailsIf("a row does not meet it"))
        .code(OkIf("what it writes meets the check"), Ok),
    fact("add-check-not-enforced", "ADD CHECK NOT ENFORCED", "ADD CONSTRAINT c CHECK (a2>0) NOT ENFORCED",
        my!(Mysql ALL INSTANT)).note("it says something, and does nothing"),
    fact("alter-check-enforced", "ALTER CHECK ENFORCED", "ALTER CHECK c ENFORCED", my!(Mysql ALL COPY))
        .loss(FailsIf("a row does not meet it")).code(OkIf("what it writes meets the check"), Ok)
        .note("so that NOT ENFORCED saves nothing"),
    fact("alter-check-not-enforced", "ALTER CHECK NOT ENFORCED", "ALTER CHECK ckc NOT ENFORCED", my!(Mysql ALL INSTANT))
        .undo(R1),
    fact("add-check-unchecked", "ADD CHECK", "ADD CONSTRAINT c CHECK (a2>0)", MARIADB_COPIES)
        .when("check_constraint_checks is 0").code(OkIf("it updates no row that does not meet it (4025)"), Ok),
    fact("drop-check", "DROP CONSTRAINT of a check", "DROP CONSTRAINT ckc", INSTANTLY).undo(R1),
    fact("drop-table", "DROP TABLE", "DROP TABLE q", UNASKED).loss(Drops("every row")).undo(R3).code(Breaks, Ok),
    fact("rename-table", "RENAME TO", "RENAME TO t9", my!(Mysql ALL INSTANT_EXCLUSIVE, Mariadb ALL INSTANT_EXCLUSIVE))
        .code(Breaks, Breaks)
        .note("foreign keys and triggers follow, views break (1356); RENAME TABLE of several is atomic"),
    fact("auto-increment", "AUTO_INCREMENT", "AUTO_INCREMENT=10000", AT_ONCE),
    fact("table-comment", "COMMENT", "COMMENT='x'", AT_ONCE),
    fact("row-format", "ROW_FORMAT, KEY_BLOCK_SIZE", "ROW_FORMAT=DYNAMIC", REBUILDS).undo(R1),
    fact("engine-innodb", "ENGINE=InnoDB, FORCE, OPTIMIZE", "ENGINE=InnoDB", REBUILDS)
        .note("row versions begin anew; it needs the room of the table once more"),
    fact("engine-myisam", "ENGINE to another one", "ENGINE=MyISAM", COPIES_UNSAID)
        .loss(Drops("foreign keys and transactions")).undo(R1)
        .code(OkIf("it needs neither transactions nor foreign keys"), Ok)
        .note("MariaDB before 11.2 takes ALGORITHM=INSTANT, and copies (measured on 10.11 and 11.8)"),
    fact("other-engine", "more than a name", "ADD COLUMN x int", COPIES)
        .when("the table is of another engine than InnoDB").note("measured on MyISAM"),
    fact("stats-persistent", "STATS_PERSISTENT", "STATS_PERSISTENT=0", AT_ONCE),
    fact("table-option", "MAX_ROWS, CHECKSUM and others of another engine", "MAX_ROWS=100", AT_ONCE)
        .when("the table is of InnoDB, to which they mean nothing"),
    fact("compression", "COMPRESSION", "COMPRESSION='zlib'", my!(Mysql ALL INPLACE)).note("of pages to come"),
    fact("encryption", "ENCRYPTION", "ENCRYPTION='N'", my!(Mysql ALL INPLACE)).when("it changes nothing")
        .note("a change builds the table again"),
    fact("encrypted", "ENCRYPTED", "ENCRYPTED=NO", my!(Mariadb ALL INPLACE_REBUILDS)).undo(R1),
    fact("page-compressed", "PAGE_COMPRESSED", "PAGE_COMPRESSED=1", my!(Mariadb ALL INPLACE_REBUILDS)).undo(R1),
    fact("add-system-versioning", "ADD SYSTEM VERSIONING", "ADD SYSTEM VERSIONING", MARIADB_COPIES).undo(R3)
        .note("the way back takes the history"),
    fact("add-period", "ADD PERIOD FOR",
        "ADD p1 date NOT NULL DEFAULT '2020-01-01', ADD p2 date NOT NULL DEFAULT '2021-01-01', ADD PERIOD FOR app(p1,p2)",
        MARIADB_COPIES).undo(R1),
    fact("partition-by", "PARTITION BY", "ALTER TABLE q PARTITION BY HASH(id) PARTITIONS 4", COPIES_UNSAID).undo(R1)
        .note("MariaDB before 11.2 takes ALGORITHM=INSTANT, and copies (measured on 10.11 and 11.8)"),
    fact("remove-partitioning", "REMOVE PARTITIONING", "ALTER TABLE pt REMOVE PARTITIONING", COPIES_UNSAID).undo(R1)
        .note("MariaDB before 11.2 takes ALGORITHM=INSTANT, and copies (measured on 10.11 and 11.8)"),
    fact("add-index-partitioned", "ADD INDEX", "ALTER TABLE pt ADD INDEX ix(k)", BUILDS)
        .when("the table is partitioned"),
    fact("add-column-partitioned", "ADD COLUMN", "ALTER TABLE pt ADD COLUMN x int", INSTANTLY)
        .when("the table is partitioned").code(OkIf(NAMES_COLUMNS), Breaks),
    fact("add-partition", "ADD PARTITION", "ALTER TABLE pr ADD PARTITION (PARTITION p3 VALUES LESS THAN (300))",
        my!(Mysql ALL INPLACE, Mariadb ALL PLAIN))
        .note("MariaDB takes neither ALGORITHM nor LOCK beside clauses of partitions"),
    fact("drop-partition", "DROP PARTITION", "ALTER TABLE pr DROP PARTITION p2", my!(Mysql ALL INPLACE))
        .loss(Drops("its rows")).undo(R3).code(OkIf("it does not use those rows"), Ok),
    fact("reorganize-partition", "REORGANIZE PARTITION",
        "ALTER TABLE pr REORGANIZE PARTITION p1, p2 INTO (PARTITION p12 VALUES LESS THAN (200))",
        my!(Mysql ALL INPLACE_SHARED_REBUILDS)).undo(R1),
    fact("rebuild-partition", "REBUILD PARTITION", "ALTER TABLE pr REBUILD PARTITION p1",
        my!(Mysql ALL INPLACE_SHARED_REBUILDS)),
];
