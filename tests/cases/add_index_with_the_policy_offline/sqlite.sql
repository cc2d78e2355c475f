-- up

-- file 1 of 1 (with its own transaction), alter_users_4_changes
-- add index users_age_idx on users
-- add index users_team_id_idx on users
-- add check users_age_range on users
-- add foreign key users_team_id_fkey on users
--   [blocks all]
-- build users again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'users';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'users' AND sql IS NOT NULL AND name NOT IN ('users_age_idx', 'users_team_id_idx');
--   [blocks all]
CREATE TABLE "_new_users" (
    "id" integer NOT NULL,
    "age" integer NOT NULL,
    "team_id" integer,
    PRIMARY KEY ("id"),
    CONSTRAINT "users_age_range" CHECK (age < 200),
    CONSTRAINT "users_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams" ("id")
);
--   [blocks all] rewrite:users blocks-writes:users may-fail:users
INSERT OR ROLLBACK INTO "_new_users" ("id", "age", "team_id")
SELECT "id", "age", "team_id" FROM "users";
--   [blocks all]
DROP TABLE "users";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_users" RENAME TO "users";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE INDEX "users_age_idx" ON "users" ("age");
--   [blocks all]
CREATE INDEX "users_team_id_idx" ON "users" ("team_id");
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
-- drop foreign key users_team_id_fkey on users
-- drop check users_age_range on users
-- drop index users_team_id_idx on users
-- drop index users_age_idx on users
--   [blocks all]
-- build users again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'users';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'users' AND sql IS NOT NULL AND name NOT IN ('users_age_idx', 'users_team_id_idx');
--   [blocks all]
CREATE TABLE "_new_users" (
    "id" integer NOT NULL,
    "age" integer NOT NULL,
    "team_id" integer,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:users blocks-writes:users may-fail:users
INSERT OR ROLLBACK INTO "_new_users" ("id", "age", "team_id")
SELECT "id", "age", "team_id" FROM "users";
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
