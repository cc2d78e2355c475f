//! Checks and foreign keys.

use super::super::Loss::FailsIf;
use super::super::Undo::R1;
use super::super::Verdict::{Ok, OkIf};
use super::*;

// A row of a table is read at one glance; rustfmt would make a column of each.
#[rustfmt::skip]
pub(super) const CONSTRAINTS: &[Fact] = &[
    fact("add-check", "ADD CHECK", "ALTER TABLE t ADD CONSTRAINT c CHECK (a>0)", SCANS)
        .loss(FailsIf("a row does not meet it")).code(OkIf("what it writes meets the check"), Ok)
        .note("NOT VALID + VALIDATE"),
    fact("add-check-not-valid", "ADD CHECK NOT VALID", "ALTER TABLE t ADD CONSTRAINT c CHECK (a>0) NOT VALID", METADATA)
        .code(OkIf("it updates no row that does not meet it, not even in other columns"), Ok)
        .note("clean the data first"),
    fact("validate-check", "VALIDATE CHECK", "ALTER TABLE t VALIDATE CONSTRAINT c",
        pg!(ALL: Table ShareUpdateExclusive; Table Scan)).loss(FailsIf("a row does not meet it"))
        .note("SHARE UPDATE EXCLUSIVE; own transaction"),
    fact("add-not-valid-and-validate", "NOT VALID + VALIDATE in one transaction",
        "ALTER TABLE t ADD CONSTRAINT c CHECK (a>0) NOT VALID\nALTER TABLE t VALIDATE CONSTRAINT c", SCANS)
        .loss(FailsIf("a row does not meet it")).code(OkIf("what it writes meets the check"), Ok)
        .note("scan runs under the ACCESS EXCLUSIVE of step 1: useless"),
    fact("drop-check", "DROP CHECK", "ALTER TABLE t DROP CONSTRAINT t_ck_check", METADATA).undo(R1),
    fact("add-check-not-enforced", "ADD CHECK NOT ENFORCED", "ALTER TABLE t ADD CONSTRAINT c CHECK (a>0) NOT ENFORCED",
        pg!(FROM_18: Table AccessExclusive; )).note("cannot be switched to ENFORCED later (18)"),
    fact("add-foreign-key", "ADD FOREIGN KEY", "ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (rid) REFERENCES r(id)",
        pg!(ALL: Table ShareRowExclusive, Referenced ShareRowExclusive; Table Join))
        .loss(FailsIf("a row refers to none")).code(OkIf("it writes no row without the one it refers to"), Ok)
        .note("SHARE ROW EXCLUSIVE both tables: reads go on, writes wait. NOT VALID + VALIDATE"),
    fact("add-foreign-key-not-valid", "ADD FOREIGN KEY NOT VALID",
        "ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (rid) REFERENCES r(id) NOT VALID",
        pg!(ALL: Table ShareRowExclusive, Referenced ShareRowExclusive; ))
        .code(OkIf("it writes no row without the one it refers to"), Ok)
        .note("SHARE ROW EXCLUSIVE both, instant. Checks new/changed rows AND parent deletes"),
    fact("validate-foreign-key", "VALIDATE FOREIGN KEY", "ALTER TABLE t VALIDATE CONSTRAINT f",
        pg!(ALL: Table ShareUpdateExclusive, Referenced RowShare; Table Join)).loss(FailsIf("a row refers to none"))
        .note("SHARE UPDATE EXCLUSIVE on t, RowShare on r"),
    fact("drop-foreign-key", "DROP FOREIGN KEY", "ALTER TABLE t DROP CONSTRAINT f",
        pg!(ALL: Table AccessExclusive, Referenced AccessExclusive; )).undo(R1)
        .note("ACCESS EXCLUSIVE on BOTH tables, brief"),
    fact("alter-foreign-key-deferrable", "ALTER CONSTRAINT DEFERRABLE",
        "ALTER TABLE t ALTER CONSTRAINT f DEFERRABLE INITIALLY DEFERRED", METADATA)
        .code(OkIf("it does not wait for the error of the statement"), Ok).note("ACCESS EXCLUSIVE on t"),
    fact("replace-foreign-key", "DROP and ADD a FOREIGN KEY in one statement",
        "ALTER TABLE t DROP CONSTRAINT f, ADD CONSTRAINT f FOREIGN KEY (rid) REFERENCES r(id) ON DELETE CASCADE NOT VALID",
        pg!(ALL: Table AccessExclusive, Referenced AccessExclusive; ))
        .code(OkIf("it does not rely on the former action"), Ok)
        .note("add new FK NOT VALID under another name, VALIDATE, drop old"),
    fact("add-foreign-key-not-enforced", "ADD FOREIGN KEY NOT ENFORCED",
        "ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (rid) REFERENCES r(id) NOT ENFORCED",
        pg!(FROM_18: Table ShareRowExclusive, Referenced ShareRowExclusive; )),
    fact("alter-foreign-key-not-enforced", "ALTER CONSTRAINT NOT ENFORCED", "ALTER TABLE t ALTER CONSTRAINT f NOT ENFORCED",
        pg!(FROM_18: Table AccessExclusive, Referenced AccessExclusive; )).undo(R1)
        .code(OkIf("it does not rely on the foreign key"), Ok),
    fact("alter-foreign-key-enforced", "ALTER CONSTRAINT ENFORCED", "ALTER TABLE t ALTER CONSTRAINT f ENFORCED",
        pg!(FROM_18: Table AccessExclusive, Referenced ShareRowExclusive; Table Join))
        .loss(FailsIf("a row refers to none")).code(OkIf("it writes no row without the one it refers to"), Ok)
        .note("validates under ACCESS EXCLUSIVE: not an online path; drop + ADD NOT VALID + VALIDATE"),
    fact("add-foreign-key-partitioned", "ADD FOREIGN KEY", "ALTER TABLE p ADD FOREIGN KEY (id) REFERENCES t(id)",
        pg!(ALL: Table ShareRowExclusive, Partition ShareRowExclusive, Referenced ShareRowExclusive; Partition Join))
        .when("the table is partitioned").loss(FailsIf("a row refers to none"))
        .code(OkIf("it writes no row without the one it refers to"), Ok)
        .note("NOT VALID not possible before 18: add per partition NOT VALID+VALIDATE, then on parent"),
    fact("add-foreign-key-not-valid-partitioned", "ADD FOREIGN KEY NOT VALID",
        "ALTER TABLE p ADD FOREIGN KEY (id) REFERENCES t(id) NOT VALID",
        pg!(FROM_18: Table ShareRowExclusive, Partition ShareRowExclusive, Referenced ShareRowExclusive; ))
        .when("the table is partitioned").code(OkIf("it writes no row without the one it refers to"), Ok),
];
