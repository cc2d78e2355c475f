-- up

-- file 1 of 4 (in a transaction), alter_2_tables_1
-- rename table clients to customers
--   [blocks all] breaks-old-code:clients breaks-new-code:customers
ALTER TABLE "clients" RENAME TO "customers";
-- rename primary key clients_pkey on customers to customers_pkey
--   [blocks all]
ALTER TABLE "customers" RENAME CONSTRAINT "clients_pkey" TO "customers_pkey";
-- add column customers.phone (way back: exact unless written)
--   [blocks all]
ALTER TABLE "customers" ADD COLUMN "phone" varchar(20);
-- add column invoices.customer_id (way back: exact unless written)
--   [blocks all]
ALTER TABLE "invoices" ADD COLUMN "customer_id" bigint;

-- file 2 of 4 (alone), alter_2_tables_2
-- add index invoices_customer_id_idx on invoices
--   [blocks ddl] full-scan:invoices not-transactional:invoices.invoices_customer_id_idx
CREATE INDEX CONCURRENTLY "invoices_customer_id_idx" ON "invoices" ("customer_id");

-- file 3 of 4 (in a transaction), alter_2_tables_3
-- add foreign key invoices_customer_id_fkey on invoices
--   [blocks writes] breaks-old-code:invoices.invoices_customer_id_fkey
ALTER TABLE "invoices" ADD CONSTRAINT "invoices_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customers" ("id") NOT VALID;

-- file 4 of 4 (in a transaction), alter_2_tables_4
-- validate foreign key invoices_customer_id_fkey on invoices
--   [blocks ddl] full-scan:invoices may-fail:invoices.invoices_customer_id_fkey full-scan:customers
ALTER TABLE "invoices" VALIDATE CONSTRAINT "invoices_customer_id_fkey";

-- down

-- file 4 of 4 (in a transaction), alter_2_tables_4
-- stop relying on foreign key invoices_customer_id_fkey on invoices

-- file 3 of 4 (in a transaction), alter_2_tables_3
-- drop foreign key invoices_customer_id_fkey on invoices
--   [blocks all]
ALTER TABLE "invoices" DROP CONSTRAINT "invoices_customer_id_fkey";

-- file 2 of 4 (alone), alter_2_tables_2
-- drop index invoices_customer_id_idx on invoices
--   [blocks ddl] not-transactional:invoices.invoices_customer_id_idx
DROP INDEX CONCURRENTLY "invoices_customer_id_idx";

-- file 1 of 4 (in a transaction), alter_2_tables_1
-- drop column invoices.customer_id
--   [blocks all] data-loss:invoices.customer_id breaks-old-code:invoices.customer_id
ALTER TABLE "invoices" DROP COLUMN "customer_id";
-- drop column customers.phone
--   [blocks all] data-loss:customers.phone breaks-old-code:customers.phone
ALTER TABLE "customers" DROP COLUMN "phone";
-- rename primary key customers_pkey on customers to clients_pkey
--   [blocks all]
ALTER TABLE "customers" RENAME CONSTRAINT "customers_pkey" TO "clients_pkey";
-- rename table customers to clients
--   [blocks all] breaks-old-code:customers breaks-new-code:clients
ALTER TABLE "customers" RENAME TO "clients";
