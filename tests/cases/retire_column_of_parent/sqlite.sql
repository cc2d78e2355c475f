-- note: cities is a table by itself: whoever reads its parents does not read its rows
-- note: capitals is a table by itself: whoever reads its parents does not read its rows
-- up

-- file 1 of 1 (with its own transaction), alter_3_tables
-- retire column places.height (way back: may fail)
--   [blocks all] breaks-old-code:places.height
ALTER TABLE "places" RENAME COLUMN "height" TO "_retired_height";
-- retire column cities.height (way back: may fail)
--   [blocks all] breaks-old-code:cities.height
ALTER TABLE "cities" RENAME COLUMN "height" TO "_retired_height";
-- retire column capitals.height (way back: may fail)
--   [blocks all] breaks-old-code:capitals.height
ALTER TABLE "capitals" RENAME COLUMN "height" TO "_retired_height";
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
    "_retired_height" integer,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:places blocks-writes:places may-fail:places
INSERT OR ROLLBACK INTO "_new_places" ("id", "name", "_retired_height")
SELECT "id", "name", "_retired_height" FROM "places";
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
    "_retired_height" integer,
    "people" integer NOT NULL,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:cities blocks-writes:cities may-fail:cities
INSERT OR ROLLBACK INTO "_new_cities" ("id", "name", "_retired_height", "people")
SELECT "id", "name", "_retired_height", "people" FROM "cities";
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
    "_retired_height" integer,
    "people" integer NOT NULL,
    "since" integer,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:capitals blocks-writes:capitals may-fail:capitals
INSERT OR ROLLBACK INTO "_new_capitals" ("id", "name", "_retired_height", "people", "since")
SELECT "id", "name", "_retired_height", "people", "since" FROM "capitals";
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

-- file 1 of 1 (with its own transaction), alter_3_tables
-- restore column capitals.height
--   [blocks all] breaks-new-code:capitals.height
ALTER TABLE "capitals" RENAME COLUMN "_retired_height" TO "height";
-- restore column cities.height
--   [blocks all] breaks-new-code:cities.height
ALTER TABLE "cities" RENAME COLUMN "_retired_height" TO "height";
-- restore column places.height
--   [blocks all] breaks-new-code:places.height
ALTER TABLE "places" RENAME COLUMN "_retired_height" TO "height";
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
    "height" integer NOT NULL,
    "people" integer NOT NULL,
    "since" integer,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:capitals blocks-writes:capitals may-fail:capitals may-fail:capitals.height
INSERT OR ROLLBACK INTO "_new_capitals" ("id", "name", "height", "people", "since")
SELECT "id", "name", "height", "people", "since" FROM "capitals";
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
    "height" integer NOT NULL,
    "people" integer NOT NULL,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:cities blocks-writes:cities may-fail:cities may-fail:cities.height
INSERT OR ROLLBACK INTO "_new_cities" ("id", "name", "height", "people")
SELECT "id", "name", "height", "people" FROM "cities";
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
    "height" integer NOT NULL,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:places blocks-writes:places may-fail:places may-fail:places.height
INSERT OR ROLLBACK INTO "_new_places" ("id", "name", "height")
SELECT "id", "name", "height" FROM "places";
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
