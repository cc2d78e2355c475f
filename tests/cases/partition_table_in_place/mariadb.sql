-- up

-- file 1 of 1 (statement by statement), alter_2_tables
-- drop foreign key orders_customer_id_fkey on orders (way back: may fail)
--   [blocks all]
ALTER TABLE `orders` DROP FOREIGN KEY `orders_customer_id_fkey`, ALGORITHM=INSTANT, LOCK=NONE;
-- drop unique constraint customers_email_key on customers (way back: may fail)
--   [blocks all]
ALTER TABLE `customers` DROP INDEX `customers_email_key`, ALGORITHM=NOCOPY, LOCK=NONE;
-- change primary key of orders (way back: may fail)
--   [blocks all] rewrite:orders may-fail:orders
ALTER TABLE `orders` DROP PRIMARY KEY, ADD PRIMARY KEY (`id`, `day`), ALGORITHM=INPLACE, LOCK=NONE;
-- set options of customers
--   [blocks all] rewrite:customers blocks-writes:customers
ALTER TABLE `customers` PARTITION BY KEY (`id`) PARTITIONS 3;
-- set options of orders
--   [blocks all] rewrite:orders blocks-writes:orders
ALTER TABLE `orders` PARTITION BY RANGE (`day`) (PARTITION `early` VALUES LESS THAN (100), PARTITION `late` VALUES LESS THAN (MAXVALUE));
-- add unique constraint customers_id_email_key on customers
--   [blocks all] full-scan:customers
ALTER TABLE `customers` ADD CONSTRAINT `customers_id_email_key` UNIQUE (`id`, `email`), ALGORITHM=NOCOPY, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_2_tables
-- drop unique constraint customers_id_email_key on customers
--   [blocks all]
ALTER TABLE `customers` DROP INDEX `customers_id_email_key`, ALGORITHM=NOCOPY, LOCK=NONE;
-- set options of orders
--   [blocks all] rewrite:orders blocks-writes:orders
ALTER TABLE `orders` REMOVE PARTITIONING;
-- set options of customers
--   [blocks all] rewrite:customers blocks-writes:customers
ALTER TABLE `customers` REMOVE PARTITIONING;
-- change primary key of orders
--   [blocks all] rewrite:orders may-fail:orders breaks-old-code:orders
ALTER TABLE `orders` DROP PRIMARY KEY, ADD PRIMARY KEY (`id`), ALGORITHM=INPLACE, LOCK=NONE;
-- add unique constraint customers_email_key on customers
--   [blocks all] may-fail:customers.customers_email_key full-scan:customers breaks-old-code:customers.customers_email_key
ALTER TABLE `customers` ADD CONSTRAINT `customers_email_key` UNIQUE (`email`), ALGORITHM=NOCOPY, LOCK=NONE;
-- add foreign key orders_customer_id_fkey on orders
--   [blocks all] rewrite:orders blocks-writes:orders breaks-old-code:orders.orders_customer_id_fkey may-fail:orders.orders_customer_id_fkey
ALTER TABLE `orders` ADD CONSTRAINT `orders_customer_id_fkey` FOREIGN KEY (`customer_id`) REFERENCES `customers` (`id`), ALGORITHM=COPY;
