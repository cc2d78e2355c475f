-- note: occurrences holds its rows itself: it is not divided into partitions
-- up

-- file 1 of 1 (statement by statement), alter_occurrences_9_changes
-- rename table events to occurrences
--   [blocks all] breaks-old-code:events breaks-new-code:occurrences
RENAME TABLE `events` TO `occurrences`;
-- rename column occurrences.number to count
--   [blocks all] breaks-old-code:occurrences.number breaks-new-code:occurrences.count
ALTER TABLE `occurrences` RENAME COLUMN `number` TO `count`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename unique constraint events_number_day_key on occurrences to occurrences_count_day_key
--   [blocks all]
ALTER TABLE `occurrences` RENAME INDEX `events_number_day_key` TO `occurrences_count_day_key`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename index events_amount_idx on occurrences to occurrences_amount_idx
--   [blocks all]
ALTER TABLE `occurrences` RENAME INDEX `events_amount_idx` TO `occurrences_amount_idx`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename index events_customer_id_idx on occurrences to occurrences_customer_id_idx
--   [blocks all]
ALTER TABLE `occurrences` RENAME INDEX `events_customer_id_idx` TO `occurrences_customer_id_idx`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename check events_amount_check on occurrences to occurrences_amount_check
--   [blocks all] rewrite:occurrences blocks-writes:occurrences
ALTER TABLE `occurrences` DROP CONSTRAINT `events_amount_check`, ADD CONSTRAINT `occurrences_amount_check` CHECK (amount >= 0), ALGORITHM=COPY;
-- rename foreign key events_customer_id_fkey on occurrences to occurrences_customer_id_fkey
SET SESSION foreign_key_checks = 0;
--   [blocks all]
ALTER TABLE `occurrences` DROP FOREIGN KEY `events_customer_id_fkey`, ADD CONSTRAINT `occurrences_customer_id_fkey` FOREIGN KEY (`customer_id`) REFERENCES `customers` (`id`), ALGORITHM=NOCOPY, LOCK=NONE;
SET SESSION foreign_key_checks = 1;
-- add column occurrences.more (way back: exact unless written)
--   [blocks all]
ALTER TABLE `occurrences` ADD COLUMN `more` int NULL, ALGORITHM=INSTANT, LOCK=NONE;
-- retire column occurrences.counted (way back: may fail)
--   [blocks all] rewrite:occurrences breaks-old-code:occurrences.counted
ALTER TABLE `occurrences` CHANGE COLUMN `counted` `_retired_counted` bigint NULL, ALGORITHM=INPLACE, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_occurrences_9_changes
-- restore column occurrences.counted
--   [blocks all] rewrite:occurrences may-fail:occurrences.counted breaks-new-code:occurrences.counted
ALTER TABLE `occurrences` CHANGE COLUMN `_retired_counted` `counted` bigint NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- drop column occurrences.more
--   [blocks all] data-loss:occurrences.more breaks-old-code:occurrences.more
ALTER TABLE `occurrences` DROP COLUMN `more`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename foreign key occurrences_customer_id_fkey on occurrences to events_customer_id_fkey
SET SESSION foreign_key_checks = 0;
--   [blocks all]
ALTER TABLE `occurrences` DROP FOREIGN KEY `occurrences_customer_id_fkey`, ADD CONSTRAINT `events_customer_id_fkey` FOREIGN KEY (`customer_id`) REFERENCES `customers` (`id`), ALGORITHM=NOCOPY, LOCK=NONE;
SET SESSION foreign_key_checks = 1;
-- rename check occurrences_amount_check on occurrences to events_amount_check
--   [blocks all] rewrite:occurrences blocks-writes:occurrences
ALTER TABLE `occurrences` DROP CONSTRAINT `occurrences_amount_check`, ADD CONSTRAINT `events_amount_check` CHECK (amount >= 0), ALGORITHM=COPY;
-- rename index occurrences_customer_id_idx on occurrences to events_customer_id_idx
--   [blocks all]
ALTER TABLE `occurrences` RENAME INDEX `occurrences_customer_id_idx` TO `events_customer_id_idx`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename index occurrences_amount_idx on occurrences to events_amount_idx
--   [blocks all]
ALTER TABLE `occurrences` RENAME INDEX `occurrences_amount_idx` TO `events_amount_idx`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename unique constraint occurrences_count_day_key on occurrences to events_number_day_key
--   [blocks all]
ALTER TABLE `occurrences` RENAME INDEX `occurrences_count_day_key` TO `events_number_day_key`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename column occurrences.count to number
--   [blocks all] breaks-old-code:occurrences.count breaks-new-code:occurrences.number
ALTER TABLE `occurrences` RENAME COLUMN `count` TO `number`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename table occurrences to events
--   [blocks all] breaks-old-code:occurrences breaks-new-code:events
RENAME TABLE `occurrences` TO `events`;
