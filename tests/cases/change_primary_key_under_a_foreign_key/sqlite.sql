-- up

-- file 1 of 1 (with its own transaction), alter_owners_2_changes
-- change primary key of owners (way back: may fail)
-- add unique constraint owners_id_key on owners
--   [blocks all]
-- build owners again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'owners';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'owners' AND sql IS NOT NULL AND name NOT IN ('owners_id_key');
--   [blocks all]
CREATE TABLE "_new_owners" (
    "id" integer NOT NULL,
    "number" integer NOT NULL,
    PRIMARY KEY ("number")
);
--   [blocks all] rewrite:owners blocks-writes:owners may-fail:owners
INSERT OR ROLLBACK INTO "_new_owners" ("id", "number")
SELECT "id", "number" FROM "owners";
--   [blocks all]
DROP TABLE "owners";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_owners" RENAME TO "owners";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE UNIQUE INDEX "owners_id_key" ON "owners" ("id");
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

-- file 1 of 1 (with its own transaction), alter_owners_2_changes
-- drop unique constraint owners_id_key on owners
-- change primary key of owners
--   [blocks all]
-- build owners again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'owners';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'owners' AND sql IS NOT NULL AND name NOT IN ('owners_id_key');
--   [blocks all]
CREATE TABLE "_new_owners" (
    "id" integer NOT NULL,
    "number" integer NOT NULL,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:owners blocks-writes:owners may-fail:owners
INSERT OR ROLLBACK INTO "_new_owners" ("id", "number")
SELECT "id", "number" FROM "owners";
--   [blocks all]
DROP TABLE "owners";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_owners" RENAME TO "owners";
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
