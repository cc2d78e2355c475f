-- up

-- file 1 of 1 (with its own transaction), alter_users_2_changes
-- add column users.rank (way back: exact unless written)
-- add column users.title (way back: exact unless written)
--   [blocks all]
-- build users again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'users';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'users' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_users" (
    "id" integer NOT NULL,
    "name" text NOT NULL,
    "rank" integer NOT NULL DEFAULT 5,
    "title" text DEFAULT 'new',
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:users blocks-writes:users may-fail:users
INSERT OR ROLLBACK INTO "_new_users" ("id", "name", "rank", "title")
SELECT "id", "name", "rank", (upper(name)) AS "title" FROM (SELECT "id", "name", (id * 2) AS "rank" FROM "users");
--   [blocks all]
DROP TABLE "users";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_users" RENAME TO "users";
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

-- file 1 of 1 (in a transaction), alter_users_2_changes
-- drop column users.title
--   [blocks all] rewrite:users blocks-writes:users data-loss:users.title breaks-old-code:users.title
ALTER TABLE "users" DROP COLUMN "title";
-- drop column users.rank
--   [blocks all] rewrite:users blocks-writes:users data-loss:users.rank breaks-old-code:users.rank
ALTER TABLE "users" DROP COLUMN "rank";
