-- up

-- file 1 of 1 (with its own transaction), alter_2_tables
-- add column users.slug (way back: exact unless written)
--   [blocks all]
ALTER TABLE "users" ADD COLUMN "slug" text;
-- fill column users.slug
--   [blocks all] full-scan:users blocks-writes:users
UPDATE "users" SET "slug" = lower(name) WHERE "slug" IS NULL;
-- require users.slug
--   [blocks all] full-scan:users blocks-writes:users may-fail:users.slug breaks-old-code:users.slug
ALTER TABLE "users" ALTER COLUMN "slug" SET NOT NULL;
-- add column teams.seats (way back: exact unless written)
-- fill column teams.seats
-- require teams.seats
-- set default of teams.size
--   [blocks all]
-- build teams again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'teams';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'teams' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_teams" (
    "id" integer NOT NULL,
    "size" integer NOT NULL DEFAULT 7,
    "seats" integer NOT NULL,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:teams blocks-writes:teams may-fail:teams may-fail:teams.seats breaks-old-code:teams.seats
INSERT OR ROLLBACK INTO "_new_teams" ("id", "size", "seats")
SELECT "id", "size", coalesce("seats", size * 2) AS "seats" FROM (SELECT "id", "size", NULL AS "seats" FROM "teams");
--   [blocks all]
DROP TABLE "teams";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_teams" RENAME TO "teams";
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

-- file 1 of 1 (with its own transaction), alter_2_tables
-- drop default of teams.size
-- allow null in teams.seats
-- keep the values of column teams.seats
-- drop column teams.seats
-- allow null in users.slug
--   [blocks all]
ALTER TABLE "users" ALTER COLUMN "slug" DROP NOT NULL;
-- keep the values of column users.slug
-- drop column users.slug
--   [blocks all] rewrite:users blocks-writes:users data-loss:users.slug breaks-old-code:users.slug
ALTER TABLE "users" DROP COLUMN "slug";
--   [blocks all]
-- build teams again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'teams';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'teams' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_teams" (
    "id" integer NOT NULL,
    "size" integer NOT NULL,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:teams blocks-writes:teams may-fail:teams breaks-old-code:teams.size data-loss:teams.seats breaks-old-code:teams.seats
INSERT OR ROLLBACK INTO "_new_teams" ("id", "size")
SELECT "id", "size" FROM "teams";
--   [blocks all]
DROP TABLE "teams";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_teams" RENAME TO "teams";
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
