-- up

-- file 1 of 1 (statement by statement), alter_2_tables
-- drop table visits (way back: lossy)
--   [blocks all] data-loss:visits breaks-old-code:visits
DROP TABLE `visits`;
-- add index by_day on stays
--   [blocks all] full-scan:stays
CREATE INDEX `by_day` ON `stays` (`day`) ALGORITHM=NOCOPY LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_2_tables
-- drop index by_day on stays
--   [blocks all]
ALTER TABLE `stays` DROP INDEX `by_day`, ALGORITHM=NOCOPY, LOCK=NONE;
-- create table visits
CREATE TABLE `visits` (
    `id` bigint NOT NULL,
    `day` date NOT NULL,
    PRIMARY KEY (`id`)
);
CREATE INDEX `by_day` ON `visits` (`day`);
