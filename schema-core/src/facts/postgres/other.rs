//! Extensions, publications, VACUUM, and several things at once.

use super::super::Verdict::{Breaks, Ok, OkIf};
use super::*;

// A row of a table is read at one glance; rustfmt would make a column of each.
#[rustfmt::skip]
pub(super) const OTHER: &[Fact] = &[
    fact("create-extension", "CREATE EXTENSION", "CREATE EXTENSION IF NOT EXISTS pg_trgm", NOTHING).code(Ok, Breaks)
        .note("transactional; runs scripts with their own locks"),
    fact("create-publication-for-table", "CREATE or ALTER PUBLICATION TABLE", "CREATE PUBLICATION pb FOR TABLE t",
        BESIDE_ALL).code(OkIf("the table has a replica identity where it updates or deletes"), Ok)
        .note("SHARE UPDATE EXCLUSIVE"),
    fact("vacuum", "VACUUM", "VACUUM t", alone!(ALL: Table ShareUpdateExclusive; Table Scan)),
    fact("vacuum-full", "VACUUM FULL", "VACUUM FULL t",
        alone!(ALL: Table AccessExclusive, Indexes AccessExclusive; Table Rewrite, Indexes Rewrite))
        .note("the table is written again while all wait"),
    fact("several-subcommands", "ALTER TABLE with several sub-commands",
        "ALTER TABLE t ALTER a SET STATISTICS 100, ADD COLUMN x int", METADATA)
        .note("takes the strongest lock of all of them for all; keep SHARE UPDATE EXCLUSIVE-only work apart"),
    fact("add-column-and-fill", "ADD COLUMN and UPDATE of every row in one transaction",
        "ALTER TABLE t ADD x int\nUPDATE t SET x=1", pg!(ALL: Table AccessExclusive, Indexes RowExclusive; Table Scan))
        .code(OkIf(NAMES_COLUMNS), Breaks).note("ACCESS EXCLUSIVE held during the UPDATE"),
    fact("refresh-collation", "ALTER COLLATION REFRESH VERSION", "ALTER COLLATION \"en-x-icu\" REFRESH VERSION",
        NOTHING),
];
