//! Columns that are added.

use super::super::Loss::{FailsIf, Fills};
use super::super::Verdict::{Breaks, OkIf};
use super::*;

// A row of a table is read at one glance; rustfmt would make a column of each.
#[rustfmt::skip]
pub(super) const ADD_COLUMN: &[Fact] = &[
    fact("add-column-null", "ADD COLUMN", "ALTER TABLE t ADD COLUMN x int", METADATA)
        .when("it allows NULL and has no default").code(OkIf(NAMES_COLUMNS), Breaks),
    fact("add-column-if-not-exists", "ADD COLUMN IF NOT EXISTS", "ALTER TABLE t ADD COLUMN IF NOT EXISTS a int",
        METADATA).when("it is already there").note("still takes ACCESS EXCLUSIVE: look in the catalog first"),
    fact("add-column-default-constant", "ADD COLUMN DEFAULT", "ALTER TABLE t ADD COLUMN x int DEFAULT 7", METADATA)
        .when("the default is a constant").code(OkIf(NAMES_COLUMNS), Breaks)
        .note("the value is kept in the catalogue (pg_attribute.attmissingval)"),
    fact("add-column-not-null-default-constant", "ADD COLUMN NOT NULL DEFAULT",
        "ALTER TABLE t ADD COLUMN x int NOT NULL DEFAULT 7", METADATA).when("the default is a constant")
        .code(OkIf(NAMES_COLUMNS), Breaks).note("keep the DEFAULT until no old code inserts"),
    fact("add-column-default-now", "ADD COLUMN DEFAULT now()", "ALTER TABLE t ADD COLUMN x timestamptz DEFAULT now()",
        METADATA).loss(Fills("the moment of the statement")).code(OkIf(NAMES_COLUMNS), Breaks)
        .note("now() is stable, so that rows are not written again"),
    fact("add-column-default-constant-expression", "ADD COLUMN DEFAULT (1+2)",
        "ALTER TABLE t ADD COLUMN x int DEFAULT (1+2)", METADATA).code(OkIf(NAMES_COLUMNS), Breaks),
    fact("add-column-default-uuid", "ADD COLUMN DEFAULT gen_random_uuid()",
        "ALTER TABLE t ADD COLUMN x uuid DEFAULT gen_random_uuid()",
        pg!(FROM_13: Table AccessExclusive, Indexes AccessExclusive; Table Rewrite, Indexes Rewrite))
        .code(OkIf(NAMES_COLUMNS), Breaks).note("add NULL, SET DEFAULT, backfill"),
    fact("add-column-default-clock-timestamp", "ADD COLUMN DEFAULT clock_timestamp() or random()",
        "ALTER TABLE t ADD COLUMN x timestamptz DEFAULT clock_timestamp()", REWRITES).code(OkIf(NAMES_COLUMNS), Breaks)
        .note("add NULL, SET DEFAULT, backfill"),
    fact("add-column-default-nextval", "ADD COLUMN DEFAULT nextval()",
        "ALTER TABLE t ADD COLUMN x int DEFAULT nextval($$sq$$)",
        pg!(ALL: Table AccessExclusive, Indexes AccessExclusive, Sequence RowExclusive; Table Rewrite, Indexes Rewrite))
        .code(OkIf(NAMES_COLUMNS), Breaks).note("add NULL, SET DEFAULT, backfill"),
    fact("add-column-serial", "ADD COLUMN serial", "ALTER TABLE t ADD COLUMN x serial", REWRITES)
        .code(OkIf(NAMES_COLUMNS), Breaks).note("sequence + NULL column + SET DEFAULT + backfill"),
    fact("add-column-identity", "ADD COLUMN GENERATED AS IDENTITY",
        "ALTER TABLE t ADD COLUMN x int GENERATED ALWAYS AS IDENTITY", REWRITES).code(OkIf(NAMES_COLUMNS), Breaks)
        .note("add bigint NULL, backfill, SET NOT NULL, then ADD GENERATED (metadata)"),
    fact("add-column-generated-stored", "ADD COLUMN GENERATED STORED",
        "ALTER TABLE t ADD COLUMN x int GENERATED ALWAYS AS (a*2) STORED",
        pg!(FROM_12: Table AccessExclusive, Indexes AccessExclusive; Table Rewrite, Indexes Rewrite))
        .code(OkIf(NAMES_COLUMNS), Breaks).note("plain column + trigger + backfill; or VIRTUAL on 18"),
    fact("add-column-generated-virtual", "ADD COLUMN GENERATED VIRTUAL",
        "ALTER TABLE t ADD COLUMN x int GENERATED ALWAYS AS (a*2) VIRTUAL", pg!(FROM_18: Table AccessExclusive; ))
        .code(OkIf(NAMES_COLUMNS), Breaks).note("fast; cannot be indexed (18)"),
    fact("add-column-generated-virtual-notnull", "ADD COLUMN GENERATED VIRTUAL NOT NULL",
        "ALTER TABLE t ADD COLUMN x int GENERATED ALWAYS AS (nn*2) VIRTUAL NOT NULL",
        pg!(FROM_18: Table AccessExclusive; Table Scan)).code(OkIf(NAMES_COLUMNS), Breaks)
        .note("scans under ACCESS EXCLUSIVE"),
    fact("add-column-not-null-without-default", "ADD COLUMN NOT NULL without a default",
        "ALTER TABLE t ADD COLUMN x int NOT NULL", refused!(ALL "23502")).when("the table has rows")
        .loss(FailsIf("there is a row")).code(Breaks, Breaks)
        .note("fails 23502 on non-empty; add NULL, fill it, then NOT NULL"),
    fact("add-column-not-null-without-default-empty", "ADD COLUMN NOT NULL without a default",
        "ALTER TABLE z ADD COLUMN x int NOT NULL", SCANS).when("the table is empty").code(Breaks, Breaks),
    fact("add-column-check", "ADD COLUMN CHECK", "ALTER TABLE t ADD COLUMN x int CHECK (x > 0)", SCANS)
        .code(OkIf(NAMES_COLUMNS), Breaks)
        .note("scans under ACCESS EXCLUSIVE although all values are NULL: add column, then CHECK NOT VALID + VALIDATE"),
    fact("add-column-default-check", "ADD COLUMN DEFAULT CHECK",
        "ALTER TABLE t ADD COLUMN x int DEFAULT 1 CHECK (x > 0)", SCANS).code(OkIf(NAMES_COLUMNS), Breaks)
        .note("scans under ACCESS EXCLUSIVE although all values are NULL: add column, then CHECK NOT VALID + VALIDATE"),
    fact("add-column-unique", "ADD COLUMN UNIQUE", "ALTER TABLE t ADD COLUMN x int UNIQUE", BUILDS)
        .code(OkIf(NAMES_COLUMNS), Breaks).note("column, then CREATE UNIQUE INDEX CONCURRENTLY"),
    fact("add-column-references", "ADD COLUMN REFERENCES", "ALTER TABLE t ADD COLUMN x int REFERENCES r(id)",
        pg!(ALL: Table AccessExclusive, Referenced ShareRowExclusive; )).when("it has no default")
        .code(OkIf(NAMES_COLUMNS), Breaks)
        .note("no scan, but ACCESS EXCLUSIVE on t + SHARE ROW EXCLUSIVE on r: add column, then FK NOT VALID"),
    fact("add-column-references-default", "ADD COLUMN REFERENCES",
        "ALTER TABLE t ADD COLUMN x int DEFAULT 1 REFERENCES r(id)",
        pg!(ALL: Table AccessExclusive, Referenced ShareRowExclusive; Table Join)).when("it has a default")
        .code(OkIf(NAMES_COLUMNS), Breaks).note("validates under ACCESS EXCLUSIVE"),
    fact("add-column-domain", "ADD COLUMN of a domain", "ALTER TABLE t ADD COLUMN x dom", METADATA)
        .when("the domain has no check").code(OkIf(NAMES_COLUMNS), Breaks),
    fact("add-column-domain-with-check", "ADD COLUMN of a domain", "ALTER TABLE t ADD COLUMN x domc", REWRITES)
        .when("the domain has a check, even without a default").code(OkIf(NAMES_COLUMNS), Breaks)
        .note("rewrites (all versions to 18): use the base type + CHECK NOT VALID"),
    fact("add-column-domain-with-default", "ADD COLUMN of a domain", "ALTER TABLE t ADD COLUMN x domd", METADATA)
        .when("the domain has a constant default, and the column none").code(OkIf(NAMES_COLUMNS), Breaks),
    fact("add-column-json", "ADD COLUMN json", "ALTER TABLE t ADD COLUMN x json", METADATA)
        .code(OkIf("it does not compare whole rows (DISTINCT, GROUP BY, UNION): json has no equality"), Breaks)
        .note("jsonb"),
    fact("add-column-enum-default", "ADD COLUMN of an enum DEFAULT", "ALTER TABLE t ADD COLUMN x en DEFAULT 'a'",
        METADATA).code(OkIf(NAMES_COLUMNS), Breaks),
    fact("add-two-columns", "ADD COLUMN twice in one statement", "ALTER TABLE t ADD x int, ADD y int DEFAULT 3",
        METADATA).code(OkIf(NAMES_COLUMNS), Breaks),
];
