-- note: cities is a table by itself: whoever reads its parents does not read its rows
-- note: capitals is a table by itself: whoever reads its parents does not read its rows
-- up

-- file 1 of 1 (in a transaction), alter_places_2_changes
-- drop column places.height (way back: lossy)
--   [blocks all] rewrite:places blocks-writes:places data-loss:places.height breaks-old-code:places.height
ALTER TABLE "places" DROP COLUMN "height";
-- drop column places.size (way back: lossy)
--   [blocks all] rewrite:places blocks-writes:places data-loss:places.size breaks-old-code:places.size
ALTER TABLE "places" DROP COLUMN "size";

-- down

-- file 1 of 1 (with its own transaction), alter_places_2_changes
-- add column places.size
-- add column places.height
--   [blocks all]
-- build places again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'places';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'places' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_places" (
    "id" integer NOT NULL,
    "name" text NOT NULL,
    "size" integer NOT NULL,
    "height" integer,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:places blocks-writes:places may-fail:places may-fail:places.size breaks-old-code:places.size
INSERT OR ROLLBACK INTO "_new_places" ("id", "name", "size", "height")
SELECT "id", "name", NULL AS "size", NULL AS "height" FROM "places";
--   [blocks all]
DROP TABLE "places";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_places" RENAME TO "places";
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
