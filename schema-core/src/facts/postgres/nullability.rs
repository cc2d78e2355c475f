//! Defaults and NOT NULL.

use super::super::Loss::FailsIf;
use super::super::Undo::R1;
use super::super::Verdict::{Breaks, Ok, OkIf};
use super::*;

// A row of a table is read at one glance; rustfmt would make a column of each.
#[rustfmt::skip]
pub(super) const NULLABILITY: &[Fact] = &[
    fact("set-default", "SET DEFAULT", "ALTER TABLE t ALTER a SET DEFAULT 1", METADATA)
        .code(OkIf("it gives the value itself, or takes the new default"), OkIf("it gives the value itself"))
        .note("brief ACCESS EXCLUSIVE; new rows only"),
    fact("drop-default", "DROP DEFAULT", "ALTER TABLE t ALTER df DROP DEFAULT", METADATA)
        .code(OkIf("it gives the value itself"), Ok),
    fact("set-not-null", "SET NOT NULL", "ALTER TABLE t ALTER a SET NOT NULL", SCANS).when("nothing proves it")
        .loss(FailsIf("a row holds NULL")).code(OkIf("it writes no NULL"), Ok)
        .note("a check NOT VALID, VALIDATE, SET NOT NULL, DROP the check"),
    fact("set-not-null-valid-check", "SET NOT NULL", "ALTER TABLE t ALTER a SET NOT NULL",
        pg!(BEFORE_12: Table AccessExclusive; Table Scan | FROM_12: Table AccessExclusive; ))
        .when("a valid CHECK (c IS NOT NULL) proves it").code(OkIf("it writes no NULL"), Ok),
    fact("set-not-null-compound-check", "SET NOT NULL", "ALTER TABLE t ALTER a SET NOT NULL",
        pg!(BEFORE_12: Table AccessExclusive; Table Scan | FROM_12: Table AccessExclusive; ))
        .when("a valid CHECK (c IS NOT NULL AND c > 0) proves it").code(OkIf("it writes no NULL"), Ok),
    fact("set-not-null-range-check", "SET NOT NULL", "ALTER TABLE t ALTER ck SET NOT NULL", SCANS)
        .when("there is a valid CHECK (c > 0), which NULL passes").loss(FailsIf("a row holds NULL"))
        .code(OkIf("it writes no NULL"), Ok).note("does NOT prove it (CHECK passes on NULL): scans"),
    fact("set-not-null-invalid-check", "SET NOT NULL", "ALTER TABLE t ALTER a SET NOT NULL", SCANS)
        .when("the CHECK (c IS NOT NULL) is not valid").loss(FailsIf("a row holds NULL"))
        .code(OkIf("it writes no NULL"), Ok).note("scans"),
    fact("set-not-null-and-drop-check", "SET NOT NULL and DROP CONSTRAINT of the check in one statement",
        "ALTER TABLE t ALTER a SET NOT NULL, DROP CONSTRAINT c", SCANS).code(OkIf("it writes no NULL"), Ok)
        .note("scans under ACCESS EXCLUSIVE: DROP runs before the proof. Use two statements"),
    fact("validate-then-set-not-null", "VALIDATE the check, then SET NOT NULL, in one transaction",
        "ALTER TABLE t VALIDATE CONSTRAINT c\nALTER TABLE t ALTER a SET NOT NULL",
        pg!(BEFORE_12: Table AccessExclusive; Table Scan, Table Scan | FROM_12: Table AccessExclusive; Table Scan))
        .loss(FailsIf("a row holds NULL")).code(OkIf("it writes no NULL"), Ok)
        .note("the scan is under SHARE UPDATE EXCLUSIVE; but the stronger lock afterwards may wait, or deadlock: use separate transactions"),
    fact("add-not-null-not-valid", "ADD CONSTRAINT NOT NULL NOT VALID",
        "ALTER TABLE t ADD CONSTRAINT c NOT NULL a NOT VALID", pg!(FROM_18: Table AccessExclusive; ))
        .code(OkIf("it writes no NULL"), Ok),
    fact("validate-not-null", "VALIDATE CONSTRAINT", "ALTER TABLE t VALIDATE CONSTRAINT c",
        pg!(FROM_18: Table ShareUpdateExclusive; Table Scan)).when("it is a NOT NULL")
        .loss(FailsIf("a row holds NULL")),
    fact("add-named-not-null", "ADD CONSTRAINT NOT NULL", "ALTER TABLE t ADD CONSTRAINT c NOT NULL a",
        pg!(FROM_18: Table AccessExclusive; Table Scan)).when("nothing proves it").loss(FailsIf("a row holds NULL"))
        .code(OkIf("it writes no NULL"), Ok).note("scans under ACCESS EXCLUSIVE"),
    fact("drop-not-null", "DROP NOT NULL", "ALTER TABLE t ALTER nn DROP NOT NULL", METADATA).undo(R1)
        .code(OkIf("it can read NULL"), Breaks),
    fact("drop-not-null-and-default", "DROP NOT NULL and DROP DEFAULT in one statement",
        "ALTER TABLE t ALTER nn DROP NOT NULL, ALTER df DROP DEFAULT", METADATA).undo(R1)
        .code(OkIf("it gives the value itself, and can read NULL"), Breaks),
    fact("set-default-now", "SET DEFAULT now()", "ALTER TABLE t ALTER COLUMN ts SET DEFAULT now()", METADATA)
        .code(OkIf("it gives the value itself, or takes the new default"), OkIf("it gives the value itself")),
];
