-- note: jobs keeps no comment
-- up

-- file 1 of 1 (with its own transaction), alter_jobs_10_changes
-- drop check jobs_number_positive on jobs (way back: may fail)
-- drop unique constraint jobs_queue_number_key on jobs (way back: may fail)
-- drop index jobs_by_state on jobs
-- drop default of jobs.queue
-- add column jobs.priority (way back: exact unless written)
-- allow null in jobs.state (way back: may fail)
-- add unique constraint jobs_queue_priority_id_key on jobs
-- add index jobs_by_state on jobs
-- add check jobs_number_positive on jobs
-- retire column jobs.gone
--   [blocks all] breaks-old-code:jobs.gone
ALTER TABLE "jobs" RENAME COLUMN "gone" TO "_retired_gone";
--   [blocks all]
-- build jobs again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'jobs';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'jobs' AND sql IS NOT NULL AND name NOT IN ('jobs_by_state', 'jobs_queue_number_key', 'jobs_queue_priority_id_key');
--   [blocks all]
CREATE TABLE "_new_jobs" (
    "id" integer NOT NULL,
    "state" text,
    "queue" text NOT NULL,
    "number" integer NOT NULL,
    "_retired_gone" integer,
    "priority" integer NOT NULL DEFAULT 5,
    PRIMARY KEY ("id"),
    CONSTRAINT "jobs_number_positive" CHECK (number >= 0)
);
--   [blocks all] rewrite:jobs blocks-writes:jobs may-fail:jobs breaks-old-code:jobs.queue
INSERT OR ROLLBACK INTO "_new_jobs" ("id", "state", "queue", "number", "_retired_gone", "priority")
SELECT "id", "state", "queue", "number", "_retired_gone", 5 AS "priority" FROM "jobs";
--   [blocks all]
DROP TABLE "jobs";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_jobs" RENAME TO "jobs";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE UNIQUE INDEX "jobs_queue_priority_id_key" ON "jobs" ("queue", "priority", "id");
--   [blocks all]
CREATE INDEX "jobs_by_state" ON "jobs" ("state" DESC, "priority");
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

-- file 1 of 1 (with its own transaction), alter_jobs_10_changes
-- restore column jobs.gone
--   [blocks all] breaks-new-code:jobs.gone
ALTER TABLE "jobs" RENAME COLUMN "_retired_gone" TO "gone";
-- drop check jobs_number_positive on jobs
-- drop index jobs_by_state on jobs
-- drop unique constraint jobs_queue_priority_id_key on jobs
-- require jobs.state
-- drop column jobs.priority
-- set default of jobs.queue
-- add index jobs_by_state on jobs
-- add unique constraint jobs_queue_number_key on jobs
-- add check jobs_number_positive on jobs
--   [blocks all]
-- build jobs again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'jobs';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'jobs' AND sql IS NOT NULL AND name NOT IN ('jobs_by_state', 'jobs_queue_number_key', 'jobs_queue_priority_id_key');
--   [blocks all]
CREATE TABLE "_new_jobs" (
    "id" integer NOT NULL,
    "state" text NOT NULL,
    "queue" text NOT NULL DEFAULT 'main',
    "number" integer NOT NULL,
    "gone" integer,
    PRIMARY KEY ("id"),
    CONSTRAINT "jobs_number_positive" CHECK (number > 0)
);
--   [blocks all] rewrite:jobs blocks-writes:jobs may-fail:jobs may-fail:jobs.state breaks-old-code:jobs.state data-loss:jobs.priority breaks-old-code:jobs.priority
INSERT OR ROLLBACK INTO "_new_jobs" ("id", "state", "queue", "number", "gone")
SELECT "id", "state", "queue", "number", "gone" FROM "jobs";
--   [blocks all]
DROP TABLE "jobs";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_jobs" RENAME TO "jobs";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE UNIQUE INDEX "jobs_queue_number_key" ON "jobs" ("queue", "number");
--   [blocks all]
CREATE INDEX "jobs_by_state" ON "jobs" ("state");
--   [blocks all]
PRAGMA writable_schema = ON;
--   [blocks all]
INSERT INTO main.sqlite_schema (type, name, tbl_name, rootpage, sql)
SELECT 'trigger', name, tbl_name, 0, sql FROM temp._schema_triggers;
--   [blocks all]
PRAGMA writable_schema = RESET;
--   [blocks all]
DROP TABLE temp._schema_triggers;
