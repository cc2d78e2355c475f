-- note: state keeps no comment
-- up

-- file 1 of 1 (with its own transaction), alter_tasks_6_changes
-- drop check tasks_state_check on tasks (way back: may fail)
-- drop check tasks_shadow_check on tasks (way back: may fail)
-- add value new to enum state (way back: may fail)
-- remove value lost from enum state
-- add check tasks_state_check on tasks
-- add check tasks_shadow_check on tasks
--   [blocks all]
-- build tasks again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'tasks';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'tasks' AND sql IS NOT NULL AND name NOT IN ('tasks_shadow_idx', 'tasks_state_idx', 'tasks_waits_key');
--   [blocks all]
CREATE TABLE "_new_tasks" (
    "id" integer NOT NULL,
    "state" text NOT NULL,
    "shadow" text GENERATED ALWAYS AS (state) STORED NOT NULL,
    "waits" integer GENERATED ALWAYS AS (CASE WHEN state = 'open' THEN 1 ELSE 0 END) STORED NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "known_shadow" CHECK (shadow IN ('open', 'done')),
    CONSTRAINT "tasks_state_check" CHECK ("state" IN ('done', 'new', 'open')),
    CONSTRAINT "tasks_shadow_check" CHECK ("shadow" IN ('done', 'new', 'open'))
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
CREATE UNIQUE INDEX "tasks_waits_key" ON "tasks" ("waits");
--   [blocks all]
CREATE INDEX "tasks_shadow_idx" ON "tasks" ("shadow");
--   [blocks all]
CREATE INDEX "tasks_state_idx" ON "tasks" ("state");
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

-- file 1 of 1 (with its own transaction), alter_tasks_6_changes
-- drop check tasks_shadow_check on tasks
-- drop check tasks_state_check on tasks
-- add value lost to enum state
-- remove value new from enum state
-- add check tasks_shadow_check on tasks
-- add check tasks_state_check on tasks
--   [blocks all]
-- build tasks again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'tasks';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'tasks' AND sql IS NOT NULL AND name NOT IN ('tasks_shadow_idx', 'tasks_state_idx', 'tasks_waits_key');
--   [blocks all]
CREATE TABLE "_new_tasks" (
    "id" integer NOT NULL,
    "state" text NOT NULL,
    "shadow" text GENERATED ALWAYS AS (state) STORED NOT NULL,
    "waits" integer GENERATED ALWAYS AS (CASE WHEN state = 'open' THEN 1 ELSE 0 END) STORED NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "known_shadow" CHECK (shadow IN ('open', 'done')),
    CONSTRAINT "tasks_shadow_check" CHECK ("shadow" IN ('done', 'lost', 'open')),
    CONSTRAINT "tasks_state_check" CHECK ("state" IN ('done', 'lost', 'open'))
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
CREATE UNIQUE INDEX "tasks_waits_key" ON "tasks" ("waits");
--   [blocks all]
CREATE INDEX "tasks_shadow_idx" ON "tasks" ("shadow");
--   [blocks all]
CREATE INDEX "tasks_state_idx" ON "tasks" ("state");
--   [blocks all]
PRAGMA writable_schema = ON;
--   [blocks all]
INSERT INTO main.sqlite_schema (type, name, tbl_name, rootpage, sql)
SELECT 'trigger', name, tbl_name, 0, sql FROM temp._schema_triggers;
--   [blocks all]
PRAGMA writable_schema = RESET;
--   [blocks all]
DROP TABLE temp._schema_triggers;
