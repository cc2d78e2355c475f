//! Triggers, policies, rules, functions.

use super::super::Loss::{Drops, Lossy};
use super::super::Undo::R3;
use super::super::Verdict::{Breaks, Ok, OkIf};
use super::*;

// A row of a table is read at one glance; rustfmt would make a column of each.
#[rustfmt::skip]
pub(super) const TRIGGERS: &[Fact] = &[
    fact("create-trigger", "CREATE TRIGGER, also OR REPLACE, also CONSTRAINT",
        "CREATE TRIGGER tg BEFORE INSERT OR UPDATE ON t FOR EACH ROW EXECUTE FUNCTION s.tf()",
        pg!(ALL: Table ShareRowExclusive; )).code(OkIf("it can live with what the trigger does"), Ok)
        .note("SHARE ROW EXCLUSIVE: waits for writers = a useful barrier before backfill"),
    fact("drop-trigger", "DROP TRIGGER", "DROP TRIGGER tg ON t", METADATA)
        .code(OkIf("it does not rely on the trigger"), Ok),
    fact("disable-trigger", "DISABLE or ENABLE TRIGGER", "ALTER TABLE t DISABLE TRIGGER tg",
        pg!(ALL: Table ShareRowExclusive; )).code(OkIf("it does not rely on the trigger"), Ok)
        .note("SHARE ROW EXCLUSIVE; DISABLE TRIGGER ALL also disables FK triggers (superuser)"),
    fact("enable-rls", "ENABLE, DISABLE or FORCE ROW LEVEL SECURITY", "ALTER TABLE t ENABLE ROW LEVEL SECURITY",
        METADATA).code(OkIf("it owns the table: for others the default is to deny"), Ok).note("create policies first"),
    fact("create-policy", "CREATE, ALTER or DROP POLICY", "CREATE POLICY po ON t USING (true)", METADATA)
        .code(OkIf("the policy shows it its rows"), Ok),
    fact("create-rule", "CREATE or DROP RULE", "CREATE RULE ru AS ON DELETE TO t DO INSTEAD NOTHING", METADATA)
        .loss(Lossy("what the rule keeps from being written")).code(OkIf("it means what the rule makes of it"), Ok),
    fact("replace-function", "CREATE OR REPLACE FUNCTION",
        "CREATE OR REPLACE FUNCTION s.tf() RETURNS trigger LANGUAGE plpgsql AS 'begin return null; end'", NOTHING)
        .code(OkIf("it takes what the new body gives"), OkIf("it takes what the former body gives"))
        .note("no table lock; not versioned"),
    fact("drop-function-used", "DROP FUNCTION CASCADE", "DROP FUNCTION s.tf() CASCADE", METADATA)
        .when("a trigger calls it").loss(Drops("the triggers")).undo(R3).code(Breaks, Ok).note("forbid CASCADE"),
    fact("create-function", "CREATE FUNCTION", "CREATE FUNCTION s.ff() RETURNS int LANGUAGE sql AS $$select 1$$",
        NOTHING).code(Ok, Breaks),
];
