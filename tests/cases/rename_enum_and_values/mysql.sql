-- up

-- file 1 of 1 (statement by statement), alter_2_types
-- rename enum state to task_state
-- rename value canceled of enum task_state to cancelled
--   [blocks all] breaks-old-code:task_state.canceled
ALTER TABLE `tasks` MODIFY COLUMN `state` enum('open', 'canceled', 'cancelled') NOT NULL, ALGORITHM=INSTANT;
--   [blocks writes] full-scan:tasks blocks-writes:tasks breaks-old-code:task_state.canceled
UPDATE `tasks` SET `state` = 'cancelled' WHERE `state` = 'canceled';
--   [blocks all] rewrite:tasks blocks-writes:tasks may-fail:task_state.canceled breaks-old-code:task_state.canceled
ALTER TABLE `tasks` MODIFY COLUMN `state` enum('open', 'cancelled') NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
-- add value done to enum task_state (way back: may fail)
--   [blocks all]
ALTER TABLE `tasks` MODIFY COLUMN `state` enum('open', 'cancelled', 'done') NOT NULL, ALGORITHM=INSTANT;

-- down

-- file 1 of 1 (statement by statement), alter_2_types
-- remove value done from enum task_state
--   [blocks all] rewrite:tasks blocks-writes:tasks may-fail:task_state.done breaks-old-code:task_state.done
ALTER TABLE `tasks` MODIFY COLUMN `state` enum('open', 'cancelled') NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
-- rename value cancelled of enum task_state to canceled
--   [blocks all] breaks-old-code:task_state.cancelled
ALTER TABLE `tasks` MODIFY COLUMN `state` enum('open', 'cancelled', 'canceled') NOT NULL, ALGORITHM=INSTANT;
--   [blocks writes] full-scan:tasks blocks-writes:tasks breaks-old-code:task_state.cancelled
UPDATE `tasks` SET `state` = 'canceled' WHERE `state` = 'cancelled';
--   [blocks all] rewrite:tasks blocks-writes:tasks may-fail:task_state.cancelled breaks-old-code:task_state.cancelled
ALTER TABLE `tasks` MODIFY COLUMN `state` enum('open', 'canceled') NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
-- rename enum task_state to state
