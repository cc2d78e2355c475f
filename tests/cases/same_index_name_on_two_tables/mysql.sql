-- up

-- file 1 of 1 (statement by statement), alter_2_tables
-- create table stays (way back: exact unless written)
CREATE TABLE `stays` (
    `id` bigint NOT NULL,
    `day` date NOT NULL,
    PRIMARY KEY (`id`)
);
CREATE INDEX `by_day` ON `stays` (`day`);
-- add index by_day on visits
--   [blocks all] full-scan:visits
CREATE INDEX `by_day` ON `visits` (`day`) ALGORITHM=INPLACE LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_2_tables
-- drop index by_day on visits
--   [blocks all]
ALTER TABLE `visits` DROP INDEX `by_day`, ALGORITHM=INPLACE, LOCK=NONE;
-- drop table stays
--   [blocks all] data-loss:stays breaks-old-code:stays
DROP TABLE `stays`;
