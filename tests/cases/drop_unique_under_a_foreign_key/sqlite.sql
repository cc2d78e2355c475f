-- up

-- file 1 of 1 (with its own transaction), alter_capitals_2_changes
-- drop unique constraint capitals_country_id_key on capitals (way back: may fail)
-- add index capitals_country_id_idx on capitals
--   [blocks all]
-- build capitals again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'capitals';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'capitals' AND sql IS NOT NULL AND name NOT IN ('capitals_country_id_idx', 'capitals_country_id_key');
--   [blocks all]
CREATE TABLE "_new_capitals" (
    "id" integer NOT NULL,
    "country_id" integer NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "capitals_country_id_fkey" FOREIGN KEY ("country_id") REFERENCES "countries" ("id")
);
--   [blocks all] rewrite:capitals blocks-writes:capitals may-fail:capitals
INSERT OR ROLLBACK INTO "_new_capitals" ("id", "country_id")
SELECT "id", "country_id" FROM "capitals";
--   [blocks all]
DROP TABLE "capitals";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_capitals" RENAME TO "capitals";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE INDEX "capitals_country_id_idx" ON "capitals" ("country_id");
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

-- file 1 of 1 (in a transaction), alter_capitals_2_changes
-- drop index capitals_country_id_idx on capitals
--   [blocks all]
DROP INDEX "capitals_country_id_idx";
-- add unique constraint capitals_country_id_key on capitals
--   [blocks all] may-fail:capitals.capitals_country_id_key full-scan:capitals blocks-writes:capitals breaks-old-code:capitals.capitals_country_id_key
CREATE UNIQUE INDEX "capitals_country_id_key" ON "capitals" ("country_id");
