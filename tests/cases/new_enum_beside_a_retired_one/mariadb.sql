-- up

-- file 1 of 1 (statement by statement), alter_tasks_2_changes
-- create enum state
-- add column tasks.state (way back: exact unless written)
--   [blocks all]
ALTER TABLE `tasks` ADD COLUMN `state` enum('red', 'green') NULL, ALGORITHM=INSTANT, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_tasks_2_changes
-- drop column tasks.state
--   [blocks all] data-loss:tasks.state breaks-old-code:tasks.state
ALTER TABLE `tasks` DROP COLUMN `state`, ALGORITHM=INSTANT, LOCK=NONE;
-- drop enum state
