-- up

-- file 1 of 1 (with its own transaction), drop_foreign_key_players_team_id_fkey_on_players
-- drop foreign key players_team_id_fkey on players (way back: may fail)
--   [blocks all]
-- build players again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'players';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'players' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_players" (
    "id" integer NOT NULL,
    "team_id" integer NOT NULL,
    "name" text NOT NULL,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:players blocks-writes:players may-fail:players
INSERT OR ROLLBACK INTO "_new_players" ("id", "team_id", "name")
SELECT "id", "team_id", "name" FROM "players";
--   [blocks all]
DROP TABLE "players";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_players" RENAME TO "players";
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

-- file 1 of 1 (with its own transaction), drop_foreign_key_players_team_id_fkey_on_players
-- add foreign key players_team_id_fkey on players
--   [blocks all]
-- build players again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'players';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'players' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_players" (
    "id" integer NOT NULL,
    "team_id" integer NOT NULL,
    "name" text NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "players_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams" ("id")
);
--   [blocks all] rewrite:players blocks-writes:players may-fail:players
INSERT OR ROLLBACK INTO "_new_players" ("id", "team_id", "name")
SELECT "id", "team_id", "name" FROM "players";
--   [blocks all]
DROP TABLE "players";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_players" RENAME TO "players";
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
