//! Types of columns: texts and what becomes a text.

use super::super::Loss::{FailsIf, Lossy};
use super::super::Undo::{R1, R3};
use super::super::Verdict::{Breaks, OkIf};
use super::*;

// A row of a table is read at one glance; rustfmt would make a column of each.
#[rustfmt::skip]
pub(super) const TYPE_TEXTS: &[Fact] = &[
    fact("type-same", "TYPE", "ALTER TABLE t ALTER b TYPE text", WITH_INDEX).when("it is the same type")
        .note("ACCESS EXCLUSIVE; skip it in the planner"),
    fact("type-varchar-longer", "TYPE varchar(50) to varchar(100)", "ALTER TABLE t ALTER vc TYPE varchar(100)",
        METADATA).when("no index has the column").undo(R1).code(OkIf(REPLANS), Breaks),
    fact("type-varchar-longer-indexed", "TYPE varchar(50) to varchar(100)", "ALTER TABLE t ALTER vci TYPE varchar(100)",
        WITH_INDEX).when("an index has the column").undo(R1).code(OkIf(REPLANS), Breaks)
        .note("index entry re-created, file reused"),
    fact("type-varchar-to-text", "TYPE varchar(n) to text or varchar", "ALTER TABLE t ALTER vc TYPE text", METADATA)
        .undo(R1).code(OkIf(REPLANS), Breaks),
    fact("type-text-to-varchar", "TYPE text to varchar without a length", "ALTER TABLE t ALTER b TYPE varchar",
        WITH_INDEX).code(OkIf(REPLANS), Breaks),
    fact("type-text-to-varchar-of-length", "TYPE text to varchar(50)", "ALTER TABLE t ALTER b TYPE varchar(50)",
        REWRITES).loss(FailsIf("a text is longer (22001); with an explicit cast in USING it is cut in silence"))
        .undo(R1).code(OkIf(RETYPED), Breaks).note("rewrite; prefer CHECK(length) NOT VALID"),
    fact("type-varchar-shorter", "TYPE varchar(50) to varchar(20)", "ALTER TABLE t ALTER vc TYPE varchar(20)", REWRITES)
        .loss(FailsIf("a text is longer (22001); with an explicit cast in USING it is cut in silence")).undo(R1)
        .code(OkIf(RETYPED), Breaks).note("rewrite, not only a check"),
    fact("type-varchar-to-varchar-of-length", "TYPE varchar to varchar(50)", "ALTER TABLE t ALTER vcn TYPE varchar(50)",
        REWRITES).loss(FailsIf("a text is longer (22001); with an explicit cast in USING it is cut in silence"))
        .undo(R1).code(OkIf(RETYPED), Breaks),
    fact("type-char-longer", "TYPE char(10) to char(20)", "ALTER TABLE t ALTER ch TYPE char(20)", REWRITES).undo(R1)
        .code(OkIf(REPLANS), Breaks).note("rewrite (padding)"),
    fact("type-char-to-text", "TYPE char(n) to text/varchar", "ALTER TABLE t ALTER ch TYPE text", REWRITES)
        .loss(Lossy("blanks at the end")).undo(R1).code(OkIf(RETYPED), Breaks),
    fact("type-int-to-text", "TYPE int to text", "ALTER TABLE t ALTER a2 TYPE text USING a2::text", REWRITES).undo(R1)
        .code(Breaks, Breaks).note("an assignment cast exists, so that USING is not needed"),
    fact("type-text-to-int-without-using", "TYPE text to int without USING", "ALTER TABLE t ALTER ti TYPE int",
        refused!(ALL "42804")).note("error 42804: needs USING"),
    fact("type-text-to-int-using", "TYPE text to int USING", "ALTER TABLE t ALTER ti TYPE int USING ti::int", REWRITES)
        .loss(FailsIf("a text is no number (22P02); zeros in front are lost")).undo(R3).code(Breaks, Breaks)
        .note("a second column kept in step by a trigger"),
    fact("type-text-to-jsonb", "TYPE text to jsonb USING", "ALTER TABLE t ALTER tj TYPE jsonb USING tj::jsonb",
        REWRITES).loss(FailsIf("a text is no JSON (22P02); spaces and the order of keys are lost")).undo(R3)
        .code(Breaks, Breaks),
    fact("type-text-to-uuid", "TYPE text to uuid USING", "ALTER TABLE t ALTER tu TYPE uuid USING tu::uuid", REWRITES)
        .loss(FailsIf("a text is no UUID (22P02); its case is lost")).undo(R3).code(OkIf("it binds a uuid"), Breaks),
    fact("type-uuid-to-text", "TYPE uuid to text", "ALTER TABLE t ALTER u TYPE text USING u::text", REWRITES).undo(R1)
        .code(OkIf(RETYPED), Breaks),
    fact("type-text-to-enum", "TYPE text to enum USING", "ALTER TABLE t ALTER et TYPE en USING et::en", REWRITES)
        .loss(FailsIf("a text is no label (22P02)")).undo(R1).code(OkIf("it writes labels alone"), Breaks)
        .note("needs USING; a default must be dropped before"),
    fact("type-enum-to-text", "TYPE enum to text", "ALTER TABLE t ALTER e TYPE text", REWRITES).undo(R1)
        .code(OkIf(RETYPED), Breaks),
    fact("type-text-to-citext", "TYPE text to and from citext", "ALTER TABLE t ALTER ti TYPE citext", METADATA)
        .when("no index has the column").code(OkIf(RETYPED), Breaks),
    fact("type-text-to-citext-indexed", "TYPE text to citext", "ALTER TABLE t ALTER b TYPE citext", REBUILDS_INDEX)
        .when("an index has the column").loss(FailsIf("the index is unique and two texts differ in case alone"))
        .undo(R1).code(OkIf(RETYPED), Breaks).note("index rebuilt under ACCESS EXCLUSIVE; unique may fail"),
    fact("type-collate", "TYPE text COLLATE", "ALTER TABLE t ALTER ti TYPE text COLLATE \"C\"", METADATA)
        .when("no index has the column").code(OkIf("it does not rely on the order"), Breaks),
    fact("type-collate-indexed", "TYPE text COLLATE", "ALTER TABLE t ALTER b TYPE text COLLATE \"C\"", REBUILDS_INDEX)
        .when("an index has the column").undo(R1).code(OkIf("it does not rely on the order"), Breaks)
        .note("index rebuilt under ACCESS EXCLUSIVE"),
    fact("type-same-using-expr", "TYPE with USING an expression", "ALTER TABLE t ALTER b TYPE text USING lower(b)",
        REWRITES).loss(Lossy("what the expression drops")).undo(R3).code(OkIf("it takes the new values"), Breaks)
        .note("always rewrite"),
    fact("type-used-by-view", "TYPE", "ALTER TABLE t ALTER vc TYPE text", refused!(ALL "0A000"))
        .when("a view or a rule uses the column").note("error 0A000: drop and re-create views in the same transaction"),
    fact("type-of-generated-base", "TYPE", "ALTER TABLE t ALTER a2 TYPE bigint",
        refused!(BEFORE_15 "42601" | FROM_15 "0A000")).when("a generated column uses the column"),
    fact("type-varchar-to-text-with-check", "TYPE to a longer one", "ALTER TABLE t ALTER vc TYPE text", SCANS)
        .when("a check names the column").undo(R1).code(OkIf(REPLANS), Breaks)
        .note("full scan under ACCESS EXCLUSIVE (CHECK re-verified): drop CHECK, alter, re-add NOT VALID, VALIDATE"),
    fact("type-varchar-to-text-in-predicate", "TYPE to a longer one", "ALTER TABLE t ALTER vc TYPE text",
        REBUILDS_INDEX).when("the column is in the predicate or an expression of an index").undo(R1)
        .code(OkIf(REPLANS), Breaks).note("index rebuilt under ACCESS EXCLUSIVE"),
    fact("type-varchar-to-text-using-cast", "TYPE varchar to text USING vc::text",
        "ALTER TABLE t ALTER vc TYPE text USING vc::text", METADATA).code(OkIf(REPLANS), Breaks),
];
