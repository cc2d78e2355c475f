-- up

-- file 1 of 1 (with its own transaction), alter_2_tables
-- drop check tasks_state_check on tasks (way back: may fail)
-- add column tasks.state_id (way back: exact unless written)
-- add index tasks_state_id_idx on tasks
-- drop column tasks.state (way back: lossy)
-- drop enum states
-- create table states (way back: exact unless written)
CREATE TABLE "states" (
    "id" integer NOT NULL,
    "name" text NOT NULL,
    PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "states_name_key" ON "states" ("name");
-- add foreign key tasks_state_id_fkey on tasks
--   [blocks all]
-- build tasks again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'tasks';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'tasks' AND sql IS NOT NULL AND name NOT IN ('tasks_state_id_idx');
--   [blocks all]
CREATE TABLE "_new_tasks" (
    "id" integer NOT NULL,
    "state_id" integer,
    PRIMARY KEY ("id"),
    CONSTRAINT "tasks_state_id_fkey" FOREIGN KEY ("state_id") REFERENCES "states" ("id")
);
--   [blocks all] rewrite:tasks blocks-writes:tasks may-fail:tasks data-loss:tasks.state breaks-old-code:tasks.state
INSERT OR ROLLBACK INTO "_new_tasks" ("id", "state_id")
SELECT "id", NULL AS "state_id" FROM "tasks";
--   [blocks all]
DROP TABLE "tasks";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_tasks" RENAME TO "tasks";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE INDEX "tasks_state_id_idx" ON "tasks" ("state_id");
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

-- file 1 of 1 (with its own transaction), alter_2_tables
-- drop foreign key tasks_state_id_fkey on tasks
-- drop table states
--   [blocks all] data-loss:states breaks-old-code:states
DROP TABLE "states";
-- create enum states
-- add column tasks.state
-- drop index tasks_state_id_idx on tasks
-- drop column tasks.state_id
-- add check tasks_state_check on tasks
--   [blocks all]
-- build tasks again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'tasks';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'tasks' AND sql IS NOT NULL AND name NOT IN ('tasks_state_id_idx');
--   [blocks all]
CREATE TABLE "_new_tasks" (
    "id" integer NOT NULL,
    "state" text NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "tasks_state_check" CHECK ("state" IN ('done', 'open'))
);
--   [blocks all] rewrite:tasks blocks-writes:tasks may-fail:tasks may-fail:tasks.state breaks-old-code:tasks.state data-loss:tasks.state_id breaks-old-code:tasks.state_id
INSERT OR ROLLBACK INTO "_new_tasks" ("id", "state")
SELECT "id", NULL AS "state" FROM "tasks";
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
