-- up

-- file 1 of 1 (with its own transaction), alter_3_tables
-- rename table old_orders to archived_orders
--   [blocks all] breaks-old-code:old_orders breaks-new-code:archived_orders
ALTER TABLE "old_orders" RENAME TO "archived_orders";
-- create enum region
-- create table invoices (way back: exact unless written)
--   [blocks all]
CREATE TABLE "invoices" (
    "id" integer NOT NULL,
    "order_id" integer NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "invoices_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders" ("id")
);
CREATE INDEX "invoices_order_id_idx" ON "invoices" ("order_id");
-- add column orders.region (way back: exact unless written)
-- add check orders_region_check on orders
--   [blocks all]
-- build orders again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'orders';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'orders' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_orders" (
    "id" integer NOT NULL,
    "region" text,
    PRIMARY KEY ("id"),
    CONSTRAINT "orders_region_check" CHECK ("region" IN ('north', 'south'))
);
--   [blocks all] rewrite:orders blocks-writes:orders may-fail:orders
INSERT OR ROLLBACK INTO "_new_orders" ("id", "region")
SELECT "id", NULL AS "region" FROM "orders";
--   [blocks all]
DROP TABLE "orders";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_orders" RENAME TO "orders";
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

-- down

-- file 1 of 1 (with its own transaction), alter_3_tables
-- drop check orders_region_check on orders
-- drop column orders.region
-- drop table invoices
--   [blocks all] data-loss:invoices breaks-old-code:invoices
DROP TABLE "invoices";
-- drop enum region
-- rename table archived_orders to old_orders
--   [blocks all] breaks-old-code:archived_orders breaks-new-code:old_orders
ALTER TABLE "archived_orders" RENAME TO "old_orders";
--   [blocks all]
-- build orders again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'orders';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'orders' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_orders" (
    "id" integer NOT NULL,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:orders blocks-writes:orders may-fail:orders data-loss:orders.region breaks-old-code:orders.region
INSERT OR ROLLBACK INTO "_new_orders" ("id")
SELECT "id" FROM "orders";
--   [blocks all]
DROP TABLE "orders";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_orders" RENAME TO "orders";
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
