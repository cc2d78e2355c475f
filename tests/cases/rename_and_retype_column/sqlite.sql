-- up

-- file 1 of 1 (with its own transaction), alter_items_3_changes
-- rename column items.qty to quantity
--   [blocks all] breaks-old-code:items.qty breaks-new-code:items.quantity
ALTER TABLE "items" RENAME COLUMN "qty" TO "quantity";
-- set default of items.quantity
-- require items.quantity (way back: lossy)
--   [blocks all]
-- build items again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'items';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'items' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_items" (
    "id" integer NOT NULL,
    "quantity" integer NOT NULL DEFAULT 1,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:items blocks-writes:items may-fail:items may-fail:items.quantity breaks-old-code:items.quantity
INSERT OR ROLLBACK INTO "_new_items" ("id", "quantity")
SELECT "id", coalesce("quantity", 1) AS "quantity" FROM "items";
--   [blocks all]
DROP TABLE "items";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_items" RENAME TO "items";
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

-- file 1 of 1 (with its own transaction), alter_items_3_changes
-- allow null in items.quantity
-- drop default of items.quantity
-- rename column items.quantity to qty
--   [blocks all] breaks-old-code:items.quantity breaks-new-code:items.qty
ALTER TABLE "items" RENAME COLUMN "quantity" TO "qty";
--   [blocks all]
-- build items again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'items';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'items' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_items" (
    "id" integer NOT NULL,
    "qty" integer,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:items blocks-writes:items may-fail:items
INSERT OR ROLLBACK INTO "_new_items" ("id", "qty")
SELECT "id", "qty" FROM "items";
--   [blocks all]
DROP TABLE "items";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_items" RENAME TO "items";
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
