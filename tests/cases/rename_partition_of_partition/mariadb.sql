-- note: events holds its rows itself: it is not divided into partitions
-- up

-- file 1 of 1 (statement by statement), rename_column_events_region_to_zone
-- rename column events.region to zone
--   [blocks all] breaks-old-code:events.region breaks-new-code:events.zone
ALTER TABLE `events` RENAME COLUMN `region` TO `zone`, ALGORITHM=INSTANT, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), rename_column_events_region_to_zone
-- rename column events.zone to region
--   [blocks all] breaks-old-code:events.zone breaks-new-code:events.region
ALTER TABLE `events` RENAME COLUMN `zone` TO `region`, ALGORITHM=INSTANT, LOCK=NONE;
