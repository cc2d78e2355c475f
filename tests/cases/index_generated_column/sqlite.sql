-- up

-- file 1 of 1 (with its own transaction), alter_people_2_changes
-- add column people.name_key
-- add index people_name_key_idx on people
--   [blocks writes]
-- build people again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'people';
--   [blocks writes]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'people' AND sql IS NOT NULL AND name NOT IN ('people_name_key_idx');
--   [blocks writes]
CREATE TABLE "_new_people" (
    "id" integer NOT NULL,
    "name" text NOT NULL,
    "name_key" text GENERATED ALWAYS AS (lower(name)) STORED,
    PRIMARY KEY ("id")
);
--   [blocks writes] rewrite:people blocks-writes:people may-fail:people
INSERT OR ROLLBACK INTO "_new_people" ("id", "name")
SELECT "id", "name" FROM "people";
--   [blocks writes]
DROP TABLE "people";
--   [blocks writes]
PRAGMA legacy_alter_table = ON;
--   [blocks writes]
ALTER TABLE "_new_people" RENAME TO "people";
--   [blocks writes]
PRAGMA legacy_alter_table = OFF;
--   [blocks writes]
CREATE INDEX "people_name_key_idx" ON "people" ("name_key");
--   [blocks writes]
PRAGMA writable_schema = ON;
--   [blocks writes]
INSERT INTO main.sqlite_schema (type, name, tbl_name, rootpage, sql)
SELECT 'trigger', name, tbl_name, 0, sql FROM temp._schema_triggers;
--   [blocks writes]
PRAGMA writable_schema = RESET;
--   [blocks writes]
DROP TABLE temp._schema_triggers;

-- down

-- file 1 of 1 (in a transaction), alter_people_2_changes
-- drop index people_name_key_idx on people
--   [blocks all]
DROP INDEX "people_name_key_idx";
-- drop column people.name_key
--   [blocks all] rewrite:people breaks-old-code:people.name_key
ALTER TABLE "people" DROP COLUMN "name_key";
