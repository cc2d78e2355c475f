-- up

-- file 1 of 1 (with its own transaction), alter_owners_2_changes
-- change primary key of owners (way back: may fail)
-- add unique constraint owners_id_key on owners
--   [blocks writes]
-- build owners again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'owners';
--   [blocks writes]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'owners' AND sql IS NOT NULL AND name NOT IN ('owners_id_key');
--   [blocks writes]
CREATE TABLE "_new_owners" (
    "id" integer NOT NULL,
    "number" integer NOT NULL,
    PRIMARY KEY ("number")
);
--   [blocks writes] rewrite:owners blocks-writes:owners may-fail:owners
INSERT OR ROLLBACK INTO "_new_owners" ("id", "number")
SELECT "id", "number" FROM "owners";
--   [blocks writes]
DROP TABLE "owners";
--   [blocks writes]
PRAGMA legacy_alter_table = ON;
--   [blocks writes]
ALTER TABLE "_new_owners" RENAME TO "owners";
--   [blocks writes]
PRAGMA legacy_alter_table = OFF;
--   [blocks writes]
CREATE UNIQUE INDEX "owners_id_key" ON "owners" ("id");
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

-- file 1 of 1 (with its own transaction), alter_owners_2_changes
-- drop unique constraint owners_id_key on owners
-- change primary key of owners
--   [blocks writes]
-- build owners again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'owners';
--   [blocks writes]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'owners' AND sql IS NOT NULL AND name NOT IN ('owners_id_key');
--   [blocks writes]
CREATE TABLE "_new_owners" (
    "id" integer NOT NULL,
    "number" integer NOT NULL,
    PRIMARY KEY ("id")
);
--   [blocks writes] rewrite:owners blocks-writes:owners may-fail:owners
INSERT OR ROLLBACK INTO "_new_owners" ("id", "number")
SELECT "id", "number" FROM "owners";
--   [blocks writes]
DROP TABLE "owners";
--   [blocks writes]
PRAGMA legacy_alter_table = ON;
--   [blocks writes]
ALTER TABLE "_new_owners" RENAME TO "owners";
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
