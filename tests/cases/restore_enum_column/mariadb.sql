-- up

-- file 1 of 1 (statement by statement), alter_tasks_4_changes
-- rename enum _retired_state to state
-- restore column tasks.state
--   [blocks all] breaks-new-code:tasks.state
ALTER TABLE `tasks` CHANGE COLUMN `_retired_state` `state` enum('open', 'done') NULL DEFAULT 'open', ALGORITHM=INSTANT, LOCK=NONE;
-- add value late to enum state (way back: may fail)
--   [blocks all]
ALTER TABLE `tasks` MODIFY COLUMN `state` enum('open', 'done', 'late') NULL DEFAULT 'open', ALGORITHM=INSTANT, LOCK=NONE;
-- fill column tasks.state (way back: lossy)
--   [blocks writes] full-scan:tasks blocks-writes:tasks
UPDATE `tasks` SET `state` = 'open' WHERE `state` IS NULL;
-- require tasks.state
--   [blocks all] rewrite:tasks may-fail:tasks.state breaks-old-code:tasks.state
ALTER TABLE `tasks` MODIFY COLUMN `state` enum('open', 'done', 'late') NOT NULL DEFAULT 'open', ALGORITHM=INPLACE, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_tasks_4_changes
-- allow null in tasks.state
--   [blocks all] rewrite:tasks
ALTER TABLE `tasks` MODIFY COLUMN `state` enum('open', 'done', 'late') NULL DEFAULT 'open', ALGORITHM=INPLACE, LOCK=NONE;
-- keep the values of column tasks.state
-- remove value late from enum state
--   [blocks all] rewrite:tasks blocks-writes:tasks may-fail:state.late breaks-old-code:state.late
ALTER TABLE `tasks` MODIFY COLUMN `state` enum('open', 'done') NULL DEFAULT 'open', ALGORITHM=COPY;
-- retire column tasks.state
--   [blocks all] breaks-old-code:tasks.state
ALTER TABLE `tasks` CHANGE COLUMN `state` `_retired_state` enum('open', 'done') NULL DEFAULT 'open', ALGORITHM=INSTANT, LOCK=NONE;
-- rename enum state to _retired_state
