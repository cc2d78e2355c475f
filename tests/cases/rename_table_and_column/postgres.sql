-- up

-- file 1 of 1 (in a transaction), alter_customers_3_changes
-- rename table clients to customers
--   [blocks all] breaks-old-code:clients breaks-new-code:customers
ALTER TABLE "clients" RENAME TO "customers";
-- rename column customers.name to full_name
--   [blocks all] breaks-old-code:customers.name breaks-new-code:customers.full_name
ALTER TABLE "customers" RENAME COLUMN "name" TO "full_name";
-- rename primary key clients_pkey on customers to customers_pkey
--   [blocks all]
ALTER TABLE "customers" RENAME CONSTRAINT "clients_pkey" TO "customers_pkey";

-- down

-- file 1 of 1 (in a transaction), alter_customers_3_changes
-- rename primary key customers_pkey on customers to clients_pkey
--   [blocks all]
ALTER TABLE "customers" RENAME CONSTRAINT "customers_pkey" TO "clients_pkey";
-- rename column customers.full_name to name
--   [blocks all] breaks-old-code:customers.full_name breaks-new-code:customers.name
ALTER TABLE "customers" RENAME COLUMN "full_name" TO "name";
-- rename table customers to clients
--   [blocks all] breaks-old-code:customers breaks-new-code:clients
ALTER TABLE "customers" RENAME TO "clients";
