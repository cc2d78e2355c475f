-- up

-- file 1 of 6 (in a transaction), alter_orders_4_changes_1
-- change primary key of orders (way back: may fail)
--   [blocks all] may-fail:orders full-scan:orders blocks-reads:orders blocks-writes:orders breaks-old-code:orders
ALTER TABLE "orders" DROP CONSTRAINT "orders_pkey", ADD CONSTRAINT "orders_pkey" PRIMARY KEY ("id");

-- file 2 of 6 (alone), alter_orders_4_changes_2
-- add unique index orders_number_key on orders
--   [blocks ddl] full-scan:orders may-fail:orders.orders_number_key breaks-old-code:orders.orders_number_key not-transactional:orders.orders_number_key
CREATE UNIQUE INDEX CONCURRENTLY "orders_number_key" ON "orders" ("number");

-- file 3 of 6 (in a transaction), alter_orders_4_changes_3
-- add unique constraint orders_number_key on orders
DO $$ BEGIN IF to_regclass('"orders_number_key"') IS NULL THEN CREATE UNIQUE INDEX "orders_number_key" ON "orders" ("number"); END IF; END $$;
--   [blocks all]
ALTER TABLE "orders" ADD CONSTRAINT "orders_number_key" UNIQUE USING INDEX "orders_number_key";

-- file 4 of 6 (alone), alter_orders_4_changes_4
-- add index orders_customer_id_idx on orders
--   [blocks ddl] full-scan:orders not-transactional:orders.orders_customer_id_idx
CREATE INDEX CONCURRENTLY "orders_customer_id_idx" ON "orders" ("customer_id");

-- file 5 of 6 (in a transaction), alter_orders_4_changes_5
-- add foreign key orders_customer_id_fkey on orders
--   [blocks writes] breaks-old-code:orders.orders_customer_id_fkey
ALTER TABLE "orders" ADD CONSTRAINT "orders_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customers" ("id") NOT VALID;

-- file 6 of 6 (in a transaction), alter_orders_4_changes_6
-- validate foreign key orders_customer_id_fkey on orders
--   [blocks ddl] may-fail:orders.orders_customer_id_fkey full-scan:orders full-scan:customers
ALTER TABLE "orders" VALIDATE CONSTRAINT "orders_customer_id_fkey";

-- down

-- file 6 of 6 (in a transaction), alter_orders_4_changes_6
-- stop relying on foreign key orders_customer_id_fkey on orders

-- file 5 of 6 (in a transaction), alter_orders_4_changes_5
-- drop foreign key orders_customer_id_fkey on orders
--   [blocks all]
ALTER TABLE "orders" DROP CONSTRAINT "orders_customer_id_fkey";

-- file 4 of 6 (alone), alter_orders_4_changes_4
-- drop index orders_customer_id_idx on orders
--   [blocks ddl] not-transactional:orders.orders_customer_id_idx
DROP INDEX CONCURRENTLY "orders_customer_id_idx";

-- file 3 of 6 (in a transaction), alter_orders_4_changes_3
-- drop unique constraint orders_number_key on orders
--   [blocks all]
ALTER TABLE "orders" DROP CONSTRAINT "orders_number_key";

-- file 2 of 6 (alone), alter_orders_4_changes_2
-- drop index orders_number_key on orders
--   [blocks ddl] not-transactional:orders.orders_number_key
DROP INDEX CONCURRENTLY IF EXISTS "orders_number_key";

-- file 1 of 6 (in a transaction), alter_orders_4_changes_1
-- change primary key of orders
--   [blocks all] may-fail:orders full-scan:orders blocks-reads:orders blocks-writes:orders
ALTER TABLE "orders" DROP CONSTRAINT "orders_pkey", ADD CONSTRAINT "orders_pkey" PRIMARY KEY ("id", "day");
