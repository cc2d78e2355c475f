-- up

-- file 1 of 1 (with its own transaction), add_column_users_slug
-- add column users.slug (way back: exact unless written)
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
    "slug" text NOT NULL,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:users blocks-writes:users may-fail:users may-fail:users.slug breaks-old-code:users.slug
INSERT OR ROLLBACK INTO "_new_users" ("id", "name", "slug")
SELECT "id", "name", (lower(name)) AS "slug" FROM "users";
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

-- file 1 of 1 (in a transaction), add_column_users_slug
-- drop column users.slug
--   [blocks all] rewrite:users blocks-writes:users data-loss:users.slug breaks-old-code:users.slug
ALTER TABLE "users" DROP COLUMN "slug";
