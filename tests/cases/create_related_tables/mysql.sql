-- up

-- file 1 of 1 (statement by statement), add_2_tables
-- create enum state
-- create table customers (way back: exact unless written)
CREATE TABLE `customers` (
    `id` bigint NOT NULL AUTO_INCREMENT,
    `name` varchar(80) NOT NULL,
    `state` enum('open', 'in_transit', 'closed') NOT NULL DEFAULT 'open',
    PRIMARY KEY (`id`)
);
-- create table orders (way back: exact unless written)
CREATE TABLE `orders` (
    `id` bigint NOT NULL AUTO_INCREMENT,
    `customer_id` bigint NOT NULL,
    `total` decimal(12, 2) NOT NULL DEFAULT 0,
    `state` enum('open', 'in_transit', 'closed') NOT NULL DEFAULT 'open',
    `placed_at` datetime(6) NOT NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `orders_total_positive` CHECK (total >= 0),
    CONSTRAINT `orders_customer_id_fkey` FOREIGN KEY (`customer_id`) REFERENCES `customers` (`id`) ON DELETE CASCADE
);
CREATE INDEX `orders_state_placed_at_idx` ON `orders` (`state`, `placed_at`);
CREATE INDEX `orders_customer_id_idx` ON `orders` (`customer_id`);

-- down

-- file 1 of 1 (statement by statement), add_2_tables
-- drop table orders
--   [blocks all] data-loss:orders breaks-old-code:orders
DROP TABLE `orders`;
-- drop table customers
--   [blocks all] data-loss:customers breaks-old-code:customers
DROP TABLE `customers`;
-- drop enum state
