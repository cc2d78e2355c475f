-- up

-- file 1 of 1 (with its own transaction), change_type_of_flags_raised
-- change type of flags.raised from bool to bigint (way back: lossy)
--   [blocks all]
-- build flags again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'flags';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'flags' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_flags" (
    "id" integer NOT NULL,
    "raised" integer NOT NULL,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:flags blocks-writes:flags may-fail:flags breaks-old-code:flags.raised
INSERT OR ROLLBACK INTO "_new_flags" ("id", "raised")
SELECT "id", "raised" FROM "flags";
--   [blocks all]
DROP TABLE "flags";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_flags" RENAME TO "flags";
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

-- file 1 of 1 (with its own transaction), change_type_of_flags_raised
-- change type of flags.raised from bigint to bool
--   [blocks all]
-- build flags again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'flags';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'flags' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_flags" (
    "id" integer NOT NULL,
    "raised" boolean NOT NULL,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:flags blocks-writes:flags may-fail:flags may-fail:flags.raised breaks-old-code:flags.raised
INSERT OR ROLLBACK INTO "_new_flags" ("id", "raised")
SELECT "id", (raised) AS "raised" FROM "flags";
--   [blocks all]
DROP TABLE "flags";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_flags" RENAME TO "flags";
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
