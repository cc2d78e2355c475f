-- up

-- file 1 of 1 (statement by statement), alter_sales_orders_2_changes
-- add column sales.orders.region (way back: exact unless written)
--   [blocks all]
ALTER TABLE `sales`.`orders` ADD COLUMN `region` varchar(10) NULL;
-- add index orders_region_idx on sales.orders
--   [blocks ddl] full-scan:sales.orders
CREATE INDEX `orders_region_idx` ON `sales`.`orders` (`region`);

-- down

-- file 1 of 1 (statement by statement), alter_sales_orders_2_changes
-- drop index orders_region_idx on sales.orders
--   [blocks all]
ALTER TABLE `sales`.`orders` DROP INDEX `orders_region_idx`;
-- drop column sales.orders.region
--   [blocks all] data-loss:sales.orders.region breaks-old-code:sales.orders.region
ALTER TABLE `sales`.`orders` DROP COLUMN `region`;
