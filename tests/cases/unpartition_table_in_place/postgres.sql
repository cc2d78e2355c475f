-- up

-- file 1 of 8 (alone), alter_orders_4_changes_1
-- add unique index _new_orders_pkey on orders
--   [blocks ddl] full-scan:orders may-fail:orders._new_orders_pkey breaks-old-code:orders._new_orders_pkey not-transactional:orders._new_orders_pkey
CREATE UNIQUE INDEX CONCURRENTLY "_new_orders_pkey" ON "orders" ("id");

-- file 2 of 8 (in a transaction), alter_orders_4_changes_2
-- change primary key of orders (way back: may fail)
DO $$ BEGIN IF to_regclass('"_new_orders_pkey"') IS NULL THEN CREATE UNIQUE INDEX "_new_orders_pkey" ON "orders" ("id"); END IF; END $$;
--   [blocks all]
ALTER TABLE "orders" DROP CONSTRAINT "orders_pkey", ADD CONSTRAINT "orders_pkey" PRIMARY KEY USING INDEX "_new_orders_pkey";

-- file 3 of 8 (alone), alter_orders_4_changes_3
-- drop index _new_orders_pkey on orders (way back: may fail)
--   [blocks ddl] not-transactional:orders._new_orders_pkey
DROP INDEX CONCURRENTLY IF EXISTS "_new_orders_pkey";

-- file 4 of 8 (alone), alter_orders_4_changes_4
-- add unique index orders_number_key on orders
--   [blocks ddl] full-scan:orders may-fail:orders.orders_number_key breaks-old-code:orders.orders_number_key not-transactional:orders.orders_number_key
CREATE UNIQUE INDEX CONCURRENTLY "orders_number_key" ON "orders" ("number");

-- file 5 of 8 (in a transaction), alter_orders_4_changes_5
-- add unique constraint orders_number_key on orders
DO $$ BEGIN IF to_regclass('"orders_number_key"') IS NULL THEN CREATE UNIQUE INDEX "orders_number_key" ON "orders" ("number"); END IF; END $$;
--   [blocks all]
ALTER TABLE "orders" ADD CONSTRAINT "orders_number_key" UNIQUE USING INDEX "orders_number_key";

-- file 6 of 8 (alone), alter_orders_4_changes_6
-- add index orders_customer_id_idx on orders
--   [blocks ddl] full-scan:orders not-transactional:orders.orders_customer_id_idx
CREATE INDEX CONCURRENTLY "orders_customer_id_idx" ON "orders" ("customer_id");

-- file 7 of 8 (in a transaction), alter_orders_4_changes_7
-- add foreign key orders_customer_id_fkey on orders
--   [blocks writes] breaks-old-code:orders.orders_customer_id_fkey
ALTER TABLE "orders" ADD CONSTRAINT "orders_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customers" ("id") NOT VALID;

-- file 8 of 8 (in a transaction), alter_orders_4_changes_8
-- validate foreign key orders_customer_id_fkey on orders
--   [blocks ddl] full-scan:orders may-fail:orders.orders_customer_id_fkey full-scan:customers
ALTER TABLE "orders" VALIDATE CONSTRAINT "orders_customer_id_fkey";

-- down

-- file 8 of 8 (in a transaction), alter_orders_4_changes_8
-- stop relying on foreign key orders_customer_id_fkey on orders

-- file 7 of 8 (in a transaction), alter_orders_4_changes_7
-- drop foreign key orders_customer_id_fkey on orders
--   [blocks all]
ALTER TABLE "orders" DROP CONSTRAINT "orders_customer_id_fkey";

-- file 6 of 8 (alone), alter_orders_4_changes_6
-- drop index orders_customer_id_idx on orders
--   [blocks ddl] not-transactional:orders.orders_customer_id_idx
DROP INDEX CONCURRENTLY "orders_customer_id_idx";

-- file 5 of 8 (in a transaction), alter_orders_4_changes_5
-- drop unique constraint orders_number_key on orders
--   [blocks all]
ALTER TABLE "orders" DROP CONSTRAINT "orders_number_key";

-- file 4 of 8 (alone), alter_orders_4_changes_4
-- drop index orders_number_key on orders
--   [blocks ddl] not-transactional:orders.orders_number_key
DROP INDEX CONCURRENTLY IF EXISTS "orders_number_key";

-- file 3 of 8 (alone), alter_orders_4_changes_3
-- add unique index _new_orders_pkey on orders
--   [blocks ddl] full-scan:orders not-transactional:orders._new_orders_pkey
CREATE UNIQUE INDEX CONCURRENTLY "_new_orders_pkey" ON "orders" ("id", "day");

-- file 2 of 8 (in a transaction), alter_orders_4_changes_2
-- change primary key of orders
DO $$ BEGIN IF to_regclass('"_new_orders_pkey"') IS NULL THEN CREATE UNIQUE INDEX "_new_orders_pkey" ON "orders" ("id", "day"); END IF; END $$;
--   [blocks all]
ALTER TABLE "orders" DROP CONSTRAINT "orders_pkey", ADD CONSTRAINT "orders_pkey" PRIMARY KEY USING INDEX "_new_orders_pkey";

-- file 1 of 8 (alone), alter_orders_4_changes_1
-- drop index _new_orders_pkey on orders
--   [blocks ddl] not-transactional:orders._new_orders_pkey
DROP INDEX CONCURRENTLY IF EXISTS "_new_orders_pkey";
