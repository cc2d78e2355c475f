-- up

-- file 1 of 1 (statement by statement), retire_column_tasks_state
-- retire column tasks.state
--   [blocks all] breaks-old-code:tasks.state
ALTER TABLE `tasks` CHANGE COLUMN `state` `_retired_state` enum('open', 'done') NULL DEFAULT 'open';

-- down

-- file 1 of 1 (statement by statement), retire_column_tasks_state
-- restore column tasks.state
--   [blocks all] breaks-new-code:tasks.state
ALTER TABLE `tasks` CHANGE COLUMN `_retired_state` `state` enum('open', 'done') NOT NULL DEFAULT 'open';
