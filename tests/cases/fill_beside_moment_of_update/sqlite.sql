-- up

-- file 1 of 1 (with its own transaction), alter_tickets_5_changes
-- rename value done of enum state to closed
-- drop check tickets_state_check on tickets (way back: may fail)
-- change type of tickets.priority from text to bigint (way back: lossy)
-- require tickets.code (way back: lossy)
-- add check tickets_state_check on tickets
--   [blocks all]
-- build tickets again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'tickets';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'tickets' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_tickets" (
    "id" integer NOT NULL,
    "code" text NOT NULL,
    "state" text NOT NULL,
    "priority" integer NOT NULL,
    "changed_at" text NOT NULL DEFAULT CURRENT_TIMESTAMP,
    PRIMARY KEY ("id"),
    CONSTRAINT "tickets_state_check" CHECK ("state" IN ('closed', 'open'))
);
--   [blocks all] rewrite:tickets blocks-writes:tickets may-fail:tickets may-fail:tickets.priority breaks-old-code:tickets.priority may-fail:tickets.code breaks-old-code:tickets.code
INSERT OR ROLLBACK INTO "_new_tickets" ("id", "code", "state", "priority", "changed_at")
SELECT "id", coalesce("code", 'none') AS "code", "state", "priority", "changed_at" FROM (SELECT "id", "code", "state", (CAST(priority AS decimal(10, 0))) AS "priority", "changed_at" FROM (SELECT "id", "code", CASE "state" WHEN 'done' THEN 'closed' ELSE "state" END AS "state", "priority", "changed_at" FROM "tickets"));
--   [blocks all]
DROP TABLE "tickets";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_tickets" RENAME TO "tickets";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
PRAGMA writable_schema = ON;
--   [blocks all]
INSERT INTO main.sqlite_schema (type, name, tbl_name, rootpage, sql)
SELECT 'trigger', name, tbl_name, 0, sql FROM temp._schema_triggers;
--   [blocks all]
PRAGMA writable_schema = RESET;
--   [blocks all]
DROP TABLE temp._schema_triggers;

-- down

-- file 1 of 1 (with its own transaction), alter_tickets_5_changes
-- drop check tickets_state_check on tickets
-- allow null in tickets.code
-- change type of tickets.priority from bigint to text
-- add check tickets_state_check on tickets
-- rename value closed of enum state to done
--   [blocks all]
-- build tickets again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'tickets';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'tickets' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_tickets" (
    "id" integer NOT NULL,
    "code" text,
    "state" text NOT NULL,
    "priority" text NOT NULL,
    "changed_at" text NOT NULL DEFAULT CURRENT_TIMESTAMP,
    PRIMARY KEY ("id"),
    CONSTRAINT "tickets_state_check" CHECK ("state" IN ('done', 'open'))
);
--   [blocks all] rewrite:tickets blocks-writes:tickets may-fail:tickets may-fail:tickets.priority breaks-old-code:tickets.priority
INSERT OR ROLLBACK INTO "_new_tickets" ("id", "code", "state", "priority", "changed_at")
SELECT "id", "code", CASE "state" WHEN 'closed' THEN 'done' ELSE "state" END AS "state", "priority", "changed_at" FROM (SELECT "id", "code", "state", (CAST(priority AS char(20))) AS "priority", "changed_at" FROM "tickets");
--   [blocks all]
DROP TABLE "tickets";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_tickets" RENAME TO "tickets";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
PRAGMA writable_schema = ON;
--   [blocks all]
INSERT INTO main.sqlite_schema (type, name, tbl_name, rootpage, sql)
SELECT 'trigger', name, tbl_name, 0, sql FROM temp._schema_triggers;
--   [blocks all]
PRAGMA writable_schema = RESET;
--   [blocks all]
DROP TABLE temp._schema_triggers;
