-- up

-- file 1 of 1 (with its own transaction), alter_2_tables
-- add unique constraint countries_code_key on countries
--   [blocks all] may-fail:countries.countries_code_key full-scan:countries blocks-writes:countries breaks-old-code:countries.countries_code_key
CREATE UNIQUE INDEX "countries_code_key" ON "countries" ("code");
-- add index cities_country_idx on cities
-- add foreign key cities_country_fkey on cities
--   [blocks all]
-- build cities again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'cities';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'cities' AND sql IS NOT NULL AND name NOT IN ('cities_country_idx');
--   [blocks all]
CREATE TABLE "_new_cities" (
    "id" integer NOT NULL,
    "country" text NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "cities_country_fkey" FOREIGN KEY ("country") REFERENCES "countries" ("code") ON UPDATE CASCADE
);
--   [blocks all] rewrite:cities blocks-writes:cities may-fail:cities
INSERT OR ROLLBACK INTO "_new_cities" ("id", "country")
SELECT "id", "country" FROM "cities";
--   [blocks all]
DROP TABLE "cities";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_cities" RENAME TO "cities";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE INDEX "cities_country_idx" ON "cities" ("country");
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
-- drop foreign key cities_country_fkey on cities
-- drop index cities_country_idx on cities
-- drop unique constraint countries_code_key on countries
--   [blocks all]
-- build cities again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'cities';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'cities' AND sql IS NOT NULL AND name NOT IN ('cities_country_idx');
--   [blocks all]
CREATE TABLE "_new_cities" (
    "id" integer NOT NULL,
    "country" text NOT NULL,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:cities blocks-writes:cities may-fail:cities
INSERT OR ROLLBACK INTO "_new_cities" ("id", "country")
SELECT "id", "country" FROM "cities";
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
-- build countries again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'countries';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'countries' AND sql IS NOT NULL AND name NOT IN ('countries_code_key');
--   [blocks all]
CREATE TABLE "_new_countries" (
    "id" integer NOT NULL,
    "code" text NOT NULL,
    PRIMARY KEY ("id")
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
