-- up

-- file 1 of 1 (with its own transaction), change_primary_key_of_pairs
-- change primary key of pairs (way back: may fail)
--   [blocks writes]
-- build pairs again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'pairs';
--   [blocks writes]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'pairs' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks writes]
CREATE TABLE "_new_pairs" (
    "a" integer NOT NULL,
    "b" integer NOT NULL,
    PRIMARY KEY ("b", "a")
);
--   [blocks writes] rewrite:pairs blocks-writes:pairs may-fail:pairs
INSERT OR ROLLBACK INTO "_new_pairs" ("a", "b")
SELECT "a", "b" FROM "pairs";
--   [blocks writes]
DROP TABLE "pairs";
--   [blocks writes]
PRAGMA legacy_alter_table = ON;
--   [blocks writes]
ALTER TABLE "_new_pairs" RENAME TO "pairs";
--   [blocks writes]
PRAGMA legacy_alter_table = OFF;
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

-- file 1 of 1 (with its own transaction), change_primary_key_of_pairs
-- change primary key of pairs
--   [blocks writes]
-- build pairs again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'pairs';
--   [blocks writes]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'pairs' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks writes]
CREATE TABLE "_new_pairs" (
    "a" integer NOT NULL,
    "b" integer NOT NULL,
    PRIMARY KEY ("a", "b")
);
--   [blocks writes] rewrite:pairs blocks-writes:pairs may-fail:pairs
INSERT OR ROLLBACK INTO "_new_pairs" ("a", "b")
SELECT "a", "b" FROM "pairs";
--   [blocks writes]
DROP TABLE "pairs";
--   [blocks writes]
PRAGMA legacy_alter_table = ON;
--   [blocks writes]
ALTER TABLE "_new_pairs" RENAME TO "pairs";
--   [blocks writes]
PRAGMA legacy_alter_table = OFF;
--   [blocks writes]
PRAGMA writable_schema = ON;
--   [blocks writes]
INSERT INTO main.sqlite_schema (type, name, tbl_name, rootpage, sql)
SELECT 'trigger', name, tbl_name, 0, sql FROM temp._schema_triggers;
--   [blocks writes]
PRAGMA writable_schema = RESET;
--   [blocks writes]
DROP TABLE temp._schema_triggers;
