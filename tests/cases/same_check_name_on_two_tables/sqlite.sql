-- up

-- file 1 of 1 (with its own transaction), alter_2_tables
-- create table stays (way back: exact unless written)
CREATE TABLE "stays" (
    "id" integer NOT NULL,
    "days" integer NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "days_range" CHECK (days < 100)
);
-- add check days_range on visits
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
    "days" integer NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "days_range" CHECK (days < 100)
);
--   [blocks all] rewrite:visits blocks-writes:visits may-fail:visits
INSERT OR ROLLBACK INTO "_new_visits" ("id", "days")
SELECT "id", "days" FROM "visits";
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

-- file 1 of 1 (with its own transaction), alter_2_tables
-- drop check days_range on visits
-- drop table stays
--   [blocks all] data-loss:stays breaks-old-code:stays
DROP TABLE "stays";
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
    "days" integer NOT NULL,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:visits blocks-writes:visits may-fail:visits
INSERT OR ROLLBACK INTO "_new_visits" ("id", "days")
SELECT "id", "days" FROM "visits";
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
