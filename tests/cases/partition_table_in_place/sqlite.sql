-- up

-- file 1 of 1 (with its own transaction), alter_2_tables
-- drop foreign key orders_customer_id_fkey on orders (way back: may fail)
-- drop unique constraint customers_email_key on customers (way back: may fail)
-- change primary key of orders (way back: may fail)
-- add unique constraint customers_id_email_key on customers
--   [blocks all]
-- build orders again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'orders';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'orders' AND sql IS NOT NULL AND name NOT IN ('orders_customer_id_idx', 'orders_day_idx');
--   [blocks all]
CREATE TABLE "_new_orders" (
    "id" integer NOT NULL,
    "day" integer NOT NULL,
    "customer_id" integer NOT NULL,
    PRIMARY KEY ("id", "day")
);
--   [blocks all] rewrite:orders blocks-writes:orders may-fail:orders
INSERT OR ROLLBACK INTO "_new_orders" ("id", "day", "customer_id")
SELECT "id", "day", "customer_id" FROM "orders";
--   [blocks all]
DROP TABLE "orders";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_orders" RENAME TO "orders";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE INDEX "orders_day_idx" ON "orders" ("day");
--   [blocks all]
CREATE INDEX "orders_customer_id_idx" ON "orders" ("customer_id");
--   [blocks all]
PRAGMA writable_schema = ON;
--   [blocks all]
INSERT INTO main.sqlite_schema (type, name, tbl_name, rootpage, sql)
SELECT 'trigger', name, tbl_name, 0, sql FROM temp._schema_triggers;
--   [blocks all]
PRAGMA writable_schema = RESET;
--   [blocks all]
DROP TABLE temp._schema_triggers;
--   [blocks all]
-- build customers again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'customers';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'customers' AND sql IS NOT NULL AND name NOT IN ('customers_email_key', 'customers_id_email_key');
--   [blocks all]
CREATE TABLE "_new_customers" (
    "id" integer NOT NULL,
    "email" text NOT NULL,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:customers blocks-writes:customers may-fail:customers
INSERT OR ROLLBACK INTO "_new_customers" ("id", "email")
SELECT "id", "email" FROM "customers";
--   [blocks all]
DROP TABLE "customers";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_customers" RENAME TO "customers";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE UNIQUE INDEX "customers_id_email_key" ON "customers" ("id", "email");
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
-- drop unique constraint customers_id_email_key on customers
-- change primary key of orders
-- add unique constraint customers_email_key on customers
-- add foreign key orders_customer_id_fkey on orders
--   [blocks all]
-- build customers again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'customers';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'customers' AND sql IS NOT NULL AND name NOT IN ('customers_email_key', 'customers_id_email_key');
--   [blocks all]
CREATE TABLE "_new_customers" (
    "id" integer NOT NULL,
    "email" text NOT NULL,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:customers blocks-writes:customers may-fail:customers
INSERT OR ROLLBACK INTO "_new_customers" ("id", "email")
SELECT "id", "email" FROM "customers";
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
PRAGMA writable_schema = ON;
--   [blocks all]
INSERT INTO main.sqlite_schema (type, name, tbl_name, rootpage, sql)
SELECT 'trigger', name, tbl_name, 0, sql FROM temp._schema_triggers;
--   [blocks all]
PRAGMA writable_schema = RESET;
--   [blocks all]
DROP TABLE temp._schema_triggers;
--   [blocks all]
-- build orders again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'orders';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'orders' AND sql IS NOT NULL AND name NOT IN ('orders_customer_id_idx', 'orders_day_idx');
--   [blocks all]
CREATE TABLE "_new_orders" (
    "id" integer NOT NULL,
    "day" integer NOT NULL,
    "customer_id" integer NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "orders_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customers" ("id")
);
--   [blocks all] rewrite:orders blocks-writes:orders may-fail:orders
INSERT OR ROLLBACK INTO "_new_orders" ("id", "day", "customer_id")
SELECT "id", "day", "customer_id" FROM "orders";
--   [blocks all]
DROP TABLE "orders";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_orders" RENAME TO "orders";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE INDEX "orders_day_idx" ON "orders" ("day");
--   [blocks all]
CREATE INDEX "orders_customer_id_idx" ON "orders" ("customer_id");
--   [blocks all]
PRAGMA writable_schema = ON;
--   [blocks all]
INSERT INTO main.sqlite_schema (type, name, tbl_name, rootpage, sql)
SELECT 'trigger', name, tbl_name, 0, sql FROM temp._schema_triggers;
--   [blocks all]
PRAGMA writable_schema = RESET;
--   [blocks all]
DROP TABLE temp._schema_triggers;
