-- up

-- file 1 of 1 (with its own transaction), alter_people_3_changes
-- add column people.full_name (way back: exact unless written)
-- retire column people.first (way back: may fail)
--   [blocks all] breaks-old-code:people.first
ALTER TABLE "people" RENAME COLUMN "first" TO "_retired_first";
-- retire column people.last
--   [blocks all] breaks-old-code:people.last
ALTER TABLE "people" RENAME COLUMN "last" TO "_retired_last";
--   [blocks all]
-- build people again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'people';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'people' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_people" (
    "id" integer NOT NULL,
    "_retired_first" text,
    "_retired_last" text,
    "full_name" text NOT NULL,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:people blocks-writes:people may-fail:people may-fail:people.full_name breaks-old-code:people.full_name
INSERT OR ROLLBACK INTO "_new_people" ("id", "_retired_first", "_retired_last", "full_name")
SELECT "id", "_retired_first", "_retired_last", (_retired_first || ' ' || coalesce(_retired_last, '')) AS "full_name" FROM "people";
--   [blocks all]
DROP TABLE "people";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_people" RENAME TO "people";
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

-- file 1 of 1 (with its own transaction), alter_people_3_changes
-- restore column people.last
--   [blocks all] breaks-new-code:people.last
ALTER TABLE "people" RENAME COLUMN "_retired_last" TO "last";
-- restore column people.first
--   [blocks all] breaks-new-code:people.first
ALTER TABLE "people" RENAME COLUMN "_retired_first" TO "first";
-- drop column people.full_name
--   [blocks all]
-- build people again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'people';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'people' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_people" (
    "id" integer NOT NULL,
    "first" text NOT NULL,
    "last" text,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:people blocks-writes:people may-fail:people may-fail:people.first data-loss:people.full_name breaks-old-code:people.full_name
INSERT OR ROLLBACK INTO "_new_people" ("id", "first", "last")
SELECT "id", "first", "last" FROM "people";
--   [blocks all]
DROP TABLE "people";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_people" RENAME TO "people";
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
