-- up

-- file 1 of 1 (with its own transaction), compute_items_total
-- compute items.total (way back: lossy)
--   [blocks all]
-- build items again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'items';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'items' AND sql IS NOT NULL AND name NOT IN ('items_total_idx');
--   [blocks all]
CREATE TABLE "_new_items" (
    "id" integer NOT NULL,
    "price" integer NOT NULL,
    "total" integer GENERATED ALWAYS AS (price * 2) STORED,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:items blocks-writes:items may-fail:items data-loss:items.total
INSERT OR ROLLBACK INTO "_new_items" ("id", "price")
SELECT "id", "price" FROM "items";
--   [blocks all]
DROP TABLE "items";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_items" RENAME TO "items";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE INDEX "items_total_idx" ON "items" ("total");
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

-- file 1 of 1 (with its own transaction), compute_items_total
-- stop computing items.total
--   [blocks all]
-- build items again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'items';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'items' AND sql IS NOT NULL AND name NOT IN ('items_total_idx');
--   [blocks all]
CREATE TABLE "_new_items" (
    "id" integer NOT NULL,
    "price" integer NOT NULL,
    "total" integer,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:items blocks-writes:items may-fail:items breaks-old-code:items.total
INSERT OR ROLLBACK INTO "_new_items" ("id", "price", "total")
SELECT "id", "price", "total" FROM "items";
--   [blocks all]
DROP TABLE "items";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_items" RENAME TO "items";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE INDEX "items_total_idx" ON "items" ("total");
--   [blocks all]
PRAGMA writable_schema = ON;
--   [blocks all]
INSERT INTO main.sqlite_schema (type, name, tbl_name, rootpage, sql)
SELECT 'trigger', name, tbl_name, 0, sql FROM temp._schema_triggers;
--   [blocks all]
PRAGMA writable_schema = RESET;
--   [blocks all]
DROP TABLE temp._schema_triggers;
