-- up

-- file 1 of 3 (in a transaction), alter_players_2_changes_1
-- stop relying on foreign key players_team_id_fkey on players

-- file 2 of 3 (in a transaction), alter_players_2_changes_2
-- drop foreign key players_team_id_fkey on players (way back: may fail)
--   [blocks all]
ALTER TABLE "players" DROP CONSTRAINT "players_team_id_fkey";
-- add foreign key players_team_id_fkey on players
--   [blocks writes] breaks-old-code:players.players_team_id_fkey
ALTER TABLE "players" ADD CONSTRAINT "players_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams" ("id") DEFERRABLE INITIALLY DEFERRED NOT VALID;

-- file 3 of 3 (in a transaction), alter_players_2_changes_3
-- validate foreign key players_team_id_fkey on players
--   [blocks ddl] full-scan:players may-fail:players.players_team_id_fkey full-scan:teams
ALTER TABLE "players" VALIDATE CONSTRAINT "players_team_id_fkey";

-- down

-- file 3 of 3 (in a transaction), alter_players_2_changes_3
-- stop relying on foreign key players_team_id_fkey on players

-- file 2 of 3 (in a transaction), alter_players_2_changes_2
-- drop foreign key players_team_id_fkey on players
--   [blocks all]
ALTER TABLE "players" DROP CONSTRAINT "players_team_id_fkey";
-- add foreign key players_team_id_fkey on players
--   [blocks writes] breaks-old-code:players.players_team_id_fkey
ALTER TABLE "players" ADD CONSTRAINT "players_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams" ("id") NOT VALID;

-- file 1 of 3 (in a transaction), alter_players_2_changes_1
-- validate foreign key players_team_id_fkey on players
--   [blocks ddl] full-scan:players may-fail:players.players_team_id_fkey full-scan:teams
ALTER TABLE "players" VALIDATE CONSTRAINT "players_team_id_fkey";
