-- up

-- file 1 of 1 (with its own transaction), alter_2_tables
-- drop foreign key users_profile_id_fkey on users (way back: may fail)
-- drop index users_profile_id_idx on users
-- add column profiles.user_id (way back: exact unless written)
-- add index profiles_user_id_idx on profiles
-- add foreign key profiles_user_id_fkey on profiles
-- drop column users.profile_id (way back: lossy)
--   [blocks all]
-- build users again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'users';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'users' AND sql IS NOT NULL AND name NOT IN ('users_profile_id_idx');
--   [blocks all]
CREATE TABLE "_new_users" (
    "id" integer NOT NULL,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:users blocks-writes:users may-fail:users data-loss:users.profile_id breaks-old-code:users.profile_id
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
--   [blocks all]
-- build profiles again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'profiles';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'profiles' AND sql IS NOT NULL AND name NOT IN ('profiles_user_id_idx');
--   [blocks all]
CREATE TABLE "_new_profiles" (
    "id" integer NOT NULL,
    "user_id" integer,
    PRIMARY KEY ("id"),
    CONSTRAINT "profiles_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id")
);
--   [blocks all] rewrite:profiles blocks-writes:profiles may-fail:profiles
INSERT OR ROLLBACK INTO "_new_profiles" ("id", "user_id")
SELECT "id", NULL AS "user_id" FROM "profiles";
--   [blocks all]
DROP TABLE "profiles";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_profiles" RENAME TO "profiles";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE INDEX "profiles_user_id_idx" ON "profiles" ("user_id");
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
-- add column users.profile_id
-- drop foreign key profiles_user_id_fkey on profiles
-- drop index profiles_user_id_idx on profiles
-- drop column profiles.user_id
-- add index users_profile_id_idx on users
-- add foreign key users_profile_id_fkey on users
--   [blocks all]
-- build profiles again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'profiles';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'profiles' AND sql IS NOT NULL AND name NOT IN ('profiles_user_id_idx');
--   [blocks all]
CREATE TABLE "_new_profiles" (
    "id" integer NOT NULL,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:profiles blocks-writes:profiles may-fail:profiles data-loss:profiles.user_id breaks-old-code:profiles.user_id
INSERT OR ROLLBACK INTO "_new_profiles" ("id")
SELECT "id" FROM "profiles";
--   [blocks all]
DROP TABLE "profiles";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_profiles" RENAME TO "profiles";
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
--   [blocks all]
-- build users again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'users';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'users' AND sql IS NOT NULL AND name NOT IN ('users_profile_id_idx');
--   [blocks all]
CREATE TABLE "_new_users" (
    "id" integer NOT NULL,
    "profile_id" integer,
    PRIMARY KEY ("id"),
    CONSTRAINT "users_profile_id_fkey" FOREIGN KEY ("profile_id") REFERENCES "profiles" ("id")
);
--   [blocks all] rewrite:users blocks-writes:users may-fail:users
INSERT OR ROLLBACK INTO "_new_users" ("id", "profile_id")
SELECT "id", NULL AS "profile_id" FROM "users";
--   [blocks all]
DROP TABLE "users";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_users" RENAME TO "users";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE INDEX "users_profile_id_idx" ON "users" ("profile_id");
--   [blocks all]
PRAGMA writable_schema = ON;
--   [blocks all]
INSERT INTO main.sqlite_schema (type, name, tbl_name, rootpage, sql)
SELECT 'trigger', name, tbl_name, 0, sql FROM temp._schema_triggers;
--   [blocks all]
PRAGMA writable_schema = RESET;
--   [blocks all]
DROP TABLE temp._schema_triggers;
