-- note: texts keeps no comment
-- note: texts.value keeps no comment
-- up

-- file 1 of 1 (with its own transaction), alter_texts_2_changes
-- set default of texts.value
-- add check texts_not_odd on texts
--   [blocks all]
-- build texts again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'texts';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'texts' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_texts" (
    "id" integer NOT NULL,
    "value" text NOT NULL DEFAULT 'it''s \ 100% "ñ" 😀
next',
    PRIMARY KEY ("id"),
    CONSTRAINT "texts_not_odd" CHECK (value <> 'it''s 100%' AND value NOT LIKE '"%')
);
--   [blocks all] rewrite:texts blocks-writes:texts may-fail:texts
INSERT OR ROLLBACK INTO "_new_texts" ("id", "value")
SELECT "id", "value" FROM "texts";
--   [blocks all]
DROP TABLE "texts";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_texts" RENAME TO "texts";
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

-- file 1 of 1 (with its own transaction), alter_texts_2_changes
-- drop check texts_not_odd on texts
-- drop default of texts.value
--   [blocks all]
-- build texts again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'texts';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'texts' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_texts" (
    "id" integer NOT NULL,
    "value" text NOT NULL,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:texts blocks-writes:texts may-fail:texts breaks-old-code:texts.value
INSERT OR ROLLBACK INTO "_new_texts" ("id", "value")
SELECT "id", "value" FROM "texts";
--   [blocks all]
DROP TABLE "texts";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_texts" RENAME TO "texts";
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
