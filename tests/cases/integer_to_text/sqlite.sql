-- up

-- file 1 of 1 (with its own transaction), change_type_of_orders_number
-- change type of orders.number from bigint to text (way back: lossy)
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
    "number" text NOT NULL,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:orders blocks-writes:orders may-fail:orders may-fail:orders.number breaks-old-code:orders.number
INSERT OR ROLLBACK INTO "_new_orders" ("id", "number")
SELECT "id", (cast(number as text)) AS "number" FROM "orders";
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

-- file 1 of 1 (with its own transaction), change_type_of_orders_number
-- change type of orders.number from text to bigint
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
    "number" integer NOT NULL,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:orders blocks-writes:orders may-fail:orders may-fail:orders.number breaks-old-code:orders.number
INSERT OR ROLLBACK INTO "_new_orders" ("id", "number")
SELECT "id", (cast(number as integer)) AS "number" FROM "orders";
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
