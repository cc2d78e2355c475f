-- up

-- file 1 of 1 (with its own transaction), alter_parts_2_changes
-- drop check parts_note_short on parts (way back: may fail)
-- add check parts_note_short on parts
--   [blocks all]
-- build parts again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'parts';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'parts' AND sql IS NOT NULL AND name NOT IN ('parts_small_idx');
--   [blocks all]
CREATE TABLE "_new_parts" (
    "id" integer NOT NULL,
    "size" integer NOT NULL,
    "note" text,
    "double" integer GENERATED ALWAYS AS (size * 2) STORED,
    PRIMARY KEY ("id"),
    CONSTRAINT "parts_size_known" CHECK (size > 0 AND size < 100),
    CONSTRAINT "parts_note_short" CHECK (note <> 'a  b')
);
--   [blocks all] rewrite:parts blocks-writes:parts may-fail:parts
INSERT OR ROLLBACK INTO "_new_parts" ("id", "size", "note")
SELECT "id", "size", "note" FROM "parts";
--   [blocks all]
DROP TABLE "parts";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_parts" RENAME TO "parts";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE INDEX "parts_small_idx" ON "parts" ("size") WHERE size < 10;
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

-- file 1 of 1 (with its own transaction), alter_parts_2_changes
-- drop check parts_note_short on parts
-- add check parts_note_short on parts
--   [blocks all]
-- build parts again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'parts';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'parts' AND sql IS NOT NULL AND name NOT IN ('parts_small_idx');
--   [blocks all]
CREATE TABLE "_new_parts" (
    "id" integer NOT NULL,
    "size" integer NOT NULL,
    "note" text,
    "double" integer GENERATED ALWAYS AS (size * 2) STORED,
    PRIMARY KEY ("id"),
    CONSTRAINT "parts_size_known" CHECK (size > 0 AND size < 100),
    CONSTRAINT "parts_note_short" CHECK (note <> 'a b')
);
--   [blocks all] rewrite:parts blocks-writes:parts may-fail:parts
INSERT OR ROLLBACK INTO "_new_parts" ("id", "size", "note")
SELECT "id", "size", "note" FROM "parts";
--   [blocks all]
DROP TABLE "parts";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_parts" RENAME TO "parts";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE INDEX "parts_small_idx" ON "parts" ("size") WHERE size < 10;
--   [blocks all]
PRAGMA writable_schema = ON;
--   [blocks all]
INSERT INTO main.sqlite_schema (type, name, tbl_name, rootpage, sql)
SELECT 'trigger', name, tbl_name, 0, sql FROM temp._schema_triggers;
--   [blocks all]
PRAGMA writable_schema = RESET;
--   [blocks all]
DROP TABLE temp._schema_triggers;
