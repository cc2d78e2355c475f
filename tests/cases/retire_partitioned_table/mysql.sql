-- up

-- file 1 of 1 (statement by statement), alter_2_tables
-- drop index events_day_idx on events
--   [blocks all]
ALTER TABLE `events` DROP INDEX `events_day_idx`, ALGORITHM=INPLACE, LOCK=NONE;
-- retire table events
--   [blocks all] breaks-old-code:events
RENAME TABLE `events` TO `_retired_events`;

-- down

-- file 1 of 1 (statement by statement), alter_2_tables
-- restore table events
--   [blocks all]
RENAME TABLE `_retired_events` TO `events`;
-- add index events_day_idx on events
--   [blocks all] full-scan:events
CREATE INDEX `events_day_idx` ON `events` (`day`) ALGORITHM=INPLACE LOCK=NONE;
