-- up

-- file 1 of 1 (statement by statement), alter_tickets_2_changes
-- add column tickets.number (way back: exact unless written)
--   [blocks all]
ALTER TABLE `tickets` ADD COLUMN `number` bigint NULL, ALGORITHM=INSTANT, LOCK=NONE;
-- fill column tickets.number
--   [blocks writes] full-scan:tickets blocks-writes:tickets
UPDATE `tickets` SET `number` = id + 1000000 WHERE `number` IS NULL;
-- require tickets.number
--   [blocks all] rewrite:tickets may-fail:tickets.number breaks-old-code:tickets.number
ALTER TABLE `tickets` MODIFY COLUMN `number` bigint NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- add unique constraint tickets_number_key on tickets
--   [blocks all] may-fail:tickets.tickets_number_key full-scan:tickets breaks-old-code:tickets.tickets_number_key
ALTER TABLE `tickets` ADD CONSTRAINT `tickets_number_key` UNIQUE (`number`), ALGORITHM=NOCOPY, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_tickets_2_changes
-- drop unique constraint tickets_number_key on tickets
--   [blocks all]
ALTER TABLE `tickets` DROP INDEX `tickets_number_key`, ALGORITHM=NOCOPY, LOCK=NONE;
-- allow null in tickets.number
--   [blocks all] rewrite:tickets
ALTER TABLE `tickets` MODIFY COLUMN `number` bigint NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- keep the values of column tickets.number
-- drop column tickets.number
--   [blocks all] data-loss:tickets.number breaks-old-code:tickets.number
ALTER TABLE `tickets` DROP COLUMN `number`, ALGORITHM=INSTANT, LOCK=NONE;
