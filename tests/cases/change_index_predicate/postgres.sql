-- up

-- file 1 of 2 (alone), alter_tasks_2_changes_1
-- drop index tasks_open on tasks
--   [blocks ddl] not-transactional:tasks.tasks_open
DROP INDEX CONCURRENTLY "tasks_open";

-- file 2 of 2 (alone), alter_tasks_2_changes_2
-- add index tasks_open on tasks
--   [blocks ddl] full-scan:tasks not-transactional:tasks.tasks_open
CREATE INDEX CONCURRENTLY "tasks_open" ON "tasks" ("due") WHERE state <> 'done';

-- down

-- file 2 of 2 (alone), alter_tasks_2_changes_2
-- drop index tasks_open on tasks
--   [blocks ddl] not-transactional:tasks.tasks_open
DROP INDEX CONCURRENTLY "tasks_open";

-- file 1 of 2 (alone), alter_tasks_2_changes_1
-- add index tasks_open on tasks
--   [blocks ddl] full-scan:tasks not-transactional:tasks.tasks_open
CREATE INDEX CONCURRENTLY "tasks_open" ON "tasks" ("due") WHERE state = 'open';
