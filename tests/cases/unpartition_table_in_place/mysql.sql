-- up

-- file 1 of 1 (statement by statement), alter_orders_5_changes
-- set options of orders
--   [blocks all] rewrite:orders blocks-writes:orders
ALTER TABLE `orders` REMOVE PARTITIONING;
-- change primary key of orders (way back: may fail)
--   [blocks all] rewrite:orders may-fail:orders breaks-old-code:orders
ALTER TABLE `orders` DROP PRIMARY KEY, ADD PRIMARY KEY (`id`), ALGORITHM=INPLACE, LOCK=NONE;
-- add unique constraint orders_number_key on orders
--   [blocks all] may-fail:orders.orders_number_key full-scan:orders breaks-old-code:orders.orders_number_key
ALTER TABLE `orders` ADD CONSTRAINT `orders_number_key` UNIQUE (`number`), ALGORITHM=INPLACE, LOCK=NONE;
-- add index orders_customer_id_idx on orders
--   [blocks all] full-scan:orders
CREATE INDEX `orders_customer_id_idx` ON `orders` (`customer_id`) ALGORITHM=INPLACE LOCK=NONE;
-- add foreign key orders_customer_id_fkey on orders
--   [blocks all] rewrite:orders blocks-writes:orders breaks-old-code:orders.orders_customer_id_fkey may-fail:orders.orders_customer_id_fkey
ALTER TABLE `orders` ADD CONSTRAINT `orders_customer_id_fkey` FOREIGN KEY (`customer_id`) REFERENCES `customers` (`id`), ALGORITHM=COPY, LOCK=SHARED;

-- down

-- file 1 of 1 (statement by statement), alter_orders_5_changes
-- drop foreign key orders_customer_id_fkey on orders
--   [blocks all]
ALTER TABLE `orders` DROP FOREIGN KEY `orders_customer_id_fkey`, ALGORITHM=INPLACE, LOCK=NONE;
-- drop index orders_customer_id_idx on orders
--   [blocks all]
ALTER TABLE `orders` DROP INDEX `orders_customer_id_idx`, ALGORITHM=INPLACE, LOCK=NONE;
-- drop unique constraint orders_number_key on orders
--   [blocks all]
ALTER TABLE `orders` DROP INDEX `orders_number_key`, ALGORITHM=INPLACE, LOCK=NONE;
-- change primary key of orders
--   [blocks all] rewrite:orders may-fail:orders
ALTER TABLE `orders` DROP PRIMARY KEY, ADD PRIMARY KEY (`id`, `day`), ALGORITHM=INPLACE, LOCK=NONE;
-- set options of orders
--   [blocks all] rewrite:orders blocks-writes:orders
ALTER TABLE `orders` PARTITION BY RANGE (`day`) (PARTITION `early` VALUES LESS THAN (100), PARTITION `late` VALUES LESS THAN (MAXVALUE));
