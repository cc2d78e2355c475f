-- up

-- file 1 of 1 (with its own transaction), change_primary_key_of_pairs
-- change primary key of pairs (way back: may fail)
--   [blocks all]
-- build pairs again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'pairs';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'pairs' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_pairs" (
    "a" integer NOT NULL,
    "b" integer NOT NULL,
    PRIMARY KEY ("b", "a")
);
--   [blocks all] rewrite:pairs blocks-writes:pairs may-fail:pairs
INSERT OR ROLLBACK INTO "_new_pairs" ("a", "b")
SELECT "a", "b" FROM "pairs";
--   [blocks all]
DROP TABLE "pairs";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_pairs" RENAME TO "pairs";
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

-- file 1 of 1 (with its own transaction), change_primary_key_of_pairs
-- change primary key of pairs
--   [blocks all]
-- build pairs again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'pairs';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'pairs' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_pairs" (
    "a" integer NOT NULL,
    "b" integer NOT NULL,
    PRIMARY KEY ("a", "b")
);
--   [blocks all] rewrite:pairs blocks-writes:pairs may-fail:pairs
INSERT OR ROLLBACK INTO "_new_pairs" ("a", "b")
SELECT "a", "b" FROM "pairs";
--   [blocks all]
DROP TABLE "pairs";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_pairs" RENAME TO "pairs";
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
