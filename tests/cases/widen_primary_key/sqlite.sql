-- up

-- file 1 of 1 (with its own transaction), alter_memberships_2_changes
-- add column memberships.team_id (way back: exact unless written)
-- change primary key of memberships (way back: may fail)
--   [blocks all]
-- build memberships again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'memberships';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'memberships' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_memberships" (
    "user_id" integer NOT NULL,
    "role" text NOT NULL,
    "team_id" integer NOT NULL DEFAULT 1,
    PRIMARY KEY ("user_id", "team_id")
);
--   [blocks all] rewrite:memberships blocks-writes:memberships may-fail:memberships
INSERT OR ROLLBACK INTO "_new_memberships" ("user_id", "role", "team_id")
SELECT "user_id", "role", 1 AS "team_id" FROM "memberships";
--   [blocks all]
DROP TABLE "memberships";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_memberships" RENAME TO "memberships";
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

-- file 1 of 1 (with its own transaction), alter_memberships_2_changes
-- change primary key of memberships
-- drop column memberships.team_id
--   [blocks all]
-- build memberships again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'memberships';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'memberships' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_memberships" (
    "user_id" integer NOT NULL,
    "role" text NOT NULL,
    PRIMARY KEY ("user_id")
);
--   [blocks all] rewrite:memberships blocks-writes:memberships may-fail:memberships data-loss:memberships.team_id breaks-old-code:memberships.team_id
INSERT OR ROLLBACK INTO "_new_memberships" ("user_id", "role")
SELECT "user_id", "role" FROM "memberships";
--   [blocks all]
DROP TABLE "memberships";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_memberships" RENAME TO "memberships";
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
