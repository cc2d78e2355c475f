-- up

-- file 1 of 1 (statement by statement), alter_tasks_4_changes
-- drop check tasks_level_check on tasks (way back: may fail)
--   [blocks all]
ALTER TABLE `tasks` DROP CHECK `tasks_level_check`, ALGORITHM=INSTANT;
-- add value highest to enum level (way back: may fail)
-- remove value odd from enum level
-- add check tasks_level_check on tasks
--   [blocks all] breaks-old-code:tasks.tasks_level_check may-fail:tasks.tasks_level_check rewrite:tasks blocks-writes:tasks
ALTER TABLE `tasks` ADD CONSTRAINT `tasks_level_check` CHECK (`level` IN ('high', 'highest', 'low')), ALGORITHM=COPY, LOCK=SHARED;

-- down

-- file 1 of 1 (statement by statement), alter_tasks_4_changes
-- drop check tasks_level_check on tasks
--   [blocks all]
ALTER TABLE `tasks` DROP CHECK `tasks_level_check`, ALGORITHM=INSTANT;
-- add value odd to enum level
-- remove value highest from enum level
-- add check tasks_level_check on tasks
--   [blocks all] breaks-old-code:tasks.tasks_level_check may-fail:tasks.tasks_level_check rewrite:tasks blocks-writes:tasks
ALTER TABLE `tasks` ADD CONSTRAINT `tasks_level_check` CHECK (`level` IN ('high', 'low', 'odd')), ALGORITHM=COPY, LOCK=SHARED;
