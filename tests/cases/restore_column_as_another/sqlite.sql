-- note: users.visits keeps no comment
-- up

-- file 1 of 1 (with its own transaction), alter_users_3_changes
-- restore column users.visits
-- require users.visits (way back: lossy)
-- set default of users.visits
--   [blocks writes]
-- build users again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'users';
--   [blocks writes]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'users' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks writes]
CREATE TABLE "_new_users" (
    "id" integer NOT NULL,
    "visits" integer NOT NULL DEFAULT 0,
    PRIMARY KEY ("id")
);
--   [blocks writes] rewrite:users blocks-writes:users may-fail:users breaks-new-code:users.visits may-fail:users.visits breaks-old-code:users.visits
INSERT OR ROLLBACK INTO "_new_users" ("id", "visits")
SELECT "id", coalesce("visits", 0) AS "visits" FROM (SELECT "id", "_retired_visits" AS "visits" FROM "users");
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

-- down

-- file 1 of 1 (with its own transaction), alter_users_3_changes
-- drop default of users.visits
-- allow null in users.visits
-- retire column users.visits
--   [blocks writes]
-- build users again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'users';
--   [blocks writes]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'users' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks writes]
CREATE TABLE "_new_users" (
    "id" integer NOT NULL,
    "_retired_visits" integer,
    PRIMARY KEY ("id")
);
--   [blocks writes] rewrite:users blocks-writes:users may-fail:users breaks-old-code:users.visits
INSERT OR ROLLBACK INTO "_new_users" ("id", "_retired_visits")
SELECT "id", "visits" AS "_retired_visits" FROM "users";
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
