-- up

-- file 1 of 1 (with its own transaction), alter_members_2_changes
-- drop index members_pkey on members (way back: may fail)
-- add primary key of members
--   [blocks all]
-- build members again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'members';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'members' AND sql IS NOT NULL AND name NOT IN ('members_pkey');
--   [blocks all]
CREATE TABLE "_new_members" (
    "team" integer NOT NULL,
    "number" integer NOT NULL,
    "name" text,
    PRIMARY KEY ("team", "number")
);
--   [blocks all] rewrite:members blocks-writes:members may-fail:members
INSERT OR ROLLBACK INTO "_new_members" ("team", "number", "name")
SELECT "team", "number", "name" FROM "members";
--   [blocks all]
DROP TABLE "members";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_members" RENAME TO "members";
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

-- file 1 of 1 (with its own transaction), alter_members_2_changes
-- drop primary key of members
-- add unique index members_pkey on members
--   [blocks all]
-- build members again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'members';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'members' AND sql IS NOT NULL AND name NOT IN ('members_pkey');
--   [blocks all]
CREATE TABLE "_new_members" (
    "team" integer NOT NULL,
    "number" integer NOT NULL,
    "name" text
);
--   [blocks all] rewrite:members blocks-writes:members may-fail:members
INSERT OR ROLLBACK INTO "_new_members" ("team", "number", "name")
SELECT "team", "number", "name" FROM "members";
--   [blocks all]
DROP TABLE "members";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_members" RENAME TO "members";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE UNIQUE INDEX "members_pkey" ON "members" ("team", "number");
--   [blocks all]
PRAGMA writable_schema = ON;
--   [blocks all]
INSERT INTO main.sqlite_schema (type, name, tbl_name, rootpage, sql)
SELECT 'trigger', name, tbl_name, 0, sql FROM temp._schema_triggers;
--   [blocks all]
PRAGMA writable_schema = RESET;
--   [blocks all]
DROP TABLE temp._schema_triggers;
