-- note: events holds its rows itself: it is not divided into partitions
-- up

-- file 1 of 1 (statement by statement), alter_events_2_changes
-- add column events.eve (way back: exact unless written)
--   [blocks all]
ALTER TABLE `events` ADD COLUMN `eve` int NULL, ALGORITHM=INSTANT;
-- fill column events.eve
--   [blocks writes] full-scan:events blocks-writes:events
UPDATE `events` SET `eve` = day - 1 WHERE `eve` IS NULL;
-- require events.eve
--   [blocks all] rewrite:events may-fail:events.eve breaks-old-code:events.eve
ALTER TABLE `events` MODIFY COLUMN `eve` int NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- fill column events.place (way back: lossy)
--   [blocks writes] full-scan:events blocks-writes:events
UPDATE `events` SET `place` = 'somewhere' WHERE `place` IS NULL;
-- require events.place
--   [blocks all] rewrite:events may-fail:events.place breaks-old-code:events.place
ALTER TABLE `events` MODIFY COLUMN `place` varchar(40) NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_events_2_changes
-- allow null in events.place
--   [blocks all] rewrite:events
ALTER TABLE `events` MODIFY COLUMN `place` varchar(40) NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- keep the values of column events.place
-- allow null in events.eve
--   [blocks all] rewrite:events
ALTER TABLE `events` MODIFY COLUMN `eve` int NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- keep the values of column events.eve
-- drop column events.eve
--   [blocks all] data-loss:events.eve breaks-old-code:events.eve
ALTER TABLE `events` DROP COLUMN `eve`, ALGORITHM=INSTANT;
