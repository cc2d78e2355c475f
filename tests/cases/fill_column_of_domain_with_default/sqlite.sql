-- note: language is the type that it is over: what it demands and its default are left out
-- up

-- file 1 of 1 (with its own transaction), alter_readers_2_changes
-- add column readers.language (way back: exact unless written)
-- add column readers.second (way back: exact unless written)
-- fill column readers.second (way back: lossy)
--   [blocks all]
-- build readers again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'readers';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'readers' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_readers" (
    "id" integer NOT NULL,
    "country" text NOT NULL,
    "language" text NOT NULL,
    "second" text,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:readers blocks-writes:readers may-fail:readers may-fail:readers.language breaks-old-code:readers.language
INSERT OR ROLLBACK INTO "_new_readers" ("id", "country", "language", "second")
SELECT "id", "country", "language", coalesce("second", lower(country)) AS "second" FROM (SELECT "id", "country", (lower(country)) AS "language", NULL AS "second" FROM "readers");
--   [blocks all]
DROP TABLE "readers";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_readers" RENAME TO "readers";
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

-- file 1 of 1 (in a transaction), alter_readers_2_changes
-- keep the values of column readers.second
-- drop column readers.second
--   [blocks all] rewrite:readers blocks-writes:readers data-loss:readers.second breaks-old-code:readers.second
ALTER TABLE "readers" DROP COLUMN "second";
-- drop column readers.language
--   [blocks all] rewrite:readers blocks-writes:readers data-loss:readers.language breaks-old-code:readers.language
ALTER TABLE "readers" DROP COLUMN "language";
