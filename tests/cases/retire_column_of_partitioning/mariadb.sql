-- up

-- file 1 of 1 (statement by statement), alter_3_tables
-- set options of visits
--   [blocks all] rewrite:visits blocks-writes:visits
ALTER TABLE `visits` REMOVE PARTITIONING;
-- retire column visits.day (way back: may fail)
--   [blocks all] rewrite:visits breaks-old-code:visits.day
ALTER TABLE `visits` CHANGE COLUMN `day` `_retired_day` int NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- rename column visits.other to day
--   [blocks all] breaks-old-code:visits.other breaks-new-code:visits.day
ALTER TABLE `visits` RENAME COLUMN `other` TO `day`, ALGORITHM=INSTANT, LOCK=NONE;
-- set options of orders
--   [blocks all] rewrite:orders blocks-writes:orders
ALTER TABLE `orders` PARTITION BY HASH (`id`) PARTITIONS 2;
-- set options of visits
--   [blocks all] rewrite:visits blocks-writes:visits
ALTER TABLE `visits` PARTITION BY HASH (`day`) PARTITIONS 2;
-- set options of words
--   [blocks all] rewrite:words blocks-writes:words
ALTER TABLE `words` PARTITION BY KEY (`word`) PARTITIONS 3;
-- drop column words.small
--   [blocks all] breaks-old-code:words.small
ALTER TABLE `words` DROP COLUMN `small`, ALGORITHM=INSTANT, LOCK=NONE;
-- retire column orders.day (way back: may fail)
--   [blocks all] rewrite:orders breaks-old-code:orders.day
ALTER TABLE `orders` CHANGE COLUMN `day` `_retired_day` int NULL, ALGORITHM=INPLACE, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_3_tables
-- restore column orders.day
--   [blocks all] rewrite:orders may-fail:orders.day breaks-new-code:orders.day
ALTER TABLE `orders` CHANGE COLUMN `_retired_day` `day` int NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- add column words.small
--   [blocks all] rewrite:words blocks-writes:words
ALTER TABLE `words` ADD COLUMN `small` varchar(20) GENERATED ALWAYS AS (lower(word)) STORED, ALGORITHM=COPY;
-- set options of words
--   [blocks all] rewrite:words blocks-writes:words
ALTER TABLE `words` PARTITION BY KEY (`small`) PARTITIONS 2;
-- set options of visits
--   [blocks all] rewrite:visits blocks-writes:visits
ALTER TABLE `visits` REMOVE PARTITIONING;
-- set options of orders
--   [blocks all] rewrite:orders blocks-writes:orders
ALTER TABLE `orders` PARTITION BY RANGE (`day`) (PARTITION `early` VALUES LESS THAN (100), PARTITION `late` VALUES LESS THAN (MAXVALUE));
-- rename column visits.day to other
--   [blocks all] breaks-old-code:visits.day breaks-new-code:visits.other
ALTER TABLE `visits` RENAME COLUMN `day` TO `other`, ALGORITHM=INSTANT, LOCK=NONE;
-- restore column visits.day
--   [blocks all] rewrite:visits may-fail:visits.day breaks-new-code:visits.day
ALTER TABLE `visits` CHANGE COLUMN `_retired_day` `day` int NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- set options of visits
--   [blocks all] rewrite:visits blocks-writes:visits
ALTER TABLE `visits` PARTITION BY HASH (`day`) PARTITIONS 2;
