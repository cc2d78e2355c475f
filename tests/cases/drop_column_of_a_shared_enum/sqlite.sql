-- up

-- file 1 of 1 (with its own transaction), alter_tasks_2_changes
-- drop check tasks_level_check on tasks (way back: may fail)
-- drop column tasks.level (way back: lossy)
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
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:tasks blocks-writes:tasks may-fail:tasks data-loss:tasks.level breaks-old-code:tasks.level
INSERT OR ROLLBACK INTO "_new_tasks" ("id")
SELECT "id" FROM "tasks";
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
-- add column tasks.level
-- add check tasks_level_check on tasks
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
    "level" text,
    PRIMARY KEY ("id"),
    CONSTRAINT "tasks_level_check" CHECK ("level" IN ('high', 'low'))
);
--   [blocks all] rewrite:tasks blocks-writes:tasks may-fail:tasks
INSERT OR ROLLBACK INTO "_new_tasks" ("id", "level")
SELECT "id", NULL AS "level" FROM "tasks";
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
