-- up

-- file 1 of 1 (statement by statement), alter_tasks_2_changes
-- create enum level
-- add column tasks.level (way back: exact unless written)
--   [blocks all]
ALTER TABLE `tasks` ADD COLUMN `level` enum('low', 'high') NOT NULL DEFAULT 'low', ALGORITHM=INSTANT, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_tasks_2_changes
-- drop column tasks.level
--   [blocks all] data-loss:tasks.level breaks-old-code:tasks.level
ALTER TABLE `tasks` DROP COLUMN `level`, ALGORITHM=INSTANT, LOCK=NONE;
-- drop enum level
