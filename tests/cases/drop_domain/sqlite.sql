-- up

-- file 1 of 1 (with its own transaction), alter_readers_2_changes
-- retire column readers.code (way back: may fail)
--   [blocks all] breaks-old-code:readers.code
ALTER TABLE "readers" RENAME COLUMN "code" TO "_retired_code";
-- retire column readers.former
--   [blocks all] breaks-old-code:readers.former
ALTER TABLE "readers" RENAME COLUMN "former" TO "_retired_former";
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
    "_retired_code" text,
    "_retired_former" text,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:readers blocks-writes:readers may-fail:readers
INSERT OR ROLLBACK INTO "_new_readers" ("id", "_retired_code", "_retired_former")
SELECT "id", "_retired_code", "_retired_former" FROM "readers";
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

-- file 1 of 1 (with its own transaction), alter_readers_2_changes
-- restore column readers.former
--   [blocks all] breaks-new-code:readers.former
ALTER TABLE "readers" RENAME COLUMN "_retired_former" TO "former";
-- restore column readers.code
--   [blocks all] breaks-new-code:readers.code
ALTER TABLE "readers" RENAME COLUMN "_retired_code" TO "code";
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
    "code" text NOT NULL,
    "former" text,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:readers blocks-writes:readers may-fail:readers may-fail:readers.code
INSERT OR ROLLBACK INTO "_new_readers" ("id", "code", "former")
SELECT "id", "code", "former" FROM "readers";
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
