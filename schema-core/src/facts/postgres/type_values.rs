//! Types of columns: numbers, moments and other values, and what depends on them.

use super::super::Loss::{FailsIf, Lossy};
use super::super::Undo::{R1, R3};
use super::super::Verdict::{Breaks, OkIf};
use super::*;

// A row of a table is read at one glance; rustfmt would make a column of each.
#[rustfmt::skip]
pub(super) const TYPE_VALUES: &[Fact] = &[
    fact("type-int-to-bigint", "TYPE int to bigint, smallint to int", "ALTER TABLE t ALTER a2 TYPE bigint", REWRITES)
        .undo(R1).code(OkIf(RETYPED), Breaks).note("a second column kept in step by a trigger"),
    fact("type-bigint-to-int", "TYPE bigint to int", "ALTER TABLE t ALTER bi TYPE int", REWRITES)
        .loss(FailsIf("a value is out of range (22003)")).undo(R1).code(OkIf("its values fit"), Breaks)
        .note("a second column kept in step by a trigger"),
    fact("type-int-to-numeric", "TYPE int to numeric", "ALTER TABLE t ALTER a2 TYPE numeric", REWRITES).undo(R1)
        .code(OkIf(RETYPED), Breaks),
    fact("type-real-to-double", "TYPE real to double", "ALTER TABLE t ALTER re TYPE double precision", REWRITES)
        .undo(R3).code(OkIf(RETYPED), Breaks),
    fact("type-int-to-oid", "TYPE int to oid and other types of the same bytes", "ALTER TABLE t ALTER a2 TYPE oid",
        METADATA).code(OkIf(RETYPED), Breaks),
    fact("type-numeric-more-digits", "TYPE numeric(10,2) to numeric(12,2)", "ALTER TABLE t ALTER n TYPE numeric(12,2)",
        WITH_INDEX).undo(R1).code(OkIf(REPLANS), Breaks),
    fact("type-numeric-unbounded", "TYPE numeric(p,s) to numeric", "ALTER TABLE t ALTER n TYPE numeric", WITH_INDEX)
        .undo(R1).code(OkIf(REPLANS), Breaks),
    fact("type-numeric-scale", "TYPE numeric scale change", "ALTER TABLE t ALTER n TYPE numeric(12,4)", REWRITES)
        .loss(Lossy("digits, where the scale shrinks")).undo(R1).code(OkIf(RETYPED), Breaks),
    fact("type-numeric-fewer-digits", "TYPE numeric precision down", "ALTER TABLE t ALTER n TYPE numeric(8,2)",
        REWRITES).loss(FailsIf("a value has more digits (22003)")).undo(R1).code(OkIf(RETYPED), Breaks),
    fact("type-timestamp-finer", "TYPE timestamp/time/interval precision up",
        "ALTER TABLE t ALTER ts3 TYPE timestamp(6)", METADATA).undo(R3).code(OkIf(REPLANS), Breaks),
    fact("type-timestamp-coarser", "TYPE timestamp precision down", "ALTER TABLE t ALTER ts TYPE timestamp(3)",
        REWRITES).loss(Lossy("fractions of a second")).undo(R3).code(OkIf(REPLANS), Breaks),
    fact("type-timestamp-to-timestamptz-utc", "TYPE timestamp to timestamptz",
        "ALTER TABLE t ALTER ts TYPE timestamptz",
        pg!(BEFORE_12: Table AccessExclusive, Indexes AccessExclusive; Table Rewrite, Indexes Rewrite
            | FROM_12: Table AccessExclusive, Index AccessExclusive; Index Rewrite))
        .when("the time zone of the session is UTC").undo(R1).code(OkIf(RETYPED), Breaks)
        .note("no rewrite from 12, but its indexes are rebuilt under ACCESS EXCLUSIVE; Etc/UTC, GMT and +00 do as well, Europe/London does not"),
    fact("type-timestamp-to-timestamptz-other-zone", "TYPE timestamp to timestamptz",
        "ALTER TABLE t ALTER ts TYPE timestamptz", REWRITES).when("the time zone of the session is another than UTC")
        .loss(Lossy("which of two moments was meant when the clock went back")).undo(R1).code(OkIf(RETYPED), Breaks),
    fact("type-timestamp-to-timestamptz-using-cast-utc", "TYPE timestamp to timestamptz USING ts::timestamptz",
        "ALTER TABLE t ALTER ts TYPE timestamptz USING ts::timestamptz",
        pg!(FROM_12: Table AccessExclusive, Index AccessExclusive; Index Rewrite))
        .when("the time zone of the session is UTC").undo(R1).code(OkIf(RETYPED), Breaks).note("as without USING"),
    fact("type-timestamp-to-timestamptz-using-at-tz", "TYPE timestamp to timestamptz USING ts AT TIME ZONE 'UTC'",
        "ALTER TABLE t ALTER ts TYPE timestamptz USING ts AT TIME ZONE 'UTC'", REWRITES).when("in every time zone")
        .undo(R1).code(OkIf(RETYPED), Breaks)
        .note("USING with AT TIME ZONE forces the rewrite: SET timezone=UTC and omit USING"),
    fact("type-timestamptz-to-timestamp-utc", "TYPE timestamptz to timestamp", "ALTER TABLE t ALTER tz TYPE timestamp",
        pg!(BEFORE_12: Table AccessExclusive, Indexes AccessExclusive; Table Rewrite, Indexes Rewrite
            | FROM_12: Table AccessExclusive; ))
        .when("the time zone of the session is UTC, and no index has the column").undo(R1).code(OkIf(RETYPED), Breaks),
    fact("type-timestamp-to-date", "TYPE timestamp to date", "ALTER TABLE t ALTER ts TYPE date", REWRITES)
        .loss(Lossy("the time of day")).undo(R3).code(Breaks, Breaks),
    fact("type-date-to-timestamp", "TYPE date to timestamp", "ALTER TABLE t ALTER d TYPE timestamp", REWRITES).undo(R1)
        .code(OkIf(RETYPED), Breaks),
    fact("type-json-to-jsonb", "TYPE json to jsonb", "ALTER TABLE t ALTER j TYPE jsonb", REWRITES)
        .loss(Lossy("the order of keys, duplicate keys and spaces")).undo(R3).code(OkIf(RETYPED), Breaks),
    fact("type-jsonb-to-json", "TYPE jsonb to json", "ALTER TABLE t ALTER jb TYPE json", REWRITES).undo(R1)
        .code(Breaks, Breaks),
    fact("type-enum-to-enum", "TYPE enum to other enum USING text", "ALTER TABLE t ALTER e TYPE en2 USING e::text::en2",
        REWRITES).loss(FailsIf("the other one lacks a label")).undo(R1).code(OkIf("it knows the labels"), Breaks)
        .note("the only way to drop a label"),
    fact("type-bool-to-int-without-using", "TYPE bool to int without USING", "ALTER TABLE t ALTER bo TYPE int",
        refused!(ALL "42804")).note("error 42804"),
    fact("type-bool-to-int", "TYPE bool to and from int USING", "ALTER TABLE t ALTER bo TYPE int USING bo::int",
        REWRITES).undo(R1).code(Breaks, Breaks),
    fact("type-int-array-to-bigint-array", "TYPE int[] to bigint[]", "ALTER TABLE t ALTER arr TYPE bigint[]", REWRITES)
        .undo(R1).code(OkIf(RETYPED), Breaks),
    fact("type-cidr-to-inet", "TYPE cidr to inet", "ALTER TABLE t ALTER ip TYPE inet", WITH_INDEX).undo(R1)
        .code(OkIf(REPLANS), Breaks),
    fact("type-inet-to-cidr", "TYPE inet to cidr", "ALTER TABLE t ALTER ine TYPE cidr USING ine::cidr", REWRITES)
        .loss(Lossy("the bits of the host")).undo(R3).code(OkIf(RETYPED), Breaks),
    fact("type-varbit-longer", "TYPE varbit(n) up", "ALTER TABLE t ALTER vb TYPE varbit(16)", METADATA).undo(R1)
        .code(OkIf(REPLANS), Breaks),
    fact("type-other", "TYPE to one whose values are other bytes", "ALTER TABLE t ALTER a2 TYPE double precision",
        REWRITES).undo(R1).code(OkIf(RETYPED), Breaks),
    fact("type-domain-to-base-of-length", "TYPE domain to what it is over", "ALTER TABLE t ALTER dv TYPE varchar(10)",
        REWRITES).when("that has a length or a precision: PostgreSQL does not look for that of a domain").undo(R1)
        .code(OkIf(REPLANS), Breaks),
    fact("type-domain-to-base", "TYPE domain to what it is over", "ALTER TABLE t ALTER do1 TYPE int", METADATA).undo(R1)
        .code(OkIf(REPLANS), Breaks),
    fact("type-int-to-domain", "TYPE to a domain", "ALTER TABLE t ALTER a2 TYPE dom", METADATA)
        .when("the domain has no check").code(OkIf(REPLANS), Breaks),
    fact("type-int-to-domain-with-check", "TYPE to a domain", "ALTER TABLE t ALTER a2 TYPE domc", REWRITES)
        .when("the domain has a check").loss(FailsIf("a value does not meet the check")).undo(R1)
        .code(OkIf("what it writes meets the check"), Breaks),
    fact("type-of-referencing-column", "TYPE of a column with a foreign key", "ALTER TABLE t ALTER rid TYPE bigint",
        pg!(ALL: Table AccessExclusive, Indexes AccessExclusive, Referenced AccessExclusive;
            Table Rewrite, Indexes Rewrite, Table Join))
        .undo(R1).code(OkIf(RETYPED), Breaks)
        .note("rewrite + FK re-validated, ACCESS EXCLUSIVE on both tables; instead a second column kept in step by a trigger"),
    fact("type-of-referenced-column", "TYPE of a column that a foreign key refers to",
        "ALTER TABLE r ALTER id TYPE bigint",
        pg!(ALL: Table AccessExclusive, Indexes AccessExclusive, Referencing AccessExclusive;
            Table Rewrite, Indexes Rewrite, Referencing Join))
        .undo(R1).code(OkIf(RETYPED), Breaks)
        .note("rewrite, and the foreign key is verified again: ACCESS EXCLUSIVE on both tables"),
    fact("type-timestamp-to-timestamptz-gmt", "TYPE timestamp to timestamptz",
        "SET LOCAL TimeZone = 'GMT'\nALTER TABLE t ALTER ts TYPE timestamptz",
        pg!(FROM_12: Table AccessExclusive, Index AccessExclusive; Index Rewrite))
        .when("the time zone of the session is GMT").undo(R1).code(OkIf(RETYPED), Breaks).note("so do Etc/UTC and +00"),
];
