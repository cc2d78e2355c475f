//! Enums, domains, composite types.

use super::super::Loss::{Drops, FailsIf};
use super::super::Undo::{R3, R4};
use super::super::Verdict::{Breaks, Ok, OkIf};
use super::*;

// A row of a table is read at one glance; rustfmt would make a column of each.
#[rustfmt::skip]
pub(super) const TYPES: &[Fact] = &[
    fact("enum-add-value", "ADD VALUE at the end, BEFORE or AFTER", "ALTER TYPE en ADD VALUE 'z'", ADD_VALUE).undo(R4)
        .code(OkIf("it can read the new label"), Breaks)
        .note("its use in the same transaction fails with 55P04, unless the type was made in it (up to 11, and from 17)"),
    fact("enum-add-and-use", "ADD VALUE and its use in one transaction",
        "ALTER TYPE en ADD VALUE 'z'\nUPDATE t SET e='z' WHERE id=1", refused!(FROM_12 "55P04"))
        .note("separate transactions"),
    fact("enum-rename-value", "RENAME VALUE", "ALTER TYPE en RENAME VALUE 'a' TO 'aa'", NOTHING).code(Breaks, Breaks)
        .note("no table lock, instant break: add new value, dual-read, backfill"),
    fact("enum-drop-value", "DROP VALUE", "ALTER TYPE en DROP VALUE 'c'", refused!(BEFORE_17 "42601" | FROM_17 "0A000"))
        .note("there is no such thing: another type and another column"),
    fact("domain-add-check", "ALTER DOMAIN ADD CHECK", "ALTER DOMAIN dom ADD CONSTRAINT dc CHECK (VALUE > 0)",
        pg!(ALL: Table Share; Table Scan)).loss(FailsIf("a value does not meet it"))
        .code(OkIf("what it writes meets the check"), Ok).note("SHARE on every using table + scan: writes blocked"),
    fact("domain-add-check-not-valid", "ALTER DOMAIN ADD CHECK NOT VALID",
        "ALTER DOMAIN dom ADD CONSTRAINT dc CHECK (VALUE > 0) NOT VALID", NOTHING)
        .code(OkIf("what it writes meets the check"), Ok).note("no table lock"),
    fact("domain-add-check-unused", "ALTER DOMAIN ADD CHECK", "ALTER DOMAIN domc ADD CONSTRAINT dc CHECK (VALUE > 1)",
        NOTHING).when("no column holds it").code(OkIf("what it writes meets the check"), Ok),
    fact("domain-validate", "ALTER DOMAIN VALIDATE", "ALTER DOMAIN dom VALIDATE CONSTRAINT dc",
        pg!(ALL: Table Share; Table Scan)).loss(FailsIf("a value does not meet it"))
        .note("still SHARE on every using table (to 18): writes blocked"),
    fact("domain-set-not-null", "ALTER DOMAIN SET NOT NULL", "ALTER DOMAIN dom SET NOT NULL",
        pg!(ALL: Table Share; Table Scan)).loss(FailsIf("a value is NULL")).code(OkIf("it writes no NULL"), Ok)
        .note("still SHARE on every using table (to 18): writes blocked"),
    fact("domain-set-not-null-unused", "ALTER DOMAIN SET NOT NULL", "ALTER DOMAIN domc SET NOT NULL", NOTHING)
        .when("no column holds it").code(OkIf("it writes no NULL"), Ok),
    fact("domain-rename-constraint", "ALTER DOMAIN RENAME CONSTRAINT",
        "ALTER DOMAIN domc RENAME CONSTRAINT domc_check TO dc", NOTHING),
    fact("domain-drop-constraint", "ALTER DOMAIN DROP CONSTRAINT or DEFAULT",
        "ALTER DOMAIN domc DROP CONSTRAINT domc_check", NOTHING),
    fact("composite-add-attribute", "ALTER TYPE ADD ATTRIBUTE", "ALTER TYPE comp ADD ATTRIBUTE z int", NOTHING)
        .when("a table uses the composite type").code(OkIf("it reads the parts by name"), Breaks).note("no table lock"),
    fact("create-type", "CREATE TYPE", "CREATE TYPE en9 AS ENUM ('a')", NOTHING)
        .code(Ok, OkIf("it casts to it by no name")),
    fact("create-domain", "CREATE DOMAIN", "CREATE DOMAIN dom9 AS int", NOTHING)
        .code(Ok, OkIf("it casts to it by no name")),
    fact("type-set-schema", "ALTER TYPE SET SCHEMA", "ALTER TYPE en SET SCHEMA s2", NOTHING)
        .code(OkIf("both schemas are in its search_path"), Breaks),
    fact("drop-type", "DROP TYPE, DROP DOMAIN", "DROP TYPE en2", NOTHING).when("no column uses it")
        .code(OkIf("it casts to it by no name"), Ok),
    fact("drop-type-used", "DROP TYPE", "DROP TYPE en", refused!(ALL "2BP01")).when("a column uses it")
        .note("error 2BP01"),
    fact("drop-type-used-cascade", "DROP TYPE CASCADE", "DROP TYPE en CASCADE", METADATA).when("a column uses it")
        .loss(Drops("the columns of the type, with their values")).undo(R3).code(Breaks, Ok).note("forbid"),
    fact("enum-add-value-if-not-exists", "ADD VALUE IF NOT EXISTS", "ALTER TYPE en ADD VALUE IF NOT EXISTS 'a'",
        pg!(FROM_12: ; )).when("it is already there"),
    fact("comment-type", "COMMENT ON TYPE", "COMMENT ON TYPE en IS 'x'", NOTHING),
];
