-- up

-- file 1 of 1 (statement by statement), alter_2_tables
-- rename table orders to purchases
--   [blocks all] breaks-old-code:orders breaks-new-code:purchases
RENAME TABLE `orders` TO `purchases`;
-- rename column purchases.day to sold
--   [blocks all] rewrite:purchases blocks-writes:purchases breaks-old-code:purchases.day breaks-new-code:purchases.sold
ALTER TABLE `purchases` DROP CONSTRAINT `orders_day`, RENAME COLUMN `day` TO `sold`, ADD CONSTRAINT `orders_day` CHECK (sold > -1000), ALGORITHM=COPY;
-- rename column words.word to select
--   [blocks all] breaks-old-code:words.word breaks-new-code:words.select
ALTER TABLE `words` RENAME COLUMN `word` TO `select`, ALGORITHM=INSTANT, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_2_tables
-- rename column words.select to word
--   [blocks all] breaks-old-code:words.select breaks-new-code:words.word
ALTER TABLE `words` RENAME COLUMN `select` TO `word`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename column purchases.sold to day
--   [blocks all] rewrite:purchases blocks-writes:purchases breaks-old-code:purchases.sold breaks-new-code:purchases.day
ALTER TABLE `purchases` DROP CONSTRAINT `orders_day`, RENAME COLUMN `sold` TO `day`, ADD CONSTRAINT `orders_day` CHECK (day > -1000), ALGORITHM=COPY;
-- rename table purchases to orders
--   [blocks all] breaks-old-code:purchases breaks-new-code:orders
RENAME TABLE `purchases` TO `orders`;
