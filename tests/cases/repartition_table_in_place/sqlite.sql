-- up

-- file 1 of 1 (with its own transaction), alter_visits_2_changes
-- add column visits.year (way back: exact unless written)
-- change primary key of visits (way back: may fail)
--   [blocks all]
-- build visits again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'visits';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'visits' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_visits" (
    "id" integer NOT NULL,
    "region" text NOT NULL,
    "year" integer NOT NULL DEFAULT 0,
    PRIMARY KEY ("id", "year")
);
--   [blocks all] rewrite:visits blocks-writes:visits may-fail:visits
INSERT OR ROLLBACK INTO "_new_visits" ("id", "region", "year")
SELECT "id", "region", 0 AS "year" FROM "visits";
--   [blocks all]
DROP TABLE "visits";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_visits" RENAME TO "visits";
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

-- file 1 of 1 (with its own transaction), alter_visits_2_changes
-- change primary key of visits
-- drop column visits.year
--   [blocks all]
-- build visits again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'visits';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'visits' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_visits" (
    "id" integer NOT NULL,
    "region" text NOT NULL,
    PRIMARY KEY ("id", "region")
);
--   [blocks all] rewrite:visits blocks-writes:visits may-fail:visits data-loss:visits.year breaks-old-code:visits.year
INSERT OR ROLLBACK INTO "_new_visits" ("id", "region")
SELECT "id", "region" FROM "visits";
--   [blocks all]
DROP TABLE "visits";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_visits" RENAME TO "visits";
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
