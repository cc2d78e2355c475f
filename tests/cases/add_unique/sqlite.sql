-- up

-- file 1 of 1 (in a transaction), add_unique_users_email_key
-- add unique constraint users_email_key on users
--   [blocks all] may-fail:users.users_email_key full-scan:users blocks-writes:users breaks-old-code:users.users_email_key
CREATE UNIQUE INDEX "users_email_key" ON "users" ("email");

-- down

-- file 1 of 1 (with its own transaction), add_unique_users_email_key
-- drop unique constraint users_email_key on users
--   [blocks all]
-- build users again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'users';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'users' AND sql IS NOT NULL AND name NOT IN ('users_email_key');
--   [blocks all]
CREATE TABLE "_new_users" (
    "id" integer NOT NULL,
    "email" text NOT NULL,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:users blocks-writes:users may-fail:users
INSERT OR ROLLBACK INTO "_new_users" ("id", "email")
SELECT "id", "email" FROM "users";
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
