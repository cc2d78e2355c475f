-- up

-- file 1 of 4 (alone), alter_tasks_4_changes_1
-- drop index tasks_due_idx on tasks
--   [blocks ddl] not-transactional:tasks.tasks_due_idx
DROP INDEX CONCURRENTLY "tasks_due_idx";

-- file 2 of 4 (alone), alter_tasks_4_changes_2
-- drop index tasks_rank_idx on tasks
--   [blocks ddl] not-transactional:tasks.tasks_rank_idx
DROP INDEX CONCURRENTLY "tasks_rank_idx";

-- file 3 of 4 (alone), alter_tasks_4_changes_3
-- add index tasks_due_idx on tasks
--   [blocks ddl] full-scan:tasks not-transactional:tasks.tasks_due_idx
CREATE INDEX CONCURRENTLY "tasks_due_idx" ON "tasks" ("due" DESC NULLS LAST);

-- file 4 of 4 (alone), alter_tasks_4_changes_4
-- add index tasks_rank_idx on tasks
--   [blocks ddl] full-scan:tasks not-transactional:tasks.tasks_rank_idx
CREATE INDEX CONCURRENTLY "tasks_rank_idx" ON "tasks" ("rank" NULLS FIRST);

-- down

-- file 4 of 4 (alone), alter_tasks_4_changes_4
-- drop index tasks_rank_idx on tasks
--   [blocks ddl] not-transactional:tasks.tasks_rank_idx
DROP INDEX CONCURRENTLY "tasks_rank_idx";

-- file 3 of 4 (alone), alter_tasks_4_changes_3
-- drop index tasks_due_idx on tasks
--   [blocks ddl] not-transactional:tasks.tasks_due_idx
DROP INDEX CONCURRENTLY "tasks_due_idx";

-- file 2 of 4 (alone), alter_tasks_4_changes_2
-- add index tasks_rank_idx on tasks
--   [blocks ddl] full-scan:tasks not-transactional:tasks.tasks_rank_idx
CREATE INDEX CONCURRENTLY "tasks_rank_idx" ON "tasks" ("rank");

-- file 1 of 4 (alone), alter_tasks_4_changes_1
-- add index tasks_due_idx on tasks
--   [blocks ddl] full-scan:tasks not-transactional:tasks.tasks_due_idx
CREATE INDEX CONCURRENTLY "tasks_due_idx" ON "tasks" ("due" DESC);
