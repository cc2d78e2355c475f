-- up

-- file 1 of 1 (statement by statement), alter_3_tables
-- set options of visits
--   [blocks all] rewrite:visits blocks-writes:visits
ALTER TABLE `visits` REMOVE PARTITIONING;
-- add column visits.year (way back: exact unless written)
--   [blocks all]
ALTER TABLE `visits` ADD COLUMN `year` int NOT NULL DEFAULT 0, ALGORITHM=INSTANT, LOCK=NONE;
-- change primary key of visits (way back: may fail)
--   [blocks all] rewrite:visits may-fail:visits breaks-old-code:visits
ALTER TABLE `visits` DROP PRIMARY KEY, ADD PRIMARY KEY (`id`, `year`), ALGORITHM=INPLACE, LOCK=NONE;
-- set options of orders (way back: may fail)
--   [blocks all] rewrite:orders blocks-writes:orders may-fail:orders
ALTER TABLE `orders` PARTITION BY RANGE (`day`) (PARTITION `early` VALUES LESS THAN (50), PARTITION `middle` VALUES LESS THAN (150), PARTITION `late` VALUES LESS THAN (300));
-- set options of visits
--   [blocks all] rewrite:visits may-fail:visits
ALTER TABLE `visits` ROW_FORMAT = COMPRESSED, ALGORITHM=INPLACE, LOCK=NONE;
-- set options of visits
--   [blocks all] rewrite:visits blocks-writes:visits may-fail:visits
ALTER TABLE `visits` PARTITION BY LIST COLUMNS (`year`) (PARTITION `known` VALUES IN (2020, 2021), PARTITION `unknown` VALUES IN (0));
-- set options of words
--   [blocks all] rewrite:words blocks-writes:words
ALTER TABLE `words` PARTITION BY LINEAR HASH (`id`) PARTITIONS 3;

-- down

-- file 1 of 1 (statement by statement), alter_3_tables
-- set options of words
--   [blocks all] rewrite:words blocks-writes:words
ALTER TABLE `words` PARTITION BY HASH (`id`) PARTITIONS 4;
-- set options of visits
--   [blocks all] rewrite:visits blocks-writes:visits
ALTER TABLE `visits` REMOVE PARTITIONING;
-- set options of visits
--   [blocks all] rewrite:visits
ALTER TABLE `visits` ROW_FORMAT = DEFAULT, ALGORITHM=INPLACE, LOCK=NONE;
-- set options of orders
--   [blocks all] rewrite:orders blocks-writes:orders may-fail:orders
ALTER TABLE `orders` PARTITION BY RANGE (`day`) (PARTITION `early` VALUES LESS THAN (100), PARTITION `late` VALUES LESS THAN (200));
-- change primary key of visits
--   [blocks all] rewrite:visits may-fail:visits breaks-old-code:visits
ALTER TABLE `visits` DROP PRIMARY KEY, ADD PRIMARY KEY (`id`, `region`), ALGORITHM=INPLACE, LOCK=NONE;
-- drop column visits.year
--   [blocks all] data-loss:visits.year breaks-old-code:visits.year
ALTER TABLE `visits` DROP COLUMN `year`, ALGORITHM=INSTANT, LOCK=NONE;
-- set options of visits
--   [blocks all] rewrite:visits blocks-writes:visits
ALTER TABLE `visits` PARTITION BY KEY (`region`) PARTITIONS 2;
