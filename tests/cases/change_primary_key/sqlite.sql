-- up

-- file 1 of 1 (with its own transaction), alter_countries_2_changes
-- change primary key of countries (way back: may fail)
-- allow null in countries.id (way back: may fail)
--   [blocks all]
-- build countries again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'countries';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'countries' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_countries" (
    "id" integer,
    "code" text NOT NULL,
    PRIMARY KEY ("code")
);
--   [blocks all] rewrite:countries blocks-writes:countries may-fail:countries
INSERT OR ROLLBACK INTO "_new_countries" ("id", "code")
SELECT "id", "code" FROM "countries";
--   [blocks all]
DROP TABLE "countries";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_countries" RENAME TO "countries";
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

-- file 1 of 1 (with its own transaction), alter_countries_2_changes
-- require countries.id
-- change primary key of countries
--   [blocks all]
-- build countries again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'countries';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'countries' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_countries" (
    "id" integer NOT NULL,
    "code" text NOT NULL,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:countries blocks-writes:countries may-fail:countries may-fail:countries.id breaks-old-code:countries.id
INSERT OR ROLLBACK INTO "_new_countries" ("id", "code")
SELECT "id", "code" FROM "countries";
--   [blocks all]
DROP TABLE "countries";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_countries" RENAME TO "countries";
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
