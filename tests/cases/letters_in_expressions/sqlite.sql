-- up

-- file 1 of 1 (with its own transaction), alter_trips_2_changes
-- add column trips.shown
-- add check trips_größe on trips
--   [blocks all]
-- build trips again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'trips';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'trips' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_trips" (
    "id" integer NOT NULL,
    "größe" text,
    "shown" text GENERATED ALWAYS AS (replace(größe, 'ď', '日本')) STORED,
    PRIMARY KEY ("id"),
    CONSTRAINT "trips_größe" CHECK (größe <> 'späť' OR größe <> 'Ã¤')
);
--   [blocks all] rewrite:trips blocks-writes:trips may-fail:trips
INSERT OR ROLLBACK INTO "_new_trips" ("id", "größe")
SELECT "id", "größe" FROM "trips";
--   [blocks all]
DROP TABLE "trips";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_trips" RENAME TO "trips";
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

-- file 1 of 1 (with its own transaction), alter_trips_2_changes
-- drop check trips_größe on trips
-- drop column trips.shown
--   [blocks all]
-- build trips again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'trips';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'trips' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_trips" (
    "id" integer NOT NULL,
    "größe" text,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:trips blocks-writes:trips may-fail:trips breaks-old-code:trips.shown
INSERT OR ROLLBACK INTO "_new_trips" ("id", "größe")
SELECT "id", "größe" FROM "trips";
--   [blocks all]
DROP TABLE "trips";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_trips" RENAME TO "trips";
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
