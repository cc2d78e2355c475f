-- up

-- file 1 of 1 (with its own transaction), alter_users_4_changes
-- drop unique constraint users_badge_key on users (way back: may fail)
-- drop index users_age_idx on users
-- drop column users.age (way back: lossy)
-- drop column users.badge (way back: lossy)
--   [blocks all]
-- build users again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'users';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'users' AND sql IS NOT NULL AND name NOT IN ('users_age_idx', 'users_badge_key');
--   [blocks all]
CREATE TABLE "_new_users" (
    "id" integer NOT NULL,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:users blocks-writes:users may-fail:users data-loss:users.age breaks-old-code:users.age data-loss:users.badge breaks-old-code:users.badge
INSERT OR ROLLBACK INTO "_new_users" ("id")
SELECT "id" FROM "users";
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

-- file 1 of 1 (in a transaction), alter_users_4_changes
-- add column users.badge
--   [blocks all]
ALTER TABLE "users" ADD COLUMN "badge" integer;
-- add column users.age
--   [blocks all]
ALTER TABLE "users" ADD COLUMN "age" integer;
-- add index users_age_idx on users
--   [blocks all] full-scan:users blocks-writes:users
CREATE INDEX "users_age_idx" ON "users" ("age");
-- add unique constraint users_badge_key on users
--   [blocks all] may-fail:users.users_badge_key full-scan:users blocks-writes:users breaks-old-code:users.users_badge_key
CREATE UNIQUE INDEX "users_badge_key" ON "users" ("badge");
