-- note: orders holds its rows itself: it is not divided into partitions
-- note: visits holds its rows itself: it is not divided into partitions
-- note: words holds its rows itself: it is not divided into partitions
-- note: samples holds its rows itself: it is not divided into partitions
-- up

-- file 1 of 1 (statement by statement), add_6_tables
-- create table customers (way back: exact unless written)
CREATE TABLE `customers` (
    `id` bigint NOT NULL,
    PRIMARY KEY (`id`)
);
-- create table orders (way back: exact unless written)
CREATE TABLE `orders` (
    `id` bigint NOT NULL,
    `day` int NOT NULL,
    `amount` int NOT NULL,
    `number` int NOT NULL DEFAULT 7 COMMENT 'counted by hand',
    `customer_id` bigint NULL,
    PRIMARY KEY (`id`, `day`),
    CONSTRAINT `orders_number_day_key` UNIQUE (`number`, `day`),
    CONSTRAINT `orders_amount_check` CHECK (amount >= 0),
    CONSTRAINT `orders_customer_id_fkey` FOREIGN KEY (`customer_id`) REFERENCES `customers` (`id`)
) COMMENT = 'what was bought';
CREATE INDEX `orders_amount_idx` ON `orders` (`amount` DESC);
CREATE INDEX `orders_customer_id_idx` ON `orders` (`customer_id`);
-- create table visits (way back: exact unless written)
CREATE TABLE `visits` (
    `region` varchar(20) NULL,
    `page` varchar(20) NOT NULL
);
CREATE INDEX `visits_page_idx` ON `visits` (`page`);
-- create table words (way back: exact unless written)
CREATE TABLE `words` (
    `kind` varchar(20) NOT NULL,
    `word` varchar(20) NOT NULL
);
-- create table samples (way back: exact unless written)
CREATE TABLE `samples` (
    `id` bigint NOT NULL,
    `year` int NOT NULL,
    `month` int NOT NULL,
    PRIMARY KEY (`year`, `month`, `id`)
);
-- create table deliveries (way back: exact unless written)
CREATE TABLE `deliveries` (
    `id` bigint NOT NULL,
    `order_id` bigint NOT NULL,
    `day` int NOT NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `deliveries_order_id_day_fkey` FOREIGN KEY (`order_id`, `day`) REFERENCES `orders` (`id`, `day`) ON DELETE CASCADE
);
CREATE INDEX `deliveries_order_id_day_idx` ON `deliveries` (`order_id`, `day`);

-- down

-- file 1 of 1 (statement by statement), add_6_tables
-- drop table deliveries
--   [blocks all] data-loss:deliveries breaks-old-code:deliveries
DROP TABLE `deliveries`;
-- drop table samples
--   [blocks all] data-loss:samples breaks-old-code:samples
DROP TABLE `samples`;
-- drop table words
--   [blocks all] data-loss:words breaks-old-code:words
DROP TABLE `words`;
-- drop table visits
--   [blocks all] data-loss:visits breaks-old-code:visits
DROP TABLE `visits`;
-- drop table orders
--   [blocks all] data-loss:orders breaks-old-code:orders
DROP TABLE `orders`;
-- drop table customers
--   [blocks all] data-loss:customers breaks-old-code:customers
DROP TABLE `customers`;
