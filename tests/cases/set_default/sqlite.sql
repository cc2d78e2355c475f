-- up

-- file 1 of 1 (with its own transaction), set_default_of_parents_level
-- set default of parents.level
--   [blocks all]
-- build parents again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'parents';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'parents' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_parents" (
    "id" integer NOT NULL,
    "level" integer NOT NULL DEFAULT 3,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:parents blocks-writes:parents may-fail:parents
INSERT OR ROLLBACK INTO "_new_parents" ("id", "level")
SELECT "id", "level" FROM "parents";
--   [blocks all]
DROP TABLE "parents";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_parents" RENAME TO "parents";
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

-- file 1 of 1 (with its own transaction), set_default_of_parents_level
-- drop default of parents.level
--   [blocks all]
-- build parents again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'parents';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'parents' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_parents" (
    "id" integer NOT NULL,
    "level" integer NOT NULL,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:parents blocks-writes:parents may-fail:parents breaks-old-code:parents.level
INSERT OR ROLLBACK INTO "_new_parents" ("id", "level")
SELECT "id", "level" FROM "parents";
--   [blocks all]
DROP TABLE "parents";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_parents" RENAME TO "parents";
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
