-- up

-- file 1 of 1 (statement by statement), alter_4_tables
-- set options of visits
--   [blocks all] rewrite:visits blocks-writes:visits
ALTER TABLE `visits` REMOVE PARTITIONING;
-- set options of turns
--   [blocks all] rewrite:turns blocks-writes:turns
ALTER TABLE `turns` REMOVE PARTITIONING;
-- change type of orders.day from integer to bigint (way back: may fail)
--   [blocks all] rewrite:orders blocks-writes:orders breaks-old-code:orders.day
ALTER TABLE `orders` MODIFY COLUMN `day` bigint NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
-- change type of visits.number from integer to varchar(20) (way back: lossy)
--   [blocks all] rewrite:visits blocks-writes:visits may-fail:visits.number
ALTER TABLE `visits` ADD COLUMN `_new_number` varchar(20) GENERATED ALWAYS AS (number) STORED, ALGORITHM=COPY, LOCK=SHARED;
--   [blocks all] may-fail:visits.number breaks-old-code:visits.number rewrite:visits blocks-writes:visits
ALTER TABLE `visits` DROP COLUMN `number`, CHANGE COLUMN `_new_number` `number` varchar(20) NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
-- change type of turns.number from varchar(30) to bigint (way back: lossy)
--   [blocks all] rewrite:turns blocks-writes:turns may-fail:turns.number
ALTER TABLE `turns` ADD COLUMN `_new_number` bigint GENERATED ALWAYS AS (cast(number as signed)) STORED, ALGORITHM=COPY, LOCK=SHARED;
--   [blocks all] may-fail:turns.number breaks-old-code:turns.number rewrite:turns blocks-writes:turns
ALTER TABLE `turns` DROP COLUMN `number`, CHANGE COLUMN `_new_number` `number` bigint NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
-- change type of words.word from varchar(20) to varchar(40) (way back: may fail)
--   [blocks all]
ALTER TABLE `words` MODIFY COLUMN `word` varchar(40) NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- set options of visits
--   [blocks all] rewrite:visits blocks-writes:visits
ALTER TABLE `visits` PARTITION BY RANGE COLUMNS (`number`) (PARTITION `early` VALUES LESS THAN ('100'), PARTITION `late` VALUES LESS THAN (MAXVALUE));
-- set options of turns
--   [blocks all] rewrite:turns blocks-writes:turns
ALTER TABLE `turns` PARTITION BY KEY (`number`) PARTITIONS 2;

-- down

-- file 1 of 1 (statement by statement), alter_4_tables
-- set options of turns
--   [blocks all] rewrite:turns blocks-writes:turns
ALTER TABLE `turns` REMOVE PARTITIONING;
-- set options of visits
--   [blocks all] rewrite:visits blocks-writes:visits
ALTER TABLE `visits` REMOVE PARTITIONING;
-- change type of words.word from varchar(40) to varchar(20)
--   [blocks all] rewrite:words blocks-writes:words may-fail:words.word breaks-old-code:words.word
ALTER TABLE `words` MODIFY COLUMN `word` varchar(20) NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
-- change type of turns.number from bigint to varchar(30)
--   [blocks all] rewrite:turns blocks-writes:turns may-fail:turns.number
ALTER TABLE `turns` ADD COLUMN `_new_number` varchar(30) GENERATED ALWAYS AS (cast(number as char(30))) STORED, ALGORITHM=COPY, LOCK=SHARED;
--   [blocks all] may-fail:turns.number breaks-old-code:turns.number rewrite:turns blocks-writes:turns
ALTER TABLE `turns` DROP COLUMN `number`, CHANGE COLUMN `_new_number` `number` varchar(30) NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
-- change type of visits.number from varchar(20) to integer
--   [blocks all] rewrite:visits blocks-writes:visits may-fail:visits.number
ALTER TABLE `visits` ADD COLUMN `_new_number` int GENERATED ALWAYS AS (number) STORED, ALGORITHM=COPY, LOCK=SHARED;
--   [blocks all] may-fail:visits.number breaks-old-code:visits.number rewrite:visits blocks-writes:visits
ALTER TABLE `visits` DROP COLUMN `number`, CHANGE COLUMN `_new_number` `number` int NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
-- change type of orders.day from bigint to integer
--   [blocks all] rewrite:orders blocks-writes:orders may-fail:orders.day breaks-old-code:orders.day
ALTER TABLE `orders` MODIFY COLUMN `day` int NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
-- set options of turns
--   [blocks all] rewrite:turns blocks-writes:turns
ALTER TABLE `turns` PARTITION BY KEY (`number`) PARTITIONS 2;
-- set options of visits
--   [blocks all] rewrite:visits blocks-writes:visits
ALTER TABLE `visits` PARTITION BY RANGE COLUMNS (`number`) (PARTITION `early` VALUES LESS THAN (100), PARTITION `late` VALUES LESS THAN (MAXVALUE));
