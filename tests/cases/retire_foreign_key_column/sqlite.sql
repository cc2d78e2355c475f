-- up

-- file 1 of 1 (with its own transaction), alter_players_3_changes
-- drop foreign key players_team_id_fkey on players (way back: may fail)
-- drop index players_team_id_idx on players
-- retire column players.team_id (way back: may fail)
--   [blocks all] breaks-old-code:players.team_id
ALTER TABLE "players" RENAME COLUMN "team_id" TO "_retired_team_id";
--   [blocks all]
-- build players again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'players';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'players' AND sql IS NOT NULL AND name NOT IN ('players_team_id_idx');
--   [blocks all]
CREATE TABLE "_new_players" (
    "id" integer NOT NULL,
    "_retired_team_id" integer,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:players blocks-writes:players may-fail:players
INSERT OR ROLLBACK INTO "_new_players" ("id", "_retired_team_id")
SELECT "id", "_retired_team_id" FROM "players";
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

-- file 1 of 1 (with its own transaction), alter_players_3_changes
-- restore column players.team_id
--   [blocks all] breaks-new-code:players.team_id
ALTER TABLE "players" RENAME COLUMN "_retired_team_id" TO "team_id";
-- add index players_team_id_idx on players
-- add foreign key players_team_id_fkey on players
--   [blocks all]
-- build players again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'players';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'players' AND sql IS NOT NULL AND name NOT IN ('players_team_id_idx');
--   [blocks all]
CREATE TABLE "_new_players" (
    "id" integer NOT NULL,
    "team_id" integer NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "players_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams" ("id") ON DELETE CASCADE
);
--   [blocks all] rewrite:players blocks-writes:players may-fail:players may-fail:players.team_id
INSERT OR ROLLBACK INTO "_new_players" ("id", "team_id")
SELECT "id", "team_id" FROM "players";
--   [blocks all]
DROP TABLE "players";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_players" RENAME TO "players";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE INDEX "players_team_id_idx" ON "players" ("team_id");
--   [blocks all]
PRAGMA writable_schema = ON;
--   [blocks all]
INSERT INTO main.sqlite_schema (type, name, tbl_name, rootpage, sql)
SELECT 'trigger', name, tbl_name, 0, sql FROM temp._schema_triggers;
--   [blocks all]
PRAGMA writable_schema = RESET;
--   [blocks all]
DROP TABLE temp._schema_triggers;
