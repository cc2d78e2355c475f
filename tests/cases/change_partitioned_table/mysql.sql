-- note: events holds its rows itself: it is not divided into partitions
-- up

-- file 1 of 1 (statement by statement), alter_events_8_changes
-- rename column events.day to date
--   [blocks all] breaks-old-code:events.day breaks-new-code:events.date
ALTER TABLE `events` RENAME COLUMN `day` TO `date`, ALGORITHM=INSTANT;
-- add column events.more (way back: exact unless written)
--   [blocks all]
ALTER TABLE `events` ADD COLUMN `more` int NOT NULL DEFAULT 0, ALGORITHM=INSTANT;
-- change type of events.note from varchar(20) to varchar(40) (way back: may fail)
--   [blocks all]
ALTER TABLE `events` MODIFY COLUMN `note` varchar(40) NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- set default of events.note
--   [blocks all]
ALTER TABLE `events` MODIFY COLUMN `note` varchar(40) NOT NULL DEFAULT 'none', ALGORITHM=INSTANT;
-- allow null in events.note (way back: may fail)
--   [blocks all] rewrite:events
ALTER TABLE `events` MODIFY COLUMN `note` varchar(40) NULL DEFAULT 'none', ALGORITHM=INPLACE, LOCK=NONE;
-- add check events_more_check on events
--   [blocks all] breaks-old-code:events.events_more_check may-fail:events.events_more_check rewrite:events blocks-writes:events
ALTER TABLE `events` ADD CONSTRAINT `events_more_check` CHECK (more >= 0), ALGORITHM=COPY, LOCK=SHARED;
-- set comment of events.note
--   [blocks all]
ALTER TABLE `events` MODIFY COLUMN `note` varchar(40) NULL DEFAULT 'none' COMMENT 'free text', ALGORITHM=INSTANT;
-- retire column events.fax
--   [blocks all] breaks-old-code:events.fax
ALTER TABLE `events` CHANGE COLUMN `fax` `_retired_fax` longtext NULL, ALGORITHM=INSTANT;

-- down

-- file 1 of 1 (statement by statement), alter_events_8_changes
-- restore column events.fax
--   [blocks all] breaks-new-code:events.fax
ALTER TABLE `events` CHANGE COLUMN `_retired_fax` `fax` longtext NULL, ALGORITHM=INSTANT;
-- drop comment of events.note
--   [blocks all]
ALTER TABLE `events` MODIFY COLUMN `note` varchar(40) NULL DEFAULT 'none', ALGORITHM=INSTANT;
-- drop check events_more_check on events
--   [blocks all]
ALTER TABLE `events` DROP CHECK `events_more_check`, ALGORITHM=INSTANT;
-- require events.note
--   [blocks all] rewrite:events may-fail:events.note breaks-old-code:events.note
ALTER TABLE `events` MODIFY COLUMN `note` varchar(40) NOT NULL DEFAULT 'none', ALGORITHM=INPLACE, LOCK=NONE;
-- drop default of events.note
--   [blocks all] breaks-old-code:events.note
ALTER TABLE `events` MODIFY COLUMN `note` varchar(40) NOT NULL, ALGORITHM=INSTANT;
-- change type of events.note from varchar(40) to varchar(20)
--   [blocks all] rewrite:events blocks-writes:events may-fail:events.note breaks-old-code:events.note
ALTER TABLE `events` MODIFY COLUMN `note` varchar(20) NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
-- drop column events.more
--   [blocks all] data-loss:events.more breaks-old-code:events.more
ALTER TABLE `events` DROP COLUMN `more`, ALGORITHM=INSTANT;
-- rename column events.date to day
--   [blocks all] breaks-old-code:events.date breaks-new-code:events.day
ALTER TABLE `events` RENAME COLUMN `date` TO `day`, ALGORITHM=INSTANT;
