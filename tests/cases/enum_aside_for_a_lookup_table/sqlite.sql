-- up

-- file 1 of 1 (with its own transaction), alter_2_tables
-- rename enum states to _retired_states
-- drop check tasks_state_check on tasks (way back: may fail)
-- create table states (way back: exact unless written)
CREATE TABLE "states" (
    "id" integer NOT NULL,
    "name" text NOT NULL,
    PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "states_name_key" ON "states" ("name");
-- add column tasks.state_id (way back: exact unless written)
-- add index tasks_state_id_idx on tasks
-- add foreign key tasks_state_id_fkey on tasks
-- retire column tasks.state (way back: may fail)
--   [blocks all] breaks-old-code:tasks.state
ALTER TABLE "tasks" RENAME COLUMN "state" TO "_retired_state";
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
    "_retired_state" text,
    "state_id" integer,
    PRIMARY KEY ("id"),
    CONSTRAINT "tasks_state_id_fkey" FOREIGN KEY ("state_id") REFERENCES "states" ("id")
);
--   [blocks all] rewrite:tasks blocks-writes:tasks may-fail:tasks
INSERT OR ROLLBACK INTO "_new_tasks" ("id", "_retired_state", "state_id")
SELECT "id", "_retired_state", NULL AS "state_id" FROM "tasks";
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
-- restore column tasks.state
--   [blocks all] breaks-new-code:tasks.state
ALTER TABLE "tasks" RENAME COLUMN "_retired_state" TO "state";
-- drop foreign key tasks_state_id_fkey on tasks
-- drop index tasks_state_id_idx on tasks
-- drop column tasks.state_id
-- drop table states
--   [blocks all] data-loss:states breaks-old-code:states
DROP TABLE "states";
-- add check tasks_state_check on tasks
-- rename enum _retired_states to states
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
--   [blocks all] rewrite:tasks blocks-writes:tasks may-fail:tasks may-fail:tasks.state data-loss:tasks.state_id breaks-old-code:tasks.state_id
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
