-- up

-- file 1 of 4 (in a transaction), alter_orders_4_changes_1
-- change primary key of orders (way back: may fail)
--   [blocks all] may-fail:orders full-scan:orders blocks-reads:orders blocks-writes:orders breaks-old-code:orders
ALTER TABLE "orders" DROP CONSTRAINT "orders_pkey", ADD CONSTRAINT "orders_pkey" PRIMARY KEY ("id");
-- add unique constraint orders_number_key on orders
--   [blocks all] may-fail:orders.orders_number_key full-scan:orders blocks-reads:orders blocks-writes:orders breaks-old-code:orders.orders_number_key
ALTER TABLE "orders" ADD CONSTRAINT "orders_number_key" UNIQUE ("number");

-- file 2 of 4 (alone), alter_orders_4_changes_2
-- add index orders_customer_id_idx on orders
--   [blocks ddl] full-scan:orders not-transactional:orders.orders_customer_id_idx
CREATE INDEX CONCURRENTLY "orders_customer_id_idx" ON "orders" ("customer_id");

-- file 3 of 4 (in a transaction), alter_orders_4_changes_3
-- add foreign key orders_customer_id_fkey on orders
--   [blocks writes] breaks-old-code:orders.orders_customer_id_fkey
ALTER TABLE "orders" ADD CONSTRAINT "orders_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customers" ("id") NOT VALID;

-- file 4 of 4 (in a transaction), alter_orders_4_changes_4
-- validate foreign key orders_customer_id_fkey on orders
--   [blocks ddl] may-fail:orders.orders_customer_id_fkey full-scan:orders full-scan:customers
ALTER TABLE "orders" VALIDATE CONSTRAINT "orders_customer_id_fkey";

-- down

-- file 4 of 4 (in a transaction), alter_orders_4_changes_4
-- stop relying on foreign key orders_customer_id_fkey on orders

-- file 3 of 4 (in a transaction), alter_orders_4_changes_3
-- drop foreign key orders_customer_id_fkey on orders
--   [blocks all]
ALTER TABLE "orders" DROP CONSTRAINT "orders_customer_id_fkey";

-- file 2 of 4 (alone), alter_orders_4_changes_2
-- drop index orders_customer_id_idx on orders
--   [blocks ddl] not-transactional:orders.orders_customer_id_idx
DROP INDEX CONCURRENTLY "orders_customer_id_idx";

-- file 1 of 4 (in a transaction), alter_orders_4_changes_1
-- drop unique constraint orders_number_key on orders
--   [blocks all]
ALTER TABLE "orders" DROP CONSTRAINT "orders_number_key";
-- change primary key of orders
--   [blocks all] may-fail:orders full-scan:orders blocks-reads:orders blocks-writes:orders
ALTER TABLE "orders" DROP CONSTRAINT "orders_pkey", ADD CONSTRAINT "orders_pkey" PRIMARY KEY ("id", "day");
