-- up

-- file 1 of 1 (statement by statement), add_orders
-- create table orders (way back: exact unless written)
CREATE TABLE `orders` (
    `id` bigint NOT NULL,
    `billing_street` varchar(60) NOT NULL,
    `billing_town` varchar(60) NOT NULL,
    `shipping_street` varchar(60) NOT NULL,
    `shipping_town` varchar(60) NOT NULL,
    PRIMARY KEY (`id`)
);
CREATE INDEX `orders_billing_town_idx` ON `orders` (`billing_town`);
CREATE INDEX `orders_shipping_town_idx` ON `orders` (`shipping_town`);

-- down

-- file 1 of 1 (statement by statement), add_orders
-- drop table orders
--   [blocks all] data-loss:orders breaks-old-code:orders
DROP TABLE `orders`;
