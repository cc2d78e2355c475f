-- note: cities is a table by itself: whoever reads its parents does not read its rows
-- note: capitals is a table by itself: whoever reads its parents does not read its rows
-- up

-- file 1 of 1 (with its own transaction), alter_3_tables
-- add column places.size (way back: exact unless written)
-- add column cities.size (way back: exact unless written)
-- add column capitals.size (way back: exact unless written)
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
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:places blocks-writes:places may-fail:places may-fail:places.size breaks-old-code:places.size
INSERT OR ROLLBACK INTO "_new_places" ("id", "name", "size")
SELECT "id", "name", (length(name)) AS "size" FROM "places";
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
--   [blocks all]
-- build cities again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'cities';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'cities' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_cities" (
    "id" integer NOT NULL,
    "name" text NOT NULL,
    "people" integer NOT NULL,
    "size" integer NOT NULL,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:cities blocks-writes:cities may-fail:cities may-fail:cities.size breaks-old-code:cities.size
INSERT OR ROLLBACK INTO "_new_cities" ("id", "name", "people", "size")
SELECT "id", "name", "people", (length(name)) AS "size" FROM "cities";
--   [blocks all]
DROP TABLE "cities";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_cities" RENAME TO "cities";
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
--   [blocks all]
-- build capitals again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'capitals';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'capitals' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_capitals" (
    "id" integer NOT NULL,
    "name" text NOT NULL,
    "people" integer NOT NULL,
    "since" integer,
    "size" integer NOT NULL,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:capitals blocks-writes:capitals may-fail:capitals may-fail:capitals.size breaks-old-code:capitals.size
INSERT OR ROLLBACK INTO "_new_capitals" ("id", "name", "people", "since", "size")
SELECT "id", "name", "people", "since", (length(name)) AS "size" FROM "capitals";
--   [blocks all]
DROP TABLE "capitals";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_capitals" RENAME TO "capitals";
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

-- file 1 of 1 (in a transaction), alter_3_tables
-- drop column capitals.size
--   [blocks all] rewrite:capitals blocks-writes:capitals data-loss:capitals.size breaks-old-code:capitals.size
ALTER TABLE "capitals" DROP COLUMN "size";
-- drop column cities.size
--   [blocks all] rewrite:cities blocks-writes:cities data-loss:cities.size breaks-old-code:cities.size
ALTER TABLE "cities" DROP COLUMN "size";
-- drop column places.size
--   [blocks all] rewrite:places blocks-writes:places data-loss:places.size breaks-old-code:places.size
ALTER TABLE "places" DROP COLUMN "size";
