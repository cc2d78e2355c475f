-- up

-- file 1 of 1 (statement by statement), alter_3_tables
-- rename table old_orders to archived_orders
--   [blocks all] breaks-old-code:old_orders breaks-new-code:archived_orders
RENAME TABLE `old_orders` TO `archived_orders`;
-- create enum region
-- create table invoices (way back: exact unless written)
--   [blocks all]
CREATE TABLE `invoices` (
    `id` bigint NOT NULL,
    `order_id` bigint NOT NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `invoices_order_id_fkey` FOREIGN KEY (`order_id`) REFERENCES `orders` (`id`)
);
CREATE INDEX `invoices_order_id_idx` ON `invoices` (`order_id`);
-- add column orders.region (way back: exact unless written)
--   [blocks all]
ALTER TABLE `orders` ADD COLUMN `region` enum('north', 'south') NULL, ALGORITHM=INSTANT;

-- down

-- file 1 of 1 (statement by statement), alter_3_tables
-- drop column orders.region
--   [blocks all] data-loss:orders.region breaks-old-code:orders.region
ALTER TABLE `orders` DROP COLUMN `region`, ALGORITHM=INSTANT;
-- drop table invoices
--   [blocks all] data-loss:invoices breaks-old-code:invoices
DROP TABLE `invoices`;
-- drop enum region
-- rename table archived_orders to old_orders
--   [blocks all] breaks-old-code:archived_orders breaks-new-code:old_orders
RENAME TABLE `archived_orders` TO `old_orders`;
