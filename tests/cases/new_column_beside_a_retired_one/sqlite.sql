-- up

-- file 1 of 1 (with its own transaction), alter_users_2_changes
-- add column users.phone (way back: exact unless written)
-- add index users_phone_idx on users
--   [blocks all]
-- build users again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'users';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'users' AND sql IS NOT NULL AND name NOT IN ('users_phone_idx');
--   [blocks all]
CREATE TABLE "_new_users" (
    "id" integer NOT NULL,
    "_retired_phone" text,
    "phone" text NOT NULL,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:users blocks-writes:users may-fail:users may-fail:users.phone breaks-old-code:users.phone
INSERT OR ROLLBACK INTO "_new_users" ("id", "_retired_phone", "phone")
SELECT "id", "_retired_phone", ('none') AS "phone" FROM "users";
--   [blocks all]
DROP TABLE "users";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_users" RENAME TO "users";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE INDEX "users_phone_idx" ON "users" ("phone");
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
-- drop index users_phone_idx on users
--   [blocks all]
DROP INDEX "users_phone_idx";
-- drop column users.phone
--   [blocks all] rewrite:users blocks-writes:users data-loss:users.phone breaks-old-code:users.phone
ALTER TABLE "users" DROP COLUMN "phone";
