-- up

-- file 1 of 1 (with its own transaction), alter_tasks_3_changes
-- create enum state
-- change type of tasks.state from text to enum state (way back: may fail)
-- add check tasks_state_check on tasks
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
    "state" text NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "known_state" CHECK (state IN ('open', 'done') OR id > 100),
    CONSTRAINT "tasks_state_check" CHECK ("state" IN ('done', 'open'))
);
--   [blocks all] rewrite:tasks blocks-writes:tasks may-fail:tasks may-fail:tasks.state breaks-old-code:tasks.state
INSERT OR ROLLBACK INTO "_new_tasks" ("id", "state")
SELECT "id", "state" FROM "tasks";
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
-- drop check tasks_state_check on tasks
-- change type of tasks.state from enum state to text
-- drop enum state
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
    "state" text NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "known_state" CHECK (state IN ('open', 'done') OR id > 100)
);
--   [blocks all] rewrite:tasks blocks-writes:tasks may-fail:tasks may-fail:tasks.state breaks-old-code:tasks.state
INSERT OR ROLLBACK INTO "_new_tasks" ("id", "state")
SELECT "id", "state" FROM "tasks";
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
