-- up

-- file 1 of 1 (in a transaction), alter_tasks_2_changes
-- drop index tasks_open on tasks
--   [blocks all]
DROP INDEX "tasks_open";
-- add index tasks_open on tasks
--   [blocks all] full-scan:tasks blocks-writes:tasks
CREATE INDEX "tasks_open" ON "tasks" ("due") WHERE state <> 'done';

-- down

-- file 1 of 1 (in a transaction), alter_tasks_2_changes
-- drop index tasks_open on tasks
--   [blocks all]
DROP INDEX "tasks_open";
-- add index tasks_open on tasks
--   [blocks all] full-scan:tasks blocks-writes:tasks
CREATE INDEX "tasks_open" ON "tasks" ("due") WHERE state = 'open';
