-- up

-- file 1 of 1 (statement by statement), alter_2_tables
-- create table stays (way back: exact unless written)
CREATE TABLE `stays` (
    `id` bigint NOT NULL,
    `days` int NOT NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `days_range` CHECK (days < 100)
);
-- add check days_range on visits
--   [blocks all] breaks-old-code:visits.days_range may-fail:visits.days_range rewrite:visits blocks-writes:visits
ALTER TABLE `visits` ADD CONSTRAINT `days_range` CHECK (days < 100), ALGORITHM=COPY;

-- down

-- file 1 of 1 (statement by statement), alter_2_tables
-- drop check days_range on visits
--   [blocks all]
ALTER TABLE `visits` DROP CONSTRAINT `days_range`, ALGORITHM=INSTANT, LOCK=NONE;
-- drop table stays
--   [blocks all] data-loss:stays breaks-old-code:stays
DROP TABLE `stays`;
