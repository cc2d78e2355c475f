-- up

-- file 1 of 1 (with its own transaction), alter_people_5_changes
-- rename column people.name to full_name
--   [blocks all] breaks-old-code:people.name breaks-new-code:people.full_name
ALTER TABLE "people" RENAME COLUMN "name" TO "full_name";
-- rename column people.age to years
--   [blocks all] breaks-old-code:people.age breaks-new-code:people.years
ALTER TABLE "people" RENAME COLUMN "age" TO "years";
-- allow null in people.years (way back: may fail)
-- add index people_full_name_idx on people
-- add check people_age_known on people
--   [blocks all]
-- build people again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'people';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'people' AND sql IS NOT NULL AND name NOT IN ('people_full_name_idx');
--   [blocks all]
CREATE TABLE "_new_people" (
    "id" integer NOT NULL,
    "full_name" text NOT NULL,
    "years" integer,
    PRIMARY KEY ("id"),
    CONSTRAINT "people_age_known" CHECK (years >= 0)
);
--   [blocks all] rewrite:people blocks-writes:people may-fail:people
INSERT OR ROLLBACK INTO "_new_people" ("id", "full_name", "years")
SELECT "id", "full_name", "years" FROM "people";
--   [blocks all]
DROP TABLE "people";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_people" RENAME TO "people";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE INDEX "people_full_name_idx" ON "people" ("full_name");
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

-- file 1 of 1 (with its own transaction), alter_people_5_changes
-- drop check people_age_known on people
-- drop index people_full_name_idx on people
-- require people.years
-- rename column people.years to age
--   [blocks all] breaks-old-code:people.years breaks-new-code:people.age
ALTER TABLE "people" RENAME COLUMN "years" TO "age";
-- rename column people.full_name to name
--   [blocks all] breaks-old-code:people.full_name breaks-new-code:people.name
ALTER TABLE "people" RENAME COLUMN "full_name" TO "name";
--   [blocks all]
-- build people again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'people';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'people' AND sql IS NOT NULL AND name NOT IN ('people_full_name_idx');
--   [blocks all]
CREATE TABLE "_new_people" (
    "id" integer NOT NULL,
    "name" text NOT NULL,
    "age" integer NOT NULL,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:people blocks-writes:people may-fail:people may-fail:people.years breaks-old-code:people.years
INSERT OR ROLLBACK INTO "_new_people" ("id", "name", "age")
SELECT "id", "name", "age" FROM "people";
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
