//! Unique constraints, primary keys, exclusion constraints.

use super::super::Loss::FailsIf;
use super::super::Undo::R1;
use super::super::Verdict::{Ok, OkIf};
use super::*;

// A row of a table is read at one glance; rustfmt would make a column of each.
#[rustfmt::skip]
pub(super) const KEYS: &[Fact] = &[
    fact("add-unique", "ADD UNIQUE", "ALTER TABLE t ADD CONSTRAINT uq UNIQUE (nn)", BUILDS)
        .loss(FailsIf("two rows have the same key")).code(OkIf("it writes no duplicates"), Ok)
        .note("ACCESS EXCLUSIVE (reads blocked too) for the whole build; instead a unique index concurrently, then USING INDEX"),
    fact("add-unique-using-index", "ADD UNIQUE USING INDEX", "ALTER TABLE t ADD CONSTRAINT uq UNIQUE USING INDEX t_nn",
        pg!(BEFORE_12: Table AccessExclusive, Index AccessExclusive;
            | FROM_12: Table AccessExclusive, Index ShareUpdateExclusive; ))
        .code(OkIf("it writes no duplicates"), Ok).note("index is renamed to the constraint name"),
    fact("drop-unique", "DROP UNIQUE", "ALTER TABLE r DROP CONSTRAINT r_k_key", WITH_INDEX).undo(R1)
        .code(OkIf("it uses no ON CONFLICT on the columns (42P10)"), Ok)
        .note("DROP INDEX CONCURRENTLY impossible for a constraint"),
    fact("drop-unique-referenced", "DROP UNIQUE", "ALTER TABLE r DROP CONSTRAINT r_k_key", refused!(ALL "2BP01"))
        .when("a foreign key refers to it").note("error 2BP01"),
    fact("add-primary-key", "ADD PRIMARY KEY", "ALTER TABLE t ADD PRIMARY KEY (id)", BUILDS)
        .loss(FailsIf("two rows have the same key")).code(OkIf("it writes no duplicates"), Ok)
        .note("ACCESS EXCLUSIVE for the build; instead a unique index concurrently, then USING INDEX"),
    fact("add-primary-key-nullable", "ADD PRIMARY KEY", "ALTER TABLE t ADD PRIMARY KEY (a)",
        pg!(ALL: Table AccessExclusive; Table Scan, Index Build)).when("the column allows NULL")
        .loss(FailsIf("a row holds NULL, or two have the same key")).undo(R1)
        .code(OkIf("it writes neither NULL nor duplicates"), Ok)
        .note("extra scan under ACCESS EXCLUSIVE, sets NOT NULL"),
    fact("add-primary-key-using-index", "ADD PRIMARY KEY USING INDEX",
        "ALTER TABLE t ADD CONSTRAINT pk PRIMARY KEY USING INDEX t_nn",
        pg!(BEFORE_12: Table AccessExclusive, Index AccessExclusive;
            | FROM_12: Table AccessExclusive, Index ShareUpdateExclusive; ))
        .when("the columns are NOT NULL").note("brief ACCESS EXCLUSIVE"),
    fact("add-primary-key-using-index-nullable", "ADD PRIMARY KEY USING INDEX",
        "ALTER TABLE t ADD CONSTRAINT pk PRIMARY KEY USING INDEX t_ua",
        pg!(BEFORE_12: Table AccessExclusive, Index AccessExclusive; Table Scan
            | FROM_12: Table AccessExclusive, Index ShareUpdateExclusive; Table Scan))
        .when("the columns allow NULL").loss(FailsIf("a row holds NULL")).undo(R1).code(OkIf("it writes no NULL"), Ok)
        .note("scans under ACCESS EXCLUSIVE"),
    fact("add-primary-key-using-index-proved", "ADD PRIMARY KEY USING INDEX",
        "ALTER TABLE t ADD CONSTRAINT pk PRIMARY KEY USING INDEX t_ua",
        pg!(BEFORE_12: Table AccessExclusive, Index AccessExclusive; Table Scan
            | FROM_12: Table AccessExclusive, Index ShareUpdateExclusive; ))
        .when("the columns allow NULL, and a valid check proves that there is none").undo(R1)
        .code(OkIf("it writes no NULL"), Ok),
    fact("drop-primary-key", "DROP PRIMARY KEY", "ALTER TABLE t DROP CONSTRAINT t_pkey", WITH_INDEX).undo(R1)
        .code(OkIf("it uses no ON CONFLICT on the columns, and nothing replicates by the key"), Ok),
    fact("swap-primary-key", "DROP the primary key and ADD another USING INDEX in one statement",
        "ALTER TABLE t DROP CONSTRAINT t_pkey, ADD CONSTRAINT t_pkey PRIMARY KEY USING INDEX t_nn",
        pg!(ALL: Table AccessExclusive, Index AccessExclusive, Index ShareUpdateExclusive; )).undo(R1)
        .code(OkIf("it uses no ON CONFLICT on the former key"), Ok)
        .note("brief: ACCESS EXCLUSIVE on the index that goes, SHARE UPDATE EXCLUSIVE on the other; fails if foreign keys refer to it"),
    fact("add-exclusion", "ADD EXCLUDE USING btree", "ALTER TABLE t ADD CONSTRAINT ex EXCLUDE USING btree (nn WITH =)",
        pg!(ALL: Table AccessExclusive; Table Scan, Index Build)).loss(FailsIf("two rows exclude each other"))
        .code(OkIf("it writes no rows that exclude each other"), Ok).note("no online path; new table + swap"),
    fact("add-exclusion-gist", "ADD EXCLUDE USING gist",
        "ALTER TABLE z ADD CONSTRAINT ex EXCLUDE USING gist (p WITH &&)",
        pg!(ALL: Table AccessExclusive; Table Scan, Index Build)).loss(FailsIf("two rows exclude each other"))
        .code(OkIf("it writes no rows that exclude each other"), Ok)
        .note("every row is read twice under ACCESS EXCLUSIVE"),
    fact("drop-exclusion", "DROP CONSTRAINT of an exclusion", "ALTER TABLE z DROP CONSTRAINT ex", WITH_INDEX).undo(R1),
];
