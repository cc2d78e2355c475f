-- up

-- file 1 of 2 (in a transaction), alter_sales_orders_2_changes_1
-- add column sales.orders.region (way back: exact unless written)
--   [blocks all]
ALTER TABLE "sales"."orders" ADD COLUMN "region" varchar(10);

-- file 2 of 2 (alone), alter_sales_orders_2_changes_2
-- add index orders_region_idx on sales.orders
--   [blocks ddl] full-scan:sales.orders not-transactional:sales.orders.orders_region_idx
CREATE INDEX CONCURRENTLY "orders_region_idx" ON "sales"."orders" ("region");

-- down

-- file 2 of 2 (alone), alter_sales_orders_2_changes_2
-- drop index orders_region_idx on sales.orders
--   [blocks ddl] not-transactional:sales.orders.orders_region_idx
DROP INDEX CONCURRENTLY "sales"."orders_region_idx";

-- file 1 of 2 (in a transaction), alter_sales_orders_2_changes_1
-- drop column sales.orders.region
--   [blocks all] data-loss:sales.orders.region breaks-old-code:sales.orders.region
ALTER TABLE "sales"."orders" DROP COLUMN "region";
