-- up

-- file 1 of 1 (with its own transaction), alter_tasks_2_changes
-- rename column tasks.status to state
--   [blocks all] breaks-old-code:tasks.status breaks-new-code:tasks.state
ALTER TABLE "tasks" RENAME COLUMN "status" TO "state";
-- rename check tasks_status_check on tasks to tasks_state_check
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
    CONSTRAINT "tasks_state_check" CHECK ("state" IN ('done', 'open'))
);
--   [blocks all] rewrite:tasks blocks-writes:tasks may-fail:tasks
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

-- file 1 of 1 (with its own transaction), alter_tasks_2_changes
-- rename check tasks_state_check on tasks to tasks_status_check
-- rename column tasks.state to status
--   [blocks all] breaks-old-code:tasks.state breaks-new-code:tasks.status
ALTER TABLE "tasks" RENAME COLUMN "state" TO "status";
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
    "status" text NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "tasks_status_check" CHECK ("status" IN ('done', 'open'))
);
--   [blocks all] rewrite:tasks blocks-writes:tasks may-fail:tasks
INSERT OR ROLLBACK INTO "_new_tasks" ("id", "status")
SELECT "id", "status" FROM "tasks";
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
