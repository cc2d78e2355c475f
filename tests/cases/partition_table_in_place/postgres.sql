-- up

-- file 1 of 6 (in a transaction), alter_2_tables_1
-- stop relying on foreign key orders_customer_id_fkey on orders

-- file 2 of 6 (in a transaction), alter_2_tables_2
-- drop foreign key orders_customer_id_fkey on orders (way back: may fail)
--   [blocks all]
ALTER TABLE "orders" DROP CONSTRAINT "orders_customer_id_fkey";
-- drop unique constraint customers_email_key on customers (way back: may fail)
--   [blocks all]
ALTER TABLE "customers" DROP CONSTRAINT "customers_email_key";

-- file 3 of 6 (alone), alter_2_tables_3
-- add unique index _new_orders_pkey on orders
--   [blocks ddl] full-scan:orders not-transactional:orders._new_orders_pkey
CREATE UNIQUE INDEX CONCURRENTLY "_new_orders_pkey" ON "orders" ("id", "day");

-- file 4 of 6 (in a transaction), alter_2_tables_4
-- change primary key of orders (way back: may fail)
DO $$ BEGIN IF to_regclass('"_new_orders_pkey"') IS NULL THEN CREATE UNIQUE INDEX "_new_orders_pkey" ON "orders" ("id", "day"); END IF; END $$;
--   [blocks all]
ALTER TABLE "orders" DROP CONSTRAINT "orders_pkey", ADD CONSTRAINT "orders_pkey" PRIMARY KEY USING INDEX "_new_orders_pkey";

-- file 5 of 6 (alone), alter_2_tables_5
-- drop index _new_orders_pkey on orders (way back: may fail)
--   [blocks ddl] not-transactional:orders._new_orders_pkey
DROP INDEX CONCURRENTLY IF EXISTS "_new_orders_pkey";

-- file 6 of 6 (in a transaction), alter_2_tables_6
-- add unique constraint customers_id_email_key on customers
--   [blocks all] full-scan:customers blocks-reads:customers blocks-writes:customers
ALTER TABLE "customers" ADD CONSTRAINT "customers_id_email_key" UNIQUE ("id", "email");

-- down

-- file 6 of 6 (in a transaction), alter_2_tables_6
-- drop unique constraint customers_id_email_key on customers
--   [blocks all]
ALTER TABLE "customers" DROP CONSTRAINT "customers_id_email_key";

-- file 5 of 6 (alone), alter_2_tables_5
-- add unique index _new_orders_pkey on orders
--   [blocks ddl] full-scan:orders may-fail:orders._new_orders_pkey breaks-old-code:orders._new_orders_pkey not-transactional:orders._new_orders_pkey
CREATE UNIQUE INDEX CONCURRENTLY "_new_orders_pkey" ON "orders" ("id");

-- file 4 of 6 (in a transaction), alter_2_tables_4
-- change primary key of orders
DO $$ BEGIN IF to_regclass('"_new_orders_pkey"') IS NULL THEN CREATE UNIQUE INDEX "_new_orders_pkey" ON "orders" ("id"); END IF; END $$;
--   [blocks all]
ALTER TABLE "orders" DROP CONSTRAINT "orders_pkey", ADD CONSTRAINT "orders_pkey" PRIMARY KEY USING INDEX "_new_orders_pkey";

-- file 3 of 6 (alone), alter_2_tables_3
-- drop index _new_orders_pkey on orders
--   [blocks ddl] not-transactional:orders._new_orders_pkey
DROP INDEX CONCURRENTLY IF EXISTS "_new_orders_pkey";

-- file 2 of 6 (in a transaction), alter_2_tables_2
-- add unique constraint customers_email_key on customers
--   [blocks all] may-fail:customers.customers_email_key full-scan:customers blocks-reads:customers blocks-writes:customers breaks-old-code:customers.customers_email_key
ALTER TABLE "customers" ADD CONSTRAINT "customers_email_key" UNIQUE ("email");
-- add foreign key orders_customer_id_fkey on orders
--   [blocks writes] breaks-old-code:orders.orders_customer_id_fkey
ALTER TABLE "orders" ADD CONSTRAINT "orders_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customers" ("id") NOT VALID;

-- file 1 of 6 (in a transaction), alter_2_tables_1
-- validate foreign key orders_customer_id_fkey on orders
--   [blocks ddl] full-scan:orders may-fail:orders.orders_customer_id_fkey full-scan:customers
ALTER TABLE "orders" VALIDATE CONSTRAINT "orders_customer_id_fkey";
