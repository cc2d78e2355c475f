-- up

-- file 1 of 1 (with its own transaction), alter_users_4_changes
-- add index users_age_idx on users
-- add index users_team_id_idx on users
-- add check users_age_range on users
-- add foreign key users_team_id_fkey on users
--   [blocks writes]
-- build users again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'users';
--   [blocks writes]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'users' AND sql IS NOT NULL AND name NOT IN ('users_age_idx', 'users_team_id_idx');
--   [blocks writes]
CREATE TABLE "_new_users" (
    "id" integer NOT NULL,
    "age" integer NOT NULL,
    "team_id" integer,
    PRIMARY KEY ("id"),
    CONSTRAINT "users_age_range" CHECK (age < 200),
    CONSTRAINT "users_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams" ("id")
);
--   [blocks writes] rewrite:users blocks-writes:users may-fail:users
INSERT OR ROLLBACK INTO "_new_users" ("id", "age", "team_id")
SELECT "id", "age", "team_id" FROM "users";
--   [blocks writes]
DROP TABLE "users";
--   [blocks writes]
PRAGMA legacy_alter_table = ON;
--   [blocks writes]
ALTER TABLE "_new_users" RENAME TO "users";
--   [blocks writes]
PRAGMA legacy_alter_table = OFF;
--   [blocks writes]
CREATE INDEX "users_age_idx" ON "users" ("age");
--   [blocks writes]
CREATE INDEX "users_team_id_idx" ON "users" ("team_id");
--   [blocks writes]
PRAGMA writable_schema = ON;
--   [blocks writes]
INSERT INTO main.sqlite_schema (type, name, tbl_name, rootpage, sql)
SELECT 'trigger', name, tbl_name, 0, sql FROM temp._schema_triggers;
--   [blocks writes]
PRAGMA writable_schema = RESET;
--   [blocks writes]
DROP TABLE temp._schema_triggers;

-- down

-- file 1 of 1 (with its own transaction), alter_users_4_changes
-- drop foreign key users_team_id_fkey on users
-- drop check users_age_range on users
-- drop index users_team_id_idx on users
-- drop index users_age_idx on users
--   [blocks writes]
-- build users again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'users';
--   [blocks writes]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'users' AND sql IS NOT NULL AND name NOT IN ('users_age_idx', 'users_team_id_idx');
--   [blocks writes]
CREATE TABLE "_new_users" (
    "id" integer NOT NULL,
    "age" integer NOT NULL,
    "team_id" integer,
    PRIMARY KEY ("id")
);
--   [blocks writes] rewrite:users blocks-writes:users may-fail:users
INSERT OR ROLLBACK INTO "_new_users" ("id", "age", "team_id")
SELECT "id", "age", "team_id" FROM "users";
--   [blocks writes]
DROP TABLE "users";
--   [blocks writes]
PRAGMA legacy_alter_table = ON;
--   [blocks writes]
ALTER TABLE "_new_users" RENAME TO "users";
--   [blocks writes]
PRAGMA legacy_alter_table = OFF;
--   [blocks writes]
PRAGMA writable_schema = ON;
--   [blocks writes]
INSERT INTO main.sqlite_schema (type, name, tbl_name, rootpage, sql)
SELECT 'trigger', name, tbl_name, 0, sql FROM temp._schema_triggers;
--   [blocks writes]
PRAGMA writable_schema = RESET;
--   [blocks writes]
DROP TABLE temp._schema_triggers;
