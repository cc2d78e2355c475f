-- up

-- file 1 of 1 (with its own transaction), alter_2_tables
-- rename table clients to customers
--   [blocks all] breaks-old-code:clients breaks-new-code:customers
ALTER TABLE "clients" RENAME TO "customers";
-- add column customers.phone (way back: exact unless written)
--   [blocks all]
ALTER TABLE "customers" ADD COLUMN "phone" text;
-- add column invoices.customer_id (way back: exact unless written)
-- add index invoices_customer_id_idx on invoices
-- add foreign key invoices_customer_id_fkey on invoices
--   [blocks all]
-- build invoices again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'invoices';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'invoices' AND sql IS NOT NULL AND name NOT IN ('invoices_customer_id_idx');
--   [blocks all]
CREATE TABLE "_new_invoices" (
    "id" integer NOT NULL,
    "customer_id" integer,
    PRIMARY KEY ("id"),
    CONSTRAINT "invoices_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customers" ("id")
);
--   [blocks all] rewrite:invoices blocks-writes:invoices may-fail:invoices
INSERT OR ROLLBACK INTO "_new_invoices" ("id", "customer_id")
SELECT "id", NULL AS "customer_id" FROM "invoices";
--   [blocks all]
DROP TABLE "invoices";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_invoices" RENAME TO "invoices";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE INDEX "invoices_customer_id_idx" ON "invoices" ("customer_id");
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

-- file 1 of 1 (with its own transaction), alter_2_tables
-- drop foreign key invoices_customer_id_fkey on invoices
-- drop index invoices_customer_id_idx on invoices
-- drop column invoices.customer_id
-- drop column customers.phone
--   [blocks all] rewrite:customers blocks-writes:customers data-loss:customers.phone breaks-old-code:customers.phone
ALTER TABLE "customers" DROP COLUMN "phone";
-- rename table customers to clients
--   [blocks all] breaks-old-code:customers breaks-new-code:clients
ALTER TABLE "customers" RENAME TO "clients";
--   [blocks all]
-- build invoices again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'invoices';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'invoices' AND sql IS NOT NULL AND name NOT IN ('invoices_customer_id_idx');
--   [blocks all]
CREATE TABLE "_new_invoices" (
    "id" integer NOT NULL,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:invoices blocks-writes:invoices may-fail:invoices data-loss:invoices.customer_id breaks-old-code:invoices.customer_id
INSERT OR ROLLBACK INTO "_new_invoices" ("id")
SELECT "id" FROM "invoices";
--   [blocks all]
DROP TABLE "invoices";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_invoices" RENAME TO "invoices";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
PRAGMA writable_schema = ON;
--   [blocks all]
INSERT INTO main.sqlite_schema (type, name, tbl_name, rootpage, sql)
SELECT 'trigger', name, tbl_name, 0, sql FROM temp._schema_triggers;
--   [blocks all]
PRAGMA writable_schema = RESET;
--   [blocks all]
DROP TABLE temp._schema_triggers;
