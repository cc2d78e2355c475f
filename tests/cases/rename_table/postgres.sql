-- up

-- file 1 of 1 (in a transaction), alter_customers_4_changes
-- rename table clients to customers
--   [blocks all] breaks-old-code:clients breaks-new-code:customers
ALTER TABLE "clients" RENAME TO "customers";
-- rename primary key clients_pkey on customers to customers_pkey
--   [blocks all]
ALTER TABLE "customers" RENAME CONSTRAINT "clients_pkey" TO "customers_pkey";
-- rename unique constraint clients_email_key on customers to customers_email_key
--   [blocks all]
ALTER TABLE "customers" RENAME CONSTRAINT "clients_email_key" TO "customers_email_key";
-- rename index clients_name_idx on customers to customers_name_idx
--   [blocks ddl]
ALTER INDEX "clients_name_idx" RENAME TO "customers_name_idx";

-- down

-- file 1 of 1 (in a transaction), alter_customers_4_changes
-- rename index customers_name_idx on customers to clients_name_idx
--   [blocks ddl]
ALTER INDEX "customers_name_idx" RENAME TO "clients_name_idx";
-- rename unique constraint customers_email_key on customers to clients_email_key
--   [blocks all]
ALTER TABLE "customers" RENAME CONSTRAINT "customers_email_key" TO "clients_email_key";
-- rename primary key customers_pkey on customers to clients_pkey
--   [blocks all]
ALTER TABLE "customers" RENAME CONSTRAINT "customers_pkey" TO "clients_pkey";
-- rename table customers to clients
--   [blocks all] breaks-old-code:customers breaks-new-code:clients
ALTER TABLE "customers" RENAME TO "clients";
