-- up

-- file 1 of 1 (in a transaction), alter_2_tables
-- drop index orders_number_idx on orders
--   [blocks all]
DROP INDEX "orders_number_idx";
-- retire table orders
--   [blocks all] breaks-old-code:orders
ALTER TABLE "orders" RENAME TO "_retired_orders";

-- down

-- file 1 of 1 (in a transaction), alter_2_tables
-- restore table orders
--   [blocks all]
ALTER TABLE "_retired_orders" RENAME TO "orders";
-- add index orders_number_idx on orders
--   [blocks all] full-scan:orders blocks-writes:orders
CREATE INDEX "orders_number_idx" ON "orders" ("number");
