-- up

-- file 1 of 1 (with its own transaction), alter_orders_4_changes
-- require orders.id
-- require orders.region (way back: lossy)
-- add primary key of orders
-- add unique constraint orders_number_key on orders
--   [blocks all]
-- build orders again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'orders';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'orders' AND sql IS NOT NULL AND name NOT IN ('orders_number_key');
--   [blocks all]
CREATE TABLE "_new_orders" (
    "id" integer NOT NULL,
    "number" integer NOT NULL,
    "region" text NOT NULL,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:orders blocks-writes:orders may-fail:orders may-fail:orders.id breaks-old-code:orders.id may-fail:orders.region breaks-old-code:orders.region
INSERT OR ROLLBACK INTO "_new_orders" ("id", "number", "region")
SELECT "id", "number", coalesce("region", 'north') AS "region" FROM "orders";
--   [blocks all]
DROP TABLE "orders";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_orders" RENAME TO "orders";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE UNIQUE INDEX "orders_number_key" ON "orders" ("number");
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

-- file 1 of 1 (with its own transaction), alter_orders_4_changes
-- drop unique constraint orders_number_key on orders
-- drop primary key of orders
-- allow null in orders.region
-- allow null in orders.id
--   [blocks all]
-- build orders again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'orders';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'orders' AND sql IS NOT NULL AND name NOT IN ('orders_number_key');
--   [blocks all]
CREATE TABLE "_new_orders" (
    "id" integer,
    "number" integer NOT NULL,
    "region" text
);
--   [blocks all] rewrite:orders blocks-writes:orders may-fail:orders
INSERT OR ROLLBACK INTO "_new_orders" ("id", "number", "region")
SELECT "id", "number", "region" FROM "orders";
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
