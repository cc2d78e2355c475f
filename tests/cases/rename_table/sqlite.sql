-- up

-- file 1 of 1 (in a transaction), alter_customers_3_changes
-- rename table clients to customers
--   [blocks all] breaks-old-code:clients breaks-new-code:customers
ALTER TABLE "clients" RENAME TO "customers";
-- rename unique constraint clients_email_key on customers to customers_email_key
--   [blocks all]
DROP INDEX "clients_email_key";
--   [blocks all] full-scan:customers blocks-writes:customers
CREATE UNIQUE INDEX "customers_email_key" ON "customers" ("email");
-- rename index clients_name_idx on customers to customers_name_idx
--   [blocks all]
DROP INDEX "clients_name_idx";
--   [blocks all] full-scan:customers blocks-writes:customers
CREATE INDEX "customers_name_idx" ON "customers" ("name");

-- down

-- file 1 of 1 (in a transaction), alter_customers_3_changes
-- rename index customers_name_idx on customers to clients_name_idx
--   [blocks all]
DROP INDEX "customers_name_idx";
--   [blocks all] full-scan:customers blocks-writes:customers
CREATE INDEX "clients_name_idx" ON "customers" ("name");
-- rename unique constraint customers_email_key on customers to clients_email_key
--   [blocks all]
DROP INDEX "customers_email_key";
--   [blocks all] full-scan:customers blocks-writes:customers
CREATE UNIQUE INDEX "clients_email_key" ON "customers" ("email");
-- rename table customers to clients
--   [blocks all] breaks-old-code:customers breaks-new-code:clients
ALTER TABLE "customers" RENAME TO "clients";
