-- up

-- file 1 of 1 (statement by statement), set_options_of_orders
-- set options of orders
--   [blocks all] rewrite:orders blocks-writes:orders may-fail:orders
ALTER TABLE `orders` PARTITION BY RANGE (`day`) (PARTITION `late` VALUES LESS THAN (200));

-- down

-- file 1 of 1 (statement by statement), set_options_of_orders
-- set options of orders
--   [blocks all] rewrite:orders blocks-writes:orders
ALTER TABLE `orders` PARTITION BY RANGE (`day`) (PARTITION `early` VALUES LESS THAN (100), PARTITION `late` VALUES LESS THAN (200), PARTITION `rest` VALUES LESS THAN (MAXVALUE));
