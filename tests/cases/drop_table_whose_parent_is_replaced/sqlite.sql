-- up

-- file 1 of 1 (with its own transaction), alter_2_tables
-- drop foreign key purchases_former_id_fkey on purchases (way back: may fail)
-- drop table parcels (way back: lossy)
--   [blocks all] data-loss:parcels breaks-old-code:parcels
DROP TABLE "parcels";
-- drop table orders (way back: lossy)
--   [blocks all] data-loss:orders breaks-old-code:orders
DROP TABLE "orders";
-- rename table purchases to orders
--   [blocks all] breaks-old-code:purchases breaks-new-code:orders
ALTER TABLE "purchases" RENAME TO "orders";
-- drop index purchases_former_id_idx on orders
--   [blocks all]
-- build orders again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'orders';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'orders' AND sql IS NOT NULL AND name NOT IN ('purchases_former_id_idx');
--   [blocks all]
CREATE TABLE "_new_orders" (
    "id" integer NOT NULL,
    "former_id" integer,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:orders blocks-writes:orders may-fail:orders
INSERT OR ROLLBACK INTO "_new_orders" ("id", "former_id")
SELECT "id", "former_id" FROM "orders";
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

-- file 1 of 1 (with its own transaction), alter_2_tables
-- add index purchases_former_id_idx on orders
-- rename table orders to purchases
--   [blocks all] breaks-old-code:orders breaks-new-code:purchases
ALTER TABLE "orders" RENAME TO "purchases";
-- create table orders
CREATE TABLE "orders" (
    "id" integer NOT NULL,
    "number" text NOT NULL,
    PRIMARY KEY ("id")
);
-- create table parcels
--   [blocks all]
CREATE TABLE "parcels" (
    "id" integer NOT NULL,
    "order_id" integer NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "parcels_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders" ("id")
);
CREATE INDEX "parcels_order_id_idx" ON "parcels" ("order_id");
-- add foreign key purchases_former_id_fkey on purchases
--   [blocks all]
-- build purchases again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'purchases';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'purchases' AND sql IS NOT NULL AND name NOT IN ('purchases_former_id_idx');
--   [blocks all]
CREATE TABLE "_new_purchases" (
    "id" integer NOT NULL,
    "former_id" integer,
    PRIMARY KEY ("id"),
    CONSTRAINT "purchases_former_id_fkey" FOREIGN KEY ("former_id") REFERENCES "orders" ("id")
);
--   [blocks all] rewrite:purchases blocks-writes:purchases may-fail:purchases
INSERT OR ROLLBACK INTO "_new_purchases" ("id", "former_id")
SELECT "id", "former_id" FROM "purchases";
--   [blocks all]
DROP TABLE "purchases";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_purchases" RENAME TO "purchases";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE INDEX "purchases_former_id_idx" ON "purchases" ("former_id");
--   [blocks all]
PRAGMA writable_schema = ON;
--   [blocks all]
INSERT INTO main.sqlite_schema (type, name, tbl_name, rootpage, sql)
SELECT 'trigger', name, tbl_name, 0, sql FROM temp._schema_triggers;
--   [blocks all]
PRAGMA writable_schema = RESET;
--   [blocks all]
DROP TABLE temp._schema_triggers;
