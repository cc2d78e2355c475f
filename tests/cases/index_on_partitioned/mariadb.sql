-- note: events holds its rows itself: it is not divided into partitions
-- up

-- file 1 of 1 (statement by statement), alter_events_3_changes
-- add unique constraint events_number_day_key on events
--   [blocks all] may-fail:events.events_number_day_key full-scan:events breaks-old-code:events.events_number_day_key
ALTER TABLE `events` ADD CONSTRAINT `events_number_day_key` UNIQUE (`number`, `day`), ALGORITHM=NOCOPY, LOCK=NONE;
-- add index events_place_day_idx on events
--   [blocks all] full-scan:events
CREATE INDEX `events_place_day_idx` ON `events` (`place`, `day`) ALGORITHM=NOCOPY LOCK=NONE;
-- add check events_place_check on events
--   [blocks all] breaks-old-code:events.events_place_check may-fail:events.events_place_check rewrite:events blocks-writes:events
ALTER TABLE `events` ADD CONSTRAINT `events_place_check` CHECK (place > 0), ALGORITHM=COPY;

-- down

-- file 1 of 1 (statement by statement), alter_events_3_changes
-- drop check events_place_check on events
--   [blocks all]
ALTER TABLE `events` DROP CONSTRAINT `events_place_check`, ALGORITHM=INSTANT, LOCK=NONE;
-- drop index events_place_day_idx on events
--   [blocks all]
ALTER TABLE `events` DROP INDEX `events_place_day_idx`, ALGORITHM=NOCOPY, LOCK=NONE;
-- drop unique constraint events_number_day_key on events
--   [blocks all]
ALTER TABLE `events` DROP INDEX `events_number_day_key`, ALGORITHM=NOCOPY, LOCK=NONE;
