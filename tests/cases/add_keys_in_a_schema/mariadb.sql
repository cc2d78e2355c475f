-- up

-- file 1 of 1 (statement by statement), alter_orders_4_changes
-- require orders.id
--   [blocks all] rewrite:orders may-fail:orders.id breaks-old-code:orders.id
ALTER TABLE `orders` MODIFY COLUMN `id` bigint NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- fill column orders.region (way back: lossy)
--   [blocks writes] full-scan:orders blocks-writes:orders
UPDATE `orders` SET `region` = 'north' WHERE `region` IS NULL;
-- require orders.region
--   [blocks all] rewrite:orders may-fail:orders.region breaks-old-code:orders.region
ALTER TABLE `orders` MODIFY COLUMN `region` varchar(10) NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- add primary key of orders
--   [blocks all] rewrite:orders may-fail:orders breaks-old-code:orders
ALTER TABLE `orders` ADD PRIMARY KEY (`id`), ALGORITHM=INPLACE, LOCK=NONE;
-- add unique constraint orders_number_key on orders
--   [blocks all] may-fail:orders.orders_number_key full-scan:orders breaks-old-code:orders.orders_number_key
ALTER TABLE `orders` ADD CONSTRAINT `orders_number_key` UNIQUE (`number`), ALGORITHM=NOCOPY, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_orders_4_changes
-- drop unique constraint orders_number_key on orders
--   [blocks all]
ALTER TABLE `orders` DROP INDEX `orders_number_key`, ALGORITHM=NOCOPY, LOCK=NONE;
-- drop primary key of orders
--   [blocks all] rewrite:orders blocks-writes:orders
ALTER TABLE `orders` DROP PRIMARY KEY, ALGORITHM=COPY;
-- allow null in orders.region
--   [blocks all] rewrite:orders
ALTER TABLE `orders` MODIFY COLUMN `region` varchar(10) NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- keep the values of column orders.region
-- allow null in orders.id
--   [blocks all] rewrite:orders
ALTER TABLE `orders` MODIFY COLUMN `id` bigint NULL, ALGORITHM=INPLACE, LOCK=NONE;
