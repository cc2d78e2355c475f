-- up

-- file 1 of 1 (with its own transaction), alter_tasks_3_changes
-- rename enum state to _retired_state
-- drop check tasks_state_check on tasks (way back: may fail)
-- retire column tasks.state
--   [blocks all] breaks-old-code:tasks.state
ALTER TABLE "tasks" RENAME COLUMN "state" TO "_retired_state";
--   [blocks all]
-- build tasks again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'tasks';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'tasks' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_tasks" (
    "id" integer NOT NULL,
    "_retired_state" text DEFAULT 'open',
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:tasks blocks-writes:tasks may-fail:tasks
INSERT OR ROLLBACK INTO "_new_tasks" ("id", "_retired_state")
SELECT "id", "_retired_state" FROM "tasks";
--   [blocks all]
DROP TABLE "tasks";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_tasks" RENAME TO "tasks";
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

-- file 1 of 1 (with its own transaction), alter_tasks_3_changes
-- restore column tasks.state
--   [blocks all] breaks-new-code:tasks.state
ALTER TABLE "tasks" RENAME COLUMN "_retired_state" TO "state";
-- add check tasks_state_check on tasks
-- rename enum _retired_state to state
--   [blocks all]
-- build tasks again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'tasks';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'tasks' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_tasks" (
    "id" integer NOT NULL,
    "state" text NOT NULL DEFAULT 'open',
    PRIMARY KEY ("id"),
    CONSTRAINT "tasks_state_check" CHECK ("state" IN ('done', 'open'))
);
--   [blocks all] rewrite:tasks blocks-writes:tasks may-fail:tasks may-fail:tasks.state
INSERT OR ROLLBACK INTO "_new_tasks" ("id", "state")
SELECT "id", coalesce("state", 'open') AS "state" FROM "tasks";
--   [blocks all]
DROP TABLE "tasks";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_tasks" RENAME TO "tasks";
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
