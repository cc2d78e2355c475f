//! Indexes and primary keys.

use super::super::Loss::FailsIf;
use super::super::Undo::R1;
use super::super::Verdict::{Ok, OkIf};
use super::*;

// A row of a table is read at one glance; rustfmt would make a column of each.
#[rustfmt::skip]
pub(super) const INDEXES: &[Fact] = &[
    fact("add-index", "ADD INDEX, also of prefixes and descending", "ADD INDEX ix(a2)", BUILDS),
    fact("add-unique", "ADD UNIQUE", "ADD UNIQUE ix(a2)", BUILDS).loss(FailsIf("two rows have the same key"))
        .code(OkIf("it writes no duplicates"), Ok)
        .note("a duplicate that is written meanwhile makes the ALTER fail at its end, and not the writer"),
    fact("add-index-expr", "ADD INDEX of an expression", "ADD INDEX ix((a2+1))", my!(Mysql ALL INPLACE_SHARED_BUILDS))
        .note("it adds a hidden column, for which writers wait"),
    fact("add-index-expr-second", "ADD INDEX of an expression", "ADD INDEX ix((a2+1))", my!(Mysql ALL COPY))
        .when("another index is of one"),
    fact("add-unique-expr", "ADD UNIQUE of an expression", "ADD UNIQUE ix((a2+1))", my!(Mysql ALL COPY))
        .loss(FailsIf("two rows have the same key")).code(OkIf("it writes no duplicates"), Ok),
    fact("add-unique-clustered", "ADD UNIQUE", "ADD UNIQUE u(nn)", REBUILDS)
        .when("there is no primary key, and its columns are NOT NULL").loss(FailsIf("two rows have the same key"))
        .undo(R1).code(OkIf("it writes no duplicates"), Ok).note("the rows are ordered by it"),
    fact("add-index-on-virtual", "ADD INDEX", "ADD INDEX ix(x)", BUILDS).when("it is of a VIRTUAL column"),
    fact("add-fulltext-first", "ADD FULLTEXT", "ADD FULLTEXT ft(tx)",
        my!(Mysql ALL INPLACE_SHARED_REBUILDS, Mariadb BEFORE_11_2 INPLACE_SHARED_REBUILDS, Mariadb FROM_11_2 INPLACE_REBUILDS))
        .when("it is the first").note("the table gets a column FTS_DOC_ID"),
    fact("add-fulltext-second", "ADD FULLTEXT", "ADD FULLTEXT ft2(vcl)",
        my!(Mysql ALL INPLACE_SHARED_BUILDS, Mariadb BEFORE_11_2 NOCOPY_SHARED_BUILDS, Mariadb FROM_11_2 NOCOPY_BUILDS))
        .when("there is one already"),
    fact("add-spatial", "ADD SPATIAL INDEX", "ADD SPATIAL sp(g1)",
        my!(Mysql ALL INPLACE_SHARED_BUILDS, Mariadb BEFORE_11_2 NOCOPY_SHARED_BUILDS, Mariadb FROM_11_2 NOCOPY_BUILDS)),
    fact("drop-index", "DROP INDEX", "DROP INDEX k_vc", my!(Mysql ALL INPLACE, Mariadb ALL NOCOPY)).undo(R1)
        .note("make it INVISIBLE or IGNORED for some days first"),
    fact("drop-unique-expr", "DROP INDEX", "DROP INDEX ix", my!(Mysql ALL COPY))
        .when("it is unique, and of an expression").undo(R1),
    fact("drop-unique-clustered", "DROP INDEX", "DROP INDEX u", COPIES)
        .when("it is unique, its columns are NOT NULL, and there is no primary key").undo(R1)
        .note("the rows are ordered by it"),
    fact("drop-index-needed-by-foreign-key", "DROP INDEX", "DROP INDEX kf",
        my!(Mysql ALL ("1553"), Mariadb ALL ("1553"))).when("a foreign key needs it"),
    fact("rename-index", "RENAME INDEX", "RENAME INDEX k_vc TO k_vc2", AT_ONCE)
        .code(OkIf("no hint names it"), OkIf("no hint names it")),
    fact("index-invisible", "ALTER INDEX INVISIBLE", "ALTER INDEX k_vc INVISIBLE", my!(Mysql ALL INPLACE))
        .code(OkIf("no hint names it"), Ok).note("a drop that can be taken back"),
    fact("index-ignored", "ALTER INDEX IGNORED", "ALTER INDEX k_vc IGNORED", my!(Mariadb ALL INSTANT))
        .code(OkIf("no hint names it"), Ok).note("a drop that can be taken back"),
    fact("replace-index", "DROP INDEX and ADD INDEX of the same name in one statement",
        "DROP INDEX k_vc, ADD INDEX k_vc(vc,a)", BUILDS).undo(R1),
    fact("add-primary-key", "ADD PRIMARY KEY", "ADD PRIMARY KEY(nn)",
        my!(Mysql ALL INPLACE_REBUILDS, Mariadb ALL NOCOPY))
        .when("there is none, and a NOT NULL UNIQUE of the same column").undo(R1)
        .code(OkIf("it writes no duplicates"), Ok).note("MariaDB has the rows in that order already"),
    fact("add-primary-key-alone", "ADD PRIMARY KEY", "ADD PRIMARY KEY(nn)", REBUILDS)
        .when("there is none, nor a UNIQUE of the same column").loss(FailsIf("two rows have the same key")).undo(R1)
        .code(OkIf("it writes no duplicates"), Ok),
    fact("add-primary-key-nullable", "ADD PRIMARY KEY", "ADD PRIMARY KEY(a2)", REBUILDS).when("the column allows NULL")
        .loss(FailsIf("a row holds NULL, or two have the same key")).undo(R1)
        .code(OkIf("it writes neither NULL nor duplicates"), Ok),
    fact("drop-primary-key", "DROP PRIMARY KEY", "DROP PRIMARY KEY", COPIES).when("no other key is NOT NULL and UNIQUE")
        .undo(R1).code(OkIf("nothing replicates or copies by the key"), Ok)
        .note("sql_require_primary_key may forbid it"),
    fact("drop-primary-key-beside-unique", "DROP PRIMARY KEY", "DROP PRIMARY KEY",
        my!(Mysql ALL COPY, Mariadb ALL INPLACE_REBUILDS))
        .when("another key is NOT NULL and UNIQUE, and takes its place").undo(R1)
        .code(OkIf("nothing replicates or copies by the key"), Ok),
    fact("swap-primary-key", "DROP PRIMARY KEY and ADD PRIMARY KEY in one statement",
        "DROP PRIMARY KEY, ADD PRIMARY KEY(nn)", REBUILDS).undo(R1).code(OkIf("it writes no duplicates"), Ok),
];
