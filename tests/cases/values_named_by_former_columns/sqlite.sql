-- up

-- file 1 of 1 (with its own transaction), alter_users_4_changes
-- rename column users.tenant to account
--   [blocks all] breaks-old-code:users.tenant breaks-new-code:users.account
ALTER TABLE "users" RENAME COLUMN "tenant" TO "account";
-- rename column users.name to full_name
--   [blocks all] breaks-old-code:users.name breaks-new-code:users.full_name
ALTER TABLE "users" RENAME COLUMN "name" TO "full_name";
-- add column users.slug (way back: exact unless written)
-- change type of users.account from bigint to text (way back: lossy)
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
    "account" text NOT NULL,
    "full_name" text NOT NULL,
    "slug" text NOT NULL,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:users blocks-writes:users may-fail:users may-fail:users.slug breaks-old-code:users.slug may-fail:users.account breaks-old-code:users.account
INSERT OR ROLLBACK INTO "_new_users" ("id", "account", "full_name", "slug")
SELECT "id", (concat('t', account)) AS "account", "full_name", "slug" FROM (SELECT "id", "account", "full_name", (lower(full_name)) AS "slug" FROM "users");
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

-- file 1 of 1 (with its own transaction), alter_users_4_changes
-- change type of users.account from text to bigint
-- drop column users.slug
-- rename column users.full_name to name
--   [blocks all] breaks-old-code:users.full_name breaks-new-code:users.name
ALTER TABLE "users" RENAME COLUMN "full_name" TO "name";
-- rename column users.account to tenant
--   [blocks all] breaks-old-code:users.account breaks-new-code:users.tenant
ALTER TABLE "users" RENAME COLUMN "account" TO "tenant";
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
    "tenant" integer NOT NULL,
    "name" text NOT NULL,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:users blocks-writes:users may-fail:users may-fail:users.account breaks-old-code:users.account data-loss:users.slug breaks-old-code:users.slug
INSERT OR ROLLBACK INTO "_new_users" ("id", "tenant", "name")
SELECT "id", (cast(substr(tenant, 2) AS integer)) AS "tenant", "name" FROM "users";
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
