-- up

-- file 1 of 1 (statement by statement), alter_2_tables
-- rename table events to old_events
--   [blocks all] breaks-old-code:events breaks-new-code:old_events
RENAME TABLE `events` TO `old_events`;
-- create table events (way back: exact unless written)
CREATE TABLE `events` (
    `id` bigint NOT NULL,
    `happened_at` datetime(6) NOT NULL,
    PRIMARY KEY (`id`)
);

-- down

-- file 1 of 1 (statement by statement), alter_2_tables
-- drop table events
--   [blocks all] data-loss:events breaks-old-code:events
DROP TABLE `events`;
-- rename table old_events to events
--   [blocks all] breaks-old-code:old_events breaks-new-code:events
RENAME TABLE `old_events` TO `events`;
