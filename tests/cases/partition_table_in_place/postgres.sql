-- up

-- file 1 of 2 (in a transaction), alter_2_tables_1
-- stop relying on foreign key orders_customer_id_fkey on orders

-- file 2 of 2 (in a transaction), alter_2_tables_2
-- drop foreign key orders_customer_id_fkey on orders (way back: may fail)
--   [blocks all]
ALTER TABLE "orders" DROP CONSTRAINT "orders_customer_id_fkey";
-- drop unique constraint customers_email_key on customers (way back: may fail)
--   [blocks all]
ALTER TABLE "customers" DROP CONSTRAINT "customers_email_key";
-- change primary key of orders (way back: may fail)
--   [blocks all] may-fail:orders full-scan:orders blocks-reads:orders blocks-writes:orders
ALTER TABLE "orders" DROP CONSTRAINT "orders_pkey", ADD CONSTRAINT "orders_pkey" PRIMARY KEY ("id", "day");
-- add unique constraint customers_id_email_key on customers
--   [blocks all] may-fail:customers.customers_id_email_key full-scan:customers blocks-reads:customers blocks-writes:customers breaks-old-code:customers.customers_id_email_key
ALTER TABLE "customers" ADD CONSTRAINT "customers_id_email_key" UNIQUE ("id", "email");

-- down

-- file 2 of 2 (in a transaction), alter_2_tables_2
-- drop unique constraint customers_id_email_key on customers
--   [blocks all]
ALTER TABLE "customers" DROP CONSTRAINT "customers_id_email_key";
-- change primary key of orders
--   [blocks all] may-fail:orders full-scan:orders blocks-reads:orders blocks-writes:orders breaks-old-code:orders
ALTER TABLE "orders" DROP CONSTRAINT "orders_pkey", ADD CONSTRAINT "orders_pkey" PRIMARY KEY ("id");
-- add unique constraint customers_email_key on customers
--   [blocks all] may-fail:customers.customers_email_key full-scan:customers blocks-reads:customers blocks-writes:customers breaks-old-code:customers.customers_email_key
ALTER TABLE "customers" ADD CONSTRAINT "customers_email_key" UNIQUE ("email");
-- add foreign key orders_customer_id_fkey on orders
--   [blocks writes] breaks-old-code:orders.orders_customer_id_fkey
ALTER TABLE "orders" ADD CONSTRAINT "orders_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customers" ("id") NOT VALID;

-- file 1 of 2 (in a transaction), alter_2_tables_1
-- validate foreign key orders_customer_id_fkey on orders
--   [blocks ddl] may-fail:orders.orders_customer_id_fkey full-scan:orders full-scan:customers
ALTER TABLE "orders" VALIDATE CONSTRAINT "orders_customer_id_fkey";
