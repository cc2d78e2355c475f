-- up

-- file 1 of 1 (with its own transaction), alter_customers_3_changes
-- rename table clients to customers
--   [blocks all] breaks-old-code:clients breaks-new-code:customers
ALTER TABLE "clients" RENAME TO "customers";
-- rename unique constraint clients_email_key on customers to customers_email_key
-- rename index clients_name_idx on customers to customers_name_idx
--   [blocks all]
-- build customers again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'customers';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'customers' AND sql IS NOT NULL AND name NOT IN ('clients_email_key', 'clients_name_idx', 'customers_email_key', 'customers_name_idx');
--   [blocks all]
CREATE TABLE "_new_customers" (
    "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
    "name" text NOT NULL,
    "email" text NOT NULL
);
--   [blocks all] rewrite:customers blocks-writes:customers may-fail:customers
INSERT OR ROLLBACK INTO "_new_customers" ("id", "name", "email")
SELECT "id", "name", "email" FROM "customers";
--   [blocks all]
INSERT INTO sqlite_sequence (name, seq)
SELECT '_new_customers', 0 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = '_new_customers');
--   [blocks all]
UPDATE sqlite_sequence SET seq = max(seq, coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'customers'), 0)) WHERE name = '_new_customers';
--   [blocks all]
DROP TABLE "customers";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_customers" RENAME TO "customers";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE UNIQUE INDEX "customers_email_key" ON "customers" ("email");
--   [blocks all]
CREATE INDEX "customers_name_idx" ON "customers" ("name");
--   [blocks all]
PRAGMA writable_schema = ON;
--   [blocks all]
INSERT INTO main.sqlite_schema (type, name, tbl_name, rootpage, sql)
SELECT 'trigger', name, tbl_name, 0, sql FROM temp._schema_triggers;
--   [blocks all]
PRAGMA writable_schema = RESET;
--   [blocks all]
DROP TABLE temp._schema_triggers;

-- down

-- file 1 of 1 (with its own transaction), alter_customers_3_changes
-- rename index customers_name_idx on customers to clients_name_idx
-- rename unique constraint customers_email_key on customers to clients_email_key
-- rename table customers to clients
--   [blocks all] breaks-old-code:customers breaks-new-code:clients
ALTER TABLE "customers" RENAME TO "clients";
--   [blocks all]
-- build clients again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'clients';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'clients' AND sql IS NOT NULL AND name NOT IN ('clients_email_key', 'clients_name_idx', 'customers_email_key', 'customers_name_idx');
--   [blocks all]
CREATE TABLE "_new_clients" (
    "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
    "name" text NOT NULL,
    "email" text NOT NULL
);
--   [blocks all] rewrite:clients blocks-writes:clients may-fail:clients
INSERT OR ROLLBACK INTO "_new_clients" ("id", "name", "email")
SELECT "id", "name", "email" FROM "clients";
--   [blocks all]
INSERT INTO sqlite_sequence (name, seq)
SELECT '_new_clients', 0 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = '_new_clients');
--   [blocks all]
UPDATE sqlite_sequence SET seq = max(seq, coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'clients'), 0)) WHERE name = '_new_clients';
--   [blocks all]
DROP TABLE "clients";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_clients" RENAME TO "clients";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE UNIQUE INDEX "clients_email_key" ON "clients" ("email");
--   [blocks all]
CREATE INDEX "clients_name_idx" ON "clients" ("name");
--   [blocks all]
PRAGMA writable_schema = ON;
--   [blocks all]
INSERT INTO main.sqlite_schema (type, name, tbl_name, rootpage, sql)
SELECT 'trigger', name, tbl_name, 0, sql FROM temp._schema_triggers;
--   [blocks all]
PRAGMA writable_schema = RESET;
--   [blocks all]
DROP TABLE temp._schema_triggers;
