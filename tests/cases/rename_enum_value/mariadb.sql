-- up

-- file 1 of 1 (statement by statement), rename_value_canceled_of_enum_state_to_cancelled
-- rename value canceled of enum state to cancelled
--   [blocks all] breaks-old-code:state.canceled
ALTER TABLE `tasks` MODIFY COLUMN `state` enum('open', 'canceled', 'cancelled') NOT NULL DEFAULT 'cancelled', ALGORITHM=INSTANT, LOCK=NONE;
--   [blocks writes] full-scan:tasks blocks-writes:tasks breaks-old-code:state.canceled
UPDATE `tasks` SET `state` = 'cancelled' WHERE `state` = 'canceled';
--   [blocks all] rewrite:tasks blocks-writes:tasks may-fail:state.canceled breaks-old-code:state.canceled
ALTER TABLE `tasks` MODIFY COLUMN `state` enum('open', 'cancelled') NOT NULL DEFAULT 'cancelled', ALGORITHM=COPY;

-- down

-- file 1 of 1 (statement by statement), rename_value_canceled_of_enum_state_to_cancelled
-- rename value cancelled of enum state to canceled
--   [blocks all] breaks-old-code:state.cancelled
ALTER TABLE `tasks` MODIFY COLUMN `state` enum('open', 'cancelled', 'canceled') NOT NULL DEFAULT 'canceled', ALGORITHM=INSTANT, LOCK=NONE;
--   [blocks writes] full-scan:tasks blocks-writes:tasks breaks-old-code:state.cancelled
UPDATE `tasks` SET `state` = 'canceled' WHERE `state` = 'cancelled';
--   [blocks all] rewrite:tasks blocks-writes:tasks may-fail:state.cancelled breaks-old-code:state.cancelled
ALTER TABLE `tasks` MODIFY COLUMN `state` enum('open', 'canceled') NOT NULL DEFAULT 'canceled', ALGORITHM=COPY;
