//! What is dropped or renamed inside a table, and other names.

use super::super::Loss::Drops;
use super::super::Undo::R3;
use super::super::Verdict::{Breaks, Ok, OkIf};
use super::*;

// A row of a table is read at one glance; rustfmt would make a column of each.
#[rustfmt::skip]
pub(super) const DROP_RENAME: &[Fact] = &[
    fact("drop-column", "DROP COLUMN", "ALTER TABLE t DROP COLUMN df", METADATA).loss(Drops("its values")).undo(R3)
        .code(Breaks, Ok).note("stop using, then drop NOT NULL/DEFAULT, then rename aside, then purge"),
    fact("drop-column-indexed", "DROP COLUMN", "ALTER TABLE t DROP COLUMN a", WITH_INDEX)
        .when("it has an index of its own").loss(Drops("its values, and the index")).undo(R3).code(Breaks, Ok)
        .note("DROP INDEX CONCURRENTLY first"),
    fact("drop-column-in-index", "DROP COLUMN", "ALTER TABLE t DROP COLUMN a2", WITH_INDEX)
        .when("it is one of the columns of an index, or in its predicate")
        .loss(Drops("its values, and every such index, in silence")).undo(R3).code(Breaks, Ok)
        .note("build replacement index concurrently first"),
    fact("drop-column-with-check", "DROP COLUMN", "ALTER TABLE t DROP COLUMN ck", METADATA).when("a check names it")
        .loss(Drops("its values, and the check")).undo(R3).code(Breaks, Ok),
    fact("drop-column-with-foreign-key", "DROP COLUMN", "ALTER TABLE t DROP COLUMN rid",
        pg!(ALL: Table AccessExclusive, Referenced AccessExclusive; )).when("it has a foreign key")
        .loss(Drops("its values, and the foreign key")).undo(R3).code(Breaks, Ok)
        .note("ACCESS EXCLUSIVE on referenced table too: drop the FK first, alone"),
    fact("drop-column-in-primary-key", "DROP COLUMN", "ALTER TABLE t DROP COLUMN id", WITH_INDEX)
        .when("it is in the primary key").loss(Drops("its values, and the primary key")).undo(R3).code(Breaks, Ok),
    fact("drop-column-used-by-view", "DROP COLUMN", "ALTER TABLE t DROP COLUMN a2", refused!(ALL "2BP01"))
        .when("a view uses it").note("error 2BP01; replace the view first (DROP+CREATE: replace cannot drop a column)"),
    fact("drop-column-used-by-view-cascade", "DROP COLUMN CASCADE", "ALTER TABLE t DROP COLUMN a2 CASCADE",
        pg!(ALL: Table AccessExclusive, View AccessExclusive; )).when("a view uses it")
        .loss(Drops("its values, and the views")).undo(R3).code(Breaks, Ok).note("forbid CASCADE"),
    fact("rename-column", "RENAME COLUMN", "ALTER TABLE t RENAME COLUMN a TO aa", METADATA).code(Breaks, Breaks)
        .note("two columns kept in step by a trigger, or a view"),
    fact("rename-constraint", "RENAME CONSTRAINT", "ALTER TABLE t RENAME CONSTRAINT t_ck_check TO ck2", METADATA)
        .when("it is a check or a foreign key")
        .code(OkIf("it names the constraint nowhere (ON CONFLICT ON CONSTRAINT, errors)"), Breaks)
        .note("ACCESS EXCLUSIVE"),
    fact("rename-constraint-with-index", "RENAME CONSTRAINT", "ALTER TABLE t RENAME CONSTRAINT t_pkey TO pk2",
        pg!(BEFORE_12: Table AccessExclusive, Index AccessExclusive;
            | FROM_12: Table AccessExclusive, Index ShareUpdateExclusive; ))
        .when("it has an index")
        .code(OkIf("it names the constraint nowhere (ON CONFLICT ON CONSTRAINT, errors)"), Breaks)
        .note("ALTER INDEX RENAME renames the constraint, too, and locks the index alone"),
    fact("rename-index", "ALTER INDEX RENAME", "ALTER INDEX t_a RENAME TO t_a9",
        pg!(BEFORE_12: Index AccessExclusive; | FROM_12: Index ShareUpdateExclusive; ))
        .note("SHARE UPDATE EXCLUSIVE on index; ACCESS EXCLUSIVE before 12"),
    fact("rename-trigger", "ALTER TRIGGER RENAME", "ALTER TRIGGER tg ON t RENAME TO tg2", METADATA),
    fact("rename-view", "ALTER VIEW RENAME", "ALTER VIEW v RENAME TO v2", pg!(ALL: View AccessExclusive; ))
        .code(Breaks, Breaks).note("create the new view next to it"),
    fact("rename-view-column", "ALTER VIEW RENAME COLUMN", "ALTER VIEW v RENAME COLUMN a TO aa",
        pg!(FROM_13: View AccessExclusive; )).code(Breaks, Breaks),
    fact("rename-sequence", "ALTER SEQUENCE RENAME", "ALTER SEQUENCE sq RENAME TO sq2",
        pg!(ALL: Sequence AccessExclusive; )).code(OkIf("it calls nextval by no name"), Breaks)
        .note("defaults follow (OID)"),
    fact("rename-type", "ALTER TYPE RENAME", "ALTER TYPE en RENAME TO en9", NOTHING)
        .code(OkIf("it casts to it by no name"), Breaks).note("no table lock"),
];
