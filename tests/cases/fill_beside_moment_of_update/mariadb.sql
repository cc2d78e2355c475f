-- up

-- file 1 of 1 (statement by statement), alter_tickets_3_changes
-- rename value done of enum state to closed
--   [blocks all] breaks-old-code:state.done
ALTER TABLE `tickets` MODIFY COLUMN `state` enum('open', 'done', 'closed') NOT NULL, ALGORITHM=INSTANT, LOCK=NONE;
--   [blocks writes] full-scan:tickets blocks-writes:tickets breaks-old-code:state.done
UPDATE `tickets` SET `state` = 'closed', `changed_at` = `changed_at` WHERE `state` = 'done';
--   [blocks all] rewrite:tickets blocks-writes:tickets may-fail:state.done breaks-old-code:state.done
ALTER TABLE `tickets` MODIFY COLUMN `state` enum('open', 'closed') NOT NULL, ALGORITHM=COPY;
-- change type of tickets.priority from varchar(20) to bigint (way back: lossy)
--   [blocks all] rewrite:tickets blocks-writes:tickets may-fail:tickets.priority
ALTER TABLE `tickets` ADD COLUMN `_new_priority` bigint GENERATED ALWAYS AS (CAST(priority AS decimal(10, 0))) STORED, ALGORITHM=COPY;
--   [blocks all] may-fail:tickets.priority breaks-old-code:tickets.priority rewrite:tickets blocks-writes:tickets
ALTER TABLE `tickets` DROP COLUMN `priority`, CHANGE COLUMN `_new_priority` `priority` bigint NOT NULL, ALGORITHM=COPY;
-- fill column tickets.code (way back: lossy)
--   [blocks writes] full-scan:tickets blocks-writes:tickets
UPDATE `tickets` SET `code` = 'none', `changed_at` = `changed_at` WHERE `code` IS NULL;
-- require tickets.code
--   [blocks all] rewrite:tickets may-fail:tickets.code breaks-old-code:tickets.code
ALTER TABLE `tickets` MODIFY COLUMN `code` varchar(20) NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_tickets_3_changes
-- allow null in tickets.code
--   [blocks all] rewrite:tickets
ALTER TABLE `tickets` MODIFY COLUMN `code` varchar(20) NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- keep the values of column tickets.code
-- change type of tickets.priority from bigint to varchar(20)
--   [blocks all] rewrite:tickets blocks-writes:tickets may-fail:tickets.priority
ALTER TABLE `tickets` ADD COLUMN `_new_priority` varchar(20) GENERATED ALWAYS AS (CAST(priority AS char(20))) STORED, ALGORITHM=COPY;
--   [blocks all] may-fail:tickets.priority breaks-old-code:tickets.priority rewrite:tickets blocks-writes:tickets
ALTER TABLE `tickets` DROP COLUMN `priority`, CHANGE COLUMN `_new_priority` `priority` varchar(20) NOT NULL, ALGORITHM=COPY;
-- rename value closed of enum state to done
--   [blocks all] breaks-old-code:state.closed
ALTER TABLE `tickets` MODIFY COLUMN `state` enum('open', 'closed', 'done') NOT NULL, ALGORITHM=INSTANT, LOCK=NONE;
--   [blocks writes] full-scan:tickets blocks-writes:tickets breaks-old-code:state.closed
UPDATE `tickets` SET `state` = 'done', `changed_at` = `changed_at` WHERE `state` = 'closed';
--   [blocks all] rewrite:tickets blocks-writes:tickets may-fail:state.closed breaks-old-code:state.closed
ALTER TABLE `tickets` MODIFY COLUMN `state` enum('open', 'done') NOT NULL, ALGORITHM=COPY;
