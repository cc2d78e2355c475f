-- up

-- file 1 of 1 (with its own transaction), alter_organisational_units_of_the_enterprise_4_changes
-- add column organisational_units_of_the_enterprise.a_rather_long_name_of_a_column_two (way back: exact unless written)
-- add index organisational_units_of_the_enterprise_a_rather_long_name_of_a_column_one_a_rather_long_name_of_a_column_two_idx on organisational_units_of_the_enterprise
-- add index organisational_units_of_the_enterprise_a_rather_long_name_of_a_column_two_a_rather_long_name_of_a_column_one_idx on organisational_units_of_the_enterprise
-- add foreign key organisational_units_of_the_enterprise_a_rather_long_name_of_a_column_two_fkey on organisational_units_of_the_enterprise
--   [blocks all]
-- build organisational_units_of_the_enterprise again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'organisational_units_of_the_enterprise';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'organisational_units_of_the_enterprise' AND sql IS NOT NULL AND name NOT IN ('organisational_units_of_the_enterprise_a_rather_long_name_of_a_column_one_a_rather_long_name_of_a_column_two_idx', 'organisational_units_of_the_enterprise_a_rather_long_name_of_a_column_two_a_rather_long_name_of_a_column_one_idx');
--   [blocks all]
CREATE TABLE "_new_organisational_units_of_the_enterprise" (
    "id" integer NOT NULL,
    "a_rather_long_name_of_a_column_one" integer NOT NULL,
    "a_rather_long_name_of_a_column_two" integer,
    PRIMARY KEY ("id"),
    CONSTRAINT "organisational_units_of_the_enterprise_a_rather_long_name_of_a_column_two_fkey" FOREIGN KEY ("a_rather_long_name_of_a_column_two") REFERENCES "organisational_units_of_the_enterprise" ("id")
);
--   [blocks all] rewrite:organisational_units_of_the_enterprise blocks-writes:organisational_units_of_the_enterprise may-fail:organisational_units_of_the_enterprise
INSERT OR ROLLBACK INTO "_new_organisational_units_of_the_enterprise" ("id", "a_rather_long_name_of_a_column_one", "a_rather_long_name_of_a_column_two")
SELECT "id", "a_rather_long_name_of_a_column_one", NULL AS "a_rather_long_name_of_a_column_two" FROM "organisational_units_of_the_enterprise";
--   [blocks all]
DROP TABLE "organisational_units_of_the_enterprise";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_organisational_units_of_the_enterprise" RENAME TO "organisational_units_of_the_enterprise";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE INDEX "organisational_units_of_the_enterprise_a_rather_long_name_of_a_column_one_a_rather_long_name_of_a_column_two_idx" ON "organisational_units_of_the_enterprise" ("a_rather_long_name_of_a_column_one", "a_rather_long_name_of_a_column_two");
--   [blocks all]
CREATE INDEX "organisational_units_of_the_enterprise_a_rather_long_name_of_a_column_two_a_rather_long_name_of_a_column_one_idx" ON "organisational_units_of_the_enterprise" ("a_rather_long_name_of_a_column_two", "a_rather_long_name_of_a_column_one");
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

-- file 1 of 1 (with its own transaction), alter_organisational_units_of_the_enterprise_4_changes
-- drop foreign key organisational_units_of_the_enterprise_a_rather_long_name_of_a_column_two_fkey on organisational_units_of_the_enterprise
-- drop index organisational_units_of_the_enterprise_a_rather_long_name_of_a_column_two_a_rather_long_name_of_a_column_one_idx on organisational_units_of_the_enterprise
-- drop index organisational_units_of_the_enterprise_a_rather_long_name_of_a_column_one_a_rather_long_name_of_a_column_two_idx on organisational_units_of_the_enterprise
-- drop column organisational_units_of_the_enterprise.a_rather_long_name_of_a_column_two
--   [blocks all]
-- build organisational_units_of_the_enterprise again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'organisational_units_of_the_enterprise';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'organisational_units_of_the_enterprise' AND sql IS NOT NULL AND name NOT IN ('organisational_units_of_the_enterprise_a_rather_long_name_of_a_column_one_a_rather_long_name_of_a_column_two_idx', 'organisational_units_of_the_enterprise_a_rather_long_name_of_a_column_two_a_rather_long_name_of_a_column_one_idx');
--   [blocks all]
CREATE TABLE "_new_organisational_units_of_the_enterprise" (
    "id" integer NOT NULL,
    "a_rather_long_name_of_a_column_one" integer NOT NULL,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:organisational_units_of_the_enterprise blocks-writes:organisational_units_of_the_enterprise may-fail:organisational_units_of_the_enterprise data-loss:organisational_units_of_the_enterprise.a_rather_long_name_of_a_column_two breaks-old-code:organisational_units_of_the_enterprise.a_rather_long_name_of_a_column_two
INSERT OR ROLLBACK INTO "_new_organisational_units_of_the_enterprise" ("id", "a_rather_long_name_of_a_column_one")
SELECT "id", "a_rather_long_name_of_a_column_one" FROM "organisational_units_of_the_enterprise";
--   [blocks all]
DROP TABLE "organisational_units_of_the_enterprise";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_organisational_units_of_the_enterprise" RENAME TO "organisational_units_of_the_enterprise";
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
