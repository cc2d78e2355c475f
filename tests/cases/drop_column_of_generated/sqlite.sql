-- up

-- file 1 of 1 (in a transaction), alter_rectangles_2_changes
-- drop column rectangles.doubled
--   [blocks all] rewrite:rectangles blocks-writes:rectangles breaks-old-code:rectangles.doubled
ALTER TABLE "rectangles" DROP COLUMN "doubled";
-- drop column rectangles.width (way back: lossy)
--   [blocks all] rewrite:rectangles blocks-writes:rectangles data-loss:rectangles.width breaks-old-code:rectangles.width
ALTER TABLE "rectangles" DROP COLUMN "width";

-- down

-- file 1 of 1 (with its own transaction), alter_rectangles_2_changes
-- add column rectangles.width
-- add column rectangles.doubled
--   [blocks all]
-- build rectangles again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'rectangles';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'rectangles' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_rectangles" (
    "id" integer NOT NULL,
    "width" integer NOT NULL,
    "doubled" integer GENERATED ALWAYS AS (width * 2) STORED NOT NULL,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:rectangles blocks-writes:rectangles may-fail:rectangles may-fail:rectangles.width breaks-old-code:rectangles.width
INSERT OR ROLLBACK INTO "_new_rectangles" ("id", "width")
SELECT "id", NULL AS "width" FROM "rectangles";
--   [blocks all]
DROP TABLE "rectangles";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_rectangles" RENAME TO "rectangles";
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
