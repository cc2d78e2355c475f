-- up

-- file 1 of 1 (with its own transaction), alter_people_2_changes
-- add column people.name_key
-- add index people_name_key_idx on people
--   [blocks all]
-- build people again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'people';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'people' AND sql IS NOT NULL AND name NOT IN ('people_name_key_idx');
--   [blocks all]
CREATE TABLE "_new_people" (
    "id" integer NOT NULL,
    "name" text NOT NULL,
    "name_key" text GENERATED ALWAYS AS (lower(name)) STORED,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:people blocks-writes:people may-fail:people
INSERT OR ROLLBACK INTO "_new_people" ("id", "name")
SELECT "id", "name" FROM "people";
--   [blocks all]
DROP TABLE "people";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_people" RENAME TO "people";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE INDEX "people_name_key_idx" ON "people" ("name_key");
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

-- file 1 of 1 (in a transaction), alter_people_2_changes
-- drop index people_name_key_idx on people
--   [blocks all]
DROP INDEX "people_name_key_idx";
-- drop column people.name_key
--   [blocks all] rewrite:people blocks-writes:people breaks-old-code:people.name_key
ALTER TABLE "people" DROP COLUMN "name_key";
