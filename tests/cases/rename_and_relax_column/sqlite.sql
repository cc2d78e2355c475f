-- up

-- file 1 of 1 (with its own transaction), alter_items_2_changes
-- rename column items.label to caption
--   [blocks all] breaks-old-code:items.label breaks-new-code:items.caption
ALTER TABLE "items" RENAME COLUMN "label" TO "caption";
-- allow null in items.caption (way back: may fail)
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
    "caption" text,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:items blocks-writes:items may-fail:items
INSERT OR ROLLBACK INTO "_new_items" ("id", "caption")
SELECT "id", "caption" FROM "items";
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

-- file 1 of 1 (with its own transaction), alter_items_2_changes
-- require items.caption
-- rename column items.caption to label
--   [blocks all] breaks-old-code:items.caption breaks-new-code:items.label
ALTER TABLE "items" RENAME COLUMN "caption" TO "label";
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
    "label" text NOT NULL,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:items blocks-writes:items may-fail:items may-fail:items.caption breaks-old-code:items.caption
INSERT OR ROLLBACK INTO "_new_items" ("id", "label")
SELECT "id", "label" FROM "items";
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
