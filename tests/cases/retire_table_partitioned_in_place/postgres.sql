-- up

-- file 1 of 2 (alone), alter_2_tables_1
-- drop index orders_number_idx on orders
--   [blocks ddl] not-transactional:orders.orders_number_idx
DROP INDEX CONCURRENTLY "orders_number_idx";

-- file 2 of 2 (in a transaction), alter_2_tables_2
-- retire table orders
--   [blocks all] breaks-old-code:orders
ALTER TABLE "orders" RENAME TO "_retired_orders";
--   [blocks all] breaks-old-code:orders
ALTER TABLE "_retired_orders" RENAME CONSTRAINT "orders_pkey" TO "_retired_orders_pkey";

-- down

-- file 2 of 2 (in a transaction), alter_2_tables_2
-- restore table orders
--   [blocks all]
ALTER TABLE "_retired_orders" RENAME TO "orders";
--   [blocks all]
ALTER TABLE "orders" RENAME CONSTRAINT "_retired_orders_pkey" TO "orders_pkey";

-- file 1 of 2 (alone), alter_2_tables_1
-- add index orders_number_idx on orders
--   [blocks ddl] full-scan:orders not-transactional:orders.orders_number_idx
CREATE INDEX CONCURRENTLY "orders_number_idx" ON "orders" ("number");
