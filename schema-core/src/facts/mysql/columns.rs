//! Columns: added, dropped, renamed, moved, and their defaults.

use super::super::Loss::{Drops, FailsIf, Fills};
use super::super::Undo::{R1, R3};
use super::super::Verdict::{Breaks, Ok, OkIf};
use super::*;

// A row of a table is read at one glance; rustfmt would make a column of each.
#[rustfmt::skip]
pub(super) const COLUMNS: &[Fact] = &[
    fact("add-column-null-last", "ADD COLUMN", "ADD COLUMN x int", INSTANTLY).when("it allows NULL, and stands last")
        .code(OkIf(NAMES_COLUMNS), Breaks)
        .note("after 64 row versions (255 from 9.1) an ALTER without ALGORITHM builds the table again in silence"),
    fact("add-column-null-first", "ADD COLUMN FIRST", "ADD COLUMN x int FIRST", INSTANTLY_BY_NOW)
        .code(OkIf(NAMES_COLUMNS), Breaks),
    fact("add-column-null-after", "ADD COLUMN AFTER", "ADD COLUMN x int AFTER a", INSTANTLY_BY_NOW)
        .code(OkIf(NAMES_COLUMNS), Breaks),
    fact("add-column-default", "ADD COLUMN DEFAULT", "ADD COLUMN x int DEFAULT 7", INSTANTLY)
        .when("the default is a constant").code(OkIf(NAMES_COLUMNS), Breaks),
    fact("add-column-not-null-default", "ADD COLUMN NOT NULL DEFAULT", "ADD COLUMN x int NOT NULL DEFAULT 7", INSTANTLY)
        .when("the default is a constant").code(OkIf(NAMES_COLUMNS), Breaks),
    fact("add-column-not-null-without-default-int", "ADD COLUMN int NOT NULL without a default",
        "ADD COLUMN x int NOT NULL", INSTANTLY).loss(Fills("0, in silence")).code(Breaks, Breaks)
        .note("strict: what is inserted without it fails with 1364"),
    fact("add-column-not-null-without-default-varchar", "ADD COLUMN varchar NOT NULL without a default",
        "ADD COLUMN x varchar(10) NOT NULL", INSTANTLY).loss(Fills("an empty text, in silence")).code(Breaks, Breaks)
        .note("strict: what is inserted without it fails with 1364"),
    fact("add-column-not-null-without-default-date", "ADD COLUMN date NOT NULL without a default",
        "ADD COLUMN x date NOT NULL", my!(Mysql ALL ("1292"), Mariadb ALL INSTANT)).when("the table has rows")
        .loss(Fills("0000-00-00, in silence (MariaDB)")).code(Breaks, Breaks)
        .note("MySQL refuses: NO_ZERO_DATE is in its sql_mode, and not in MariaDB's"),
    fact("add-column-text", "ADD COLUMN text", "ADD COLUMN x text", INSTANTLY).code(OkIf(NAMES_COLUMNS), Breaks),
    fact("add-column-json", "ADD COLUMN json", "ADD COLUMN x json", INSTANTLY).code(OkIf(NAMES_COLUMNS), Breaks),
    fact("add-column-default-current-timestamp", "ADD COLUMN DEFAULT CURRENT_TIMESTAMP",
        "ADD COLUMN x datetime DEFAULT CURRENT_TIMESTAMP", INSTANTLY).loss(Fills("the moment of the statement"))
        .code(OkIf(NAMES_COLUMNS), Breaks),
    fact("add-column-default-current-timestamp-not-null", "ADD COLUMN NOT NULL DEFAULT CURRENT_TIMESTAMP",
        "ADD COLUMN x timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP", INSTANTLY)
        .loss(Fills("the moment of the statement")).code(OkIf(NAMES_COLUMNS), Breaks),
    fact("add-column-default-constant-expression", "ADD COLUMN DEFAULT (1+2)", "ADD COLUMN x int DEFAULT (1+2)",
        my!(Mysql ALL COPY, Mariadb ALL INSTANT)).code(OkIf(NAMES_COLUMNS), Breaks)
        .note("MySQL copies for every expression in parentheses"),
    fact("add-column-default-uuid", "ADD COLUMN DEFAULT (uuid())", "ADD COLUMN x varchar(36) DEFAULT (uuid())",
        my!(Mysql ALL ("1674"), Mariadb BEFORE_11_2 COPY, Mariadb FROM_11_2 COPY_BESIDE))
        .when("the binary log is not of rows alone").code(OkIf(NAMES_COLUMNS), Breaks)
        .note("allow NULL first, then SET DEFAULT, and fill in batches"),
    fact("add-column-auto-increment", "ADD COLUMN AUTO_INCREMENT", "ADD COLUMN x int AUTO_INCREMENT UNIQUE",
        my!(Mysql ALL INPLACE_SHARED_REBUILDS, Mariadb ALL INPLACE_SHARED_REBUILDS)).code(OkIf(NAMES_COLUMNS), Breaks)
        .note("replicas that replay statements may count otherwise"),
    fact("add-column-generated-stored", "ADD COLUMN GENERATED STORED", "ADD COLUMN x int AS (a*2) STORED", COPIES)
        .code(OkIf(NAMES_COLUMNS), Breaks),
    fact("add-column-generated-virtual", "ADD COLUMN GENERATED VIRTUAL", "ADD COLUMN x int AS (a*2) VIRTUAL", INSTANTLY)
        .code(OkIf(NAMES_COLUMNS), Breaks),
    fact("add-column-generated-virtual-after", "ADD COLUMN GENERATED VIRTUAL AFTER",
        "ADD COLUMN x int AS (a*2) VIRTUAL AFTER a", INSTANTLY_BY_NOW).code(OkIf(NAMES_COLUMNS), Breaks),
    fact("add-column-check", "ADD COLUMN CHECK", "ADD COLUMN x int CHECK (x > 0)",
        my!(Mysql ALL COPY, Mariadb ALL INSTANT)).when("it allows NULL").code(OkIf(NAMES_COLUMNS), Breaks)
        .note("MySQL copies the table for a CHECK on a new nullable column; MariaDB INSTANT"),
    fact("add-column-unique", "ADD COLUMN UNIQUE", "ADD COLUMN x int UNIQUE", REBUILDS)
        .code(OkIf(NAMES_COLUMNS), Breaks).note("add the column at once, then the index"),
    fact("add-column-inline-references", "ADD COLUMN REFERENCES", "ADD COLUMN x int REFERENCES r(id)",
        my!(Mysql BEFORE_9 INSTANT, Mysql FROM_9 COPY, Mariadb BEFORE_11_2 COPY, Mariadb FROM_11_2 COPY_BESIDE))
        .code(OkIf(NAMES_COLUMNS), Breaks).note("MySQL before 9 reads the foreign key and makes none"),
    fact("add-column-plus-index", "ADD COLUMN and ADD INDEX in one statement", "ADD COLUMN x int, ADD INDEX ix(x)",
        REBUILDS).code(OkIf(NAMES_COLUMNS), Breaks).note("together they are not INSTANT: two statements"),
    fact("add-column-beside-fulltext", "ADD COLUMN", "ADD COLUMN x int",
        my!(Mysql ALL COPY, Mariadb BEFORE_11_2 INPLACE_SHARED_REBUILDS, Mariadb FROM_11_2 INPLACE_REBUILDS))
        .when("the table has a FULLTEXT index").code(OkIf(NAMES_COLUMNS), Breaks),
    fact("add-column-compressed", "ADD COLUMN", "ADD COLUMN x int", REBUILDS)
        .when("the table has ROW_FORMAT=COMPRESSED").code(OkIf(NAMES_COLUMNS), Breaks),
    fact("add-column-beside-indexed-virtual", "ADD COLUMN", "ADD COLUMN y int",
        my!(Mysql ALL INSTANT, Mariadb BEFORE_11_2 INPLACE_SHARED_REBUILDS))
        .when("an index is of a VIRTUAL column").code(OkIf(NAMES_COLUMNS), Breaks),
    fact("add-column-after-fulltext", "ADD COLUMN", "ADD COLUMN x int", REBUILDS)
        .when("the table once had a FULLTEXT index").code(OkIf(NAMES_COLUMNS), Breaks)
        .note("FTS_DOC_ID stays behind"),
    fact("add-column-generated-virtual-partitioned", "ADD COLUMN GENERATED VIRTUAL",
        "ALTER TABLE pt ADD COLUMN x int AS (k*2) VIRTUAL",
        my!(Mysql ALL INSTANT, Mariadb BEFORE_11_2 COPY, Mariadb FROM_11_2 COPY_BESIDE))
        .when("the table is partitioned").code(OkIf(NAMES_COLUMNS), Breaks),
    fact("add-column-invisible", "ADD COLUMN INVISIBLE", "ADD COLUMN x int INVISIBLE", INSTANTLY_BY_NOW)
        .code(Ok, Breaks).note("even SELECT * and positional INSERT go on"),
    fact("drop-column", "DROP COLUMN", "DROP COLUMN df", INSTANTLY_BY_NOW).loss(Drops("its values")).undo(R3)
        .code(Breaks, Ok).note("it takes a row version"),
    fact("drop-column-indexed", "DROP COLUMN", "DROP COLUMN vc", my!(Mysql ALL INPLACE_REBUILDS, Mariadb ALL NOCOPY))
        .when("it has an index of its own").loss(Drops("its values, and the index")).undo(R3).code(Breaks, Ok)
        .note("on MySQL drop the index first"),
    fact("drop-column-in-multi-index", "DROP COLUMN", "DROP COLUMN a2", REBUILDS)
        .when("it is one of the columns of an index")
        .loss(Drops("its values; the index goes on without it, in silence")).undo(R3).code(Breaks, Ok)
        .note("two indexes may be the same then (warning 1831)"),
    fact("drop-column-in-unique-multi", "DROP COLUMN", "DROP COLUMN a2",
        my!(Mysql ALL INPLACE_REBUILDS, Mariadb ALL ("1072"))).when("it is one of the columns of a unique index")
        .loss(Drops("its values; UNIQUE (a, b) becomes UNIQUE (a), in silence, or fails with 1062 (MySQL)")).undo(R3)
        .code(Breaks, Ok),
    fact("drop-column-with-check", "DROP COLUMN", "DROP COLUMN ck", INSTANTLY_BY_NOW).when("a check names it alone")
        .loss(Drops("its values, and the check")).undo(R3).code(Breaks, Ok),
    fact("drop-column-beside-fulltext", "DROP COLUMN", "DROP COLUMN df",
        my!(Mysql ALL COPY, Mariadb BEFORE_11_2 INPLACE_SHARED_REBUILDS, Mariadb FROM_11_2 INPLACE_REBUILDS))
        .when("the table has a FULLTEXT index").loss(Drops("its values")).undo(R3).code(Breaks, Ok),
    fact("drop-column-after-fulltext", "DROP COLUMN", "DROP COLUMN df", REBUILDS)
        .when("the table once had a FULLTEXT index").loss(Drops("its values")).undo(R3).code(Breaks, Ok)
        .note("FTS_DOC_ID stays behind"),
    fact("drop-column-compressed", "DROP COLUMN", "DROP COLUMN df", REBUILDS)
        .when("the table has ROW_FORMAT=COMPRESSED").loss(Drops("its values")).undo(R3).code(Breaks, Ok),
    fact("drop-column-beside-indexed-virtual", "DROP COLUMN", "DROP COLUMN df",
        my!(Mysql FROM_8_0_32 INSTANT, Mariadb BEFORE_11_2 COPY, Mariadb FROM_11_2 COPY_BESIDE))
        .when("an index is of a VIRTUAL column").loss(Drops("its values")).undo(R3).code(Breaks, Ok),
    fact("replace-column", "DROP COLUMN, and CHANGE of another to its name, in one statement",
        "DROP COLUMN a2, CHANGE df a2 int", INSTANTLY_BY_NOW).loss(Drops("its values")).undo(R3).code(Breaks, Ok),
    fact("replace-column-by-computed", "DROP COLUMN, and CHANGE of the STORED column computed from it to its name, in one statement",
        "DROP COLUMN a2, CHANGE x a2 int", COPIES).loss(Drops("its values")).undo(R3).code(Breaks, Ok),
    fact("drop-column-virtual", "DROP COLUMN", "DROP COLUMN x", INSTANTLY_BY_NOW).when("it is VIRTUAL")
        .code(Breaks, Ok),
    fact("drop-column-stored", "DROP COLUMN", "DROP COLUMN x", INSTANTLY_BY_NOW).when("it is STORED").undo(R1)
        .code(Breaks, Ok),
    fact("drop-column-base-of-generated", "DROP COLUMN", "DROP COLUMN a2",
        my!(Mysql ALL ("3108"), Mariadb ALL ("1054"))).when("a generated column uses it"),
    fact("drop-column-with-foreign-key", "DROP COLUMN", "DROP COLUMN rid",
        my!(Mysql ALL ("1828"), Mariadb ALL ("1553"))).when("it has a foreign key").note("drop the foreign key first"),
    fact("drop-foreign-key-and-column", "DROP FOREIGN KEY and DROP COLUMN in one statement",
        "DROP FOREIGN KEY f, DROP COLUMN rid", my!(Mysql ALL INPLACE_REBUILDS, Mariadb ALL NOCOPY))
        .loss(Drops("its values, and the foreign key")).undo(R3).code(Breaks, Ok),
    fact("rename-column", "RENAME COLUMN", "RENAME COLUMN df TO df2", INSTANTLY_BY_NOW).code(Breaks, Breaks)
        .note("views break when they are read (1356), triggers and procedures when they run (1054), and with them what writes to the table"),
    fact("rename-column-indexed", "RENAME COLUMN", "RENAME COLUMN a TO aa", INSTANTLY_BY_NOW).when("it has an index")
        .code(Breaks, Breaks),
    fact("rename-column-change", "CHANGE to another name", "CHANGE df df2 int DEFAULT 5", INSTANTLY_BY_NOW)
        .when("the definition is the same").code(Breaks, Breaks).note("what is not said again is lost"),
    fact("rename-column-in-check", "RENAME COLUMN", "RENAME COLUMN ck TO ck2",
        my!(Mysql ALL ("3959"), Mariadb ALL INSTANT)).when("a check names it").code(Breaks, Breaks)
        .note("MariaDB writes the check again"),
    fact("rename-column-in-generated", "RENAME COLUMN", "RENAME COLUMN a2 TO a9",
        my!(Mysql ALL ("3108"), Mariadb ALL INSTANT)).when("a generated column uses it").code(Breaks, Breaks),
    fact("rename-column-with-foreign-key", "RENAME COLUMN", "RENAME COLUMN rid TO rid2", INSTANTLY_BY_NOW)
        .when("it has a foreign key").code(Breaks, Breaks),
    fact("rename-column-referenced", "RENAME COLUMN", "ALTER TABLE r RENAME COLUMN id TO id2", AT_ONCE)
        .when("a foreign key refers to it").code(Breaks, Breaks),
    fact("rename-column-with-virtual", "RENAME COLUMN, and MODIFY of what is computed from it, in one statement",
        "RENAME COLUMN a2 TO a9, MODIFY x int AS (a9 * 2) VIRTUAL", my!(Mysql ALL COPY, Mariadb ALL INSTANT))
        .when("that is VIRTUAL, and no index is of it").code(Breaks, Breaks),
    fact("rename-column-with-stored", "RENAME COLUMN, and MODIFY of what is computed from it, in one statement",
        "RENAME COLUMN a2 TO a9, MODIFY x int AS (a9 * 2) STORED", COPIES).when("that is STORED, or an index is of it")
        .code(Breaks, Breaks),
    fact("reorder-column", "MODIFY FIRST or AFTER", "MODIFY df int DEFAULT 5 FIRST",
        my!(Mysql ALL INPLACE_REBUILDS, Mariadb ALL INSTANT)).when("the definition is the same")
        .code(OkIf(NAMES_COLUMNS), OkIf(NAMES_COLUMNS)),
    fact("set-default", "ALTER COLUMN SET DEFAULT", "ALTER COLUMN a SET DEFAULT 3", INSTANTLY)
        .code(OkIf("it gives the value itself, or takes the new default"), OkIf("it gives the value itself")),
    fact("drop-default", "ALTER COLUMN DROP DEFAULT", "ALTER COLUMN df DROP DEFAULT", INSTANTLY)
        .code(OkIf("it gives the value itself, or the column allows NULL"), Ok),
    fact("drop-not-null", "MODIFY NULL", "MODIFY nn int NULL", REBUILDS).undo(R1)
        .code(OkIf("it can read NULL"), Breaks),
    fact("set-not-null", "MODIFY NOT NULL", "MODIFY a2 int NOT NULL", REBUILDS)
        .loss(FailsIf("a row holds NULL (1138, 1265); without strict mode it becomes 0 or empty")).undo(R1)
        .code(OkIf("it writes no NULL"), Ok).note("INPLACE needs a strict sql_mode"),
    fact("set-not-null-beside-computed", "MODIFY NOT NULL", "MODIFY a2 int NOT NULL",
        my!(Mysql ALL INPLACE_REBUILDS, Mariadb BEFORE_11_2 COPY, Mariadb FROM_11_2 COPY_BESIDE))
        .when("another column is STORED, or VIRTUAL with an index")
        .loss(FailsIf("a row holds NULL (1138, 1265)")).undo(R1).code(OkIf("it writes no NULL"), Ok),
    fact("set-not-null-moment", "MODIFY NOT NULL of a timestamp",
        "MODIFY m timestamp(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6)",
        my!(Mysql ALL INPLACE_REBUILDS, Mariadb BEFORE_11_2 COPY, Mariadb FROM_11_2 COPY_BESIDE))
        .when("its default is no constant").loss(Fills("the moment of the statement (MariaDB), or fails (MySQL)")).undo(R1)
        .code(OkIf("it writes no NULL"), Ok),
    fact("set-auto-increment", "MODIFY AUTO_INCREMENT", "MODIFY id int NOT NULL AUTO_INCREMENT", COPIES).undo(R1),
    fact("drop-auto-increment", "MODIFY without AUTO_INCREMENT", "MODIFY id int NOT NULL",
        my!(Mysql ALL COPY, Mariadb ALL INSTANT)).undo(R1).code(OkIf("it gives the value itself"), Ok),
    fact("stop-generating", "MODIFY of a STORED column to one that is not computed", "MODIFY x int", COPIES).undo(R1)
        .code(OkIf("it gives the value itself"), Ok),
    fact("rebuild-beside-fulltext", "FORCE, and whatever builds the table again in place", "FORCE",
        my!(Mysql ALL COPY, Mariadb BEFORE_11_2 INPLACE_SHARED_REBUILDS, Mariadb FROM_11_2 INPLACE_REBUILDS))
        .when("the table has a FULLTEXT index"),
    fact("rebuild-beside-spatial", "FORCE, and whatever builds the table again in place", "FORCE",
        my!(Mysql ALL INPLACE_SHARED_REBUILDS, Mariadb BEFORE_11_2 INPLACE_SHARED_REBUILDS))
        .when("the table has a SPATIAL index"),
    fact("rebuild-beside-indexed-virtual", "FORCE, and whatever builds the table again in place", "FORCE",
        my!(Mysql ALL INPLACE_REBUILDS, Mariadb BEFORE_11_2 INPLACE_SHARED_REBUILDS))
        .when("an index is of a VIRTUAL column"),
    fact("modify-beside-check-of-labels", "MODIFY, or RENAME COLUMN", "MODIFY a2 int COMMENT 'hi'",
        my!(Mysql FROM_9 COPY, Mariadb ALL INSTANT)).when("a check that is enforced names a column of an enum or a set")
        .note("any column; not by ALTER COLUMN … SET DEFAULT"),
    fact("column-comment", "MODIFY COMMENT", "MODIFY df int DEFAULT 5 COMMENT 'hi'", INSTANTLY)
        .when("the definition is the same"),
];
