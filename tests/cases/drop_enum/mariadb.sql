-- up

-- file 1 of 1 (statement by statement), alter_tasks_2_changes
-- drop column tasks.state (way back: lossy)
--   [blocks all] data-loss:tasks.state breaks-old-code:tasks.state
ALTER TABLE `tasks` DROP COLUMN `state`, ALGORITHM=INSTANT, LOCK=NONE;
-- drop enum state

-- down

-- file 1 of 1 (statement by statement), alter_tasks_2_changes
-- create enum state
-- add column tasks.state
--   [blocks all] may-fail:tasks.state breaks-old-code:tasks.state
ALTER TABLE `tasks` ADD COLUMN `state` enum('open', 'done') NOT NULL, ALGORITHM=INSTANT, LOCK=NONE;
