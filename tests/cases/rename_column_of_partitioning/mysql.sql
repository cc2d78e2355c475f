-- up

-- file 1 of 1 (statement by statement), alter_2_tables
-- rename table orders to purchases
--   [blocks all] breaks-old-code:orders breaks-new-code:purchases
RENAME TABLE `orders` TO `purchases`;
-- rename column purchases.day to sold
--   [blocks all] rewrite:purchases blocks-writes:purchases breaks-old-code:purchases.day breaks-new-code:purchases.sold
ALTER TABLE `purchases` DROP CHECK `orders_day`, RENAME COLUMN `day` TO `sold`, ADD CONSTRAINT `orders_day` CHECK (sold > -1000) PARTITION BY RANGE (`sold` * 2) (PARTITION `day` VALUES LESS THAN (100), PARTITION `late` VALUES LESS THAN (MAXVALUE));
-- rename column words.word to select
--   [blocks all] rewrite:words blocks-writes:words breaks-old-code:words.word breaks-new-code:words.select
ALTER TABLE `words` RENAME COLUMN `word` TO `select` PARTITION BY KEY (`select`) PARTITIONS 2;

-- down

-- file 1 of 1 (statement by statement), alter_2_tables
-- rename column words.select to word
--   [blocks all] rewrite:words blocks-writes:words breaks-old-code:words.select breaks-new-code:words.word
ALTER TABLE `words` RENAME COLUMN `select` TO `word` PARTITION BY KEY (`word`) PARTITIONS 2;
-- rename column purchases.sold to day
--   [blocks all] rewrite:purchases blocks-writes:purchases breaks-old-code:purchases.sold breaks-new-code:purchases.day
ALTER TABLE `purchases` DROP CHECK `orders_day`, RENAME COLUMN `sold` TO `day`, ADD CONSTRAINT `orders_day` CHECK (day > -1000) PARTITION BY RANGE (`day` * 2) (PARTITION `day` VALUES LESS THAN (100), PARTITION `late` VALUES LESS THAN (MAXVALUE));
-- rename table purchases to orders
--   [blocks all] breaks-old-code:purchases breaks-new-code:orders
RENAME TABLE `purchases` TO `orders`;
