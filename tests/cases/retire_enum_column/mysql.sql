-- up

-- file 1 of 1 (statement by statement), alter_tasks_2_changes
-- rename enum state to _retired_state
-- retire column tasks.state
--   [blocks all] rewrite:tasks breaks-old-code:tasks.state
ALTER TABLE `tasks` CHANGE COLUMN `state` `_retired_state` enum('open', 'done') NULL DEFAULT 'open', ALGORITHM=INPLACE, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_tasks_2_changes
-- restore column tasks.state
--   [blocks all] rewrite:tasks may-fail:tasks.state breaks-new-code:tasks.state
ALTER TABLE `tasks` CHANGE COLUMN `_retired_state` `state` enum('open', 'done') NOT NULL DEFAULT 'open', ALGORITHM=INPLACE, LOCK=NONE;
-- rename enum _retired_state to state
