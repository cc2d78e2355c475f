-- up

-- file 1 of 3 (in a transaction), alter_tasks_4_changes_1
-- stop relying on check tasks_level_check on tasks

-- file 2 of 3 (in a transaction), alter_tasks_4_changes_2
-- drop check tasks_level_check on tasks (way back: may fail)
--   [blocks all]
ALTER TABLE "tasks" DROP CONSTRAINT "tasks_level_check";
-- add value highest to enum level (way back: may fail)
-- remove value odd from enum level
-- add check tasks_level_check on tasks
--   [blocks all] breaks-old-code:tasks.tasks_level_check
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_level_check" CHECK ("level" IN ('high', 'highest', 'low')) NOT VALID;

-- file 3 of 3 (in a transaction), alter_tasks_4_changes_3
-- validate check tasks_level_check on tasks
--   [blocks ddl] full-scan:tasks may-fail:tasks.tasks_level_check
ALTER TABLE "tasks" VALIDATE CONSTRAINT "tasks_level_check";

-- down

-- file 3 of 3 (in a transaction), alter_tasks_4_changes_3
-- stop relying on check tasks_level_check on tasks

-- file 2 of 3 (in a transaction), alter_tasks_4_changes_2
-- drop check tasks_level_check on tasks
--   [blocks all]
ALTER TABLE "tasks" DROP CONSTRAINT "tasks_level_check";
-- add value odd to enum level
-- remove value highest from enum level
-- add check tasks_level_check on tasks
--   [blocks all] breaks-old-code:tasks.tasks_level_check
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_level_check" CHECK ("level" IN ('high', 'low', 'odd')) NOT VALID;

-- file 1 of 3 (in a transaction), alter_tasks_4_changes_1
-- validate check tasks_level_check on tasks
--   [blocks ddl] full-scan:tasks may-fail:tasks.tasks_level_check
ALTER TABLE "tasks" VALIDATE CONSTRAINT "tasks_level_check";
