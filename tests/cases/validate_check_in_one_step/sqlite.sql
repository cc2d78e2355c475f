-- up

-- file 1 of 1 (with its own transaction), add_check_products_weight
-- add check products_weight on products
--   [blocks all]
-- build products again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'products';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'products' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_products" (
    "id" integer NOT NULL,
    "price" integer NOT NULL,
    "weight" integer NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "products_price_positive" CHECK (price > 0),
    CONSTRAINT "products_weight" CHECK (weight > 0)
);
--   [blocks all] rewrite:products blocks-writes:products may-fail:products
INSERT OR ROLLBACK INTO "_new_products" ("id", "price", "weight")
SELECT "id", "price", "weight" FROM "products";
--   [blocks all]
DROP TABLE "products";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_products" RENAME TO "products";
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

-- file 1 of 1 (with its own transaction), add_check_products_weight
-- drop check products_weight on products
--   [blocks all]
-- build products again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'products';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'products' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_products" (
    "id" integer NOT NULL,
    "price" integer NOT NULL,
    "weight" integer NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "products_price_positive" CHECK (price > 0)
);
--   [blocks all] rewrite:products blocks-writes:products may-fail:products
INSERT OR ROLLBACK INTO "_new_products" ("id", "price", "weight")
SELECT "id", "price", "weight" FROM "products";
--   [blocks all]
DROP TABLE "products";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_products" RENAME TO "products";
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
