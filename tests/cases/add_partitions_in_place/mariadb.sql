-- up

-- file 1 of 1 (statement by statement), alter_3_tables
-- set options of orders (way back: may fail)
--   [blocks all]
ALTER TABLE `orders` ADD PARTITION (PARTITION `late` VALUES LESS THAN (200), PARTITION `rest` VALUES LESS THAN (MAXVALUE));
-- set options of turns (way back: may fail)
--   [blocks all]
ALTER TABLE `turns` ADD PARTITION (PARTITION `even` VALUES IN (2));
-- set options of samples (way back: may fail)
--   [blocks all]
ALTER TABLE `samples` ADD PARTITION (PARTITION `late` VALUES LESS THAN (to_days('2021-01-01')));

-- down

-- file 1 of 1 (statement by statement), alter_3_tables
-- set options of samples
--   [blocks all] rewrite:samples blocks-writes:samples may-fail:samples
ALTER TABLE `samples` PARTITION BY RANGE (to_days(`taken_on`)) (PARTITION `early` VALUES LESS THAN (to_days('2020-01-01')));
-- set options of turns
--   [blocks all] rewrite:turns blocks-writes:turns may-fail:turns
ALTER TABLE `turns` PARTITION BY LIST (`number`) (PARTITION `odd` VALUES IN (1, 3));
-- set options of orders
--   [blocks all] rewrite:orders blocks-writes:orders may-fail:orders
ALTER TABLE `orders` PARTITION BY RANGE (`day`) (PARTITION `early` VALUES LESS THAN (100));
