-- note: feeling is the type that it is over: what it demands and its default are left out
-- up

-- file 1 of 1 (with its own transaction), alter_readers_5_changes
-- rename enum mood to temper
-- rename value good of enum temper to fine
-- drop check readers_feels_check on readers (way back: may fail)
-- add value odd to enum temper (way back: may fail)
-- add check readers_feels_check on readers
--   [blocks all]
-- build readers again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'readers';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'readers' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_readers" (
    "id" integer NOT NULL,
    "feels" text NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "readers_feels_check" CHECK ("feels" IN ('bad', 'fine', 'odd'))
);
--   [blocks all] rewrite:readers blocks-writes:readers may-fail:readers
INSERT OR ROLLBACK INTO "_new_readers" ("id", "feels")
SELECT "id", CASE "feels" WHEN 'good' THEN 'fine' ELSE "feels" END AS "feels" FROM "readers";
--   [blocks all]
DROP TABLE "readers";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_readers" RENAME TO "readers";
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

-- file 1 of 1 (with its own transaction), alter_readers_5_changes
-- drop check readers_feels_check on readers
-- remove value odd from enum temper
-- add check readers_feels_check on readers
-- rename value fine of enum temper to good
-- rename enum temper to mood
--   [blocks all]
-- build readers again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'readers';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'readers' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_readers" (
    "id" integer NOT NULL,
    "feels" text NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "readers_feels_check" CHECK ("feels" IN ('bad', 'good'))
);
--   [blocks all] rewrite:readers blocks-writes:readers may-fail:readers
INSERT OR ROLLBACK INTO "_new_readers" ("id", "feels")
SELECT "id", CASE "feels" WHEN 'fine' THEN 'good' ELSE "feels" END AS "feels" FROM "readers";
--   [blocks all]
DROP TABLE "readers";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_readers" RENAME TO "readers";
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
