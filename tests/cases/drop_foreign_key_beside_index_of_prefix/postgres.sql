-- up

-- file 1 of 2 (in a transaction), drop_foreign_key_players_team_id_fkey_on_players_1
-- stop relying on foreign key players_team_id_fkey on players

-- file 2 of 2 (in a transaction), drop_foreign_key_players_team_id_fkey_on_players_2
-- drop foreign key players_team_id_fkey on players (way back: may fail)
--   [blocks all]
ALTER TABLE "players" DROP CONSTRAINT "players_team_id_fkey";

-- down

-- file 2 of 2 (in a transaction), drop_foreign_key_players_team_id_fkey_on_players_2
-- add foreign key players_team_id_fkey on players
--   [blocks writes] breaks-old-code:players.players_team_id_fkey
ALTER TABLE "players" ADD CONSTRAINT "players_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams" ("id") NOT VALID;

-- file 1 of 2 (in a transaction), drop_foreign_key_players_team_id_fkey_on_players_1
-- validate foreign key players_team_id_fkey on players
--   [blocks ddl] full-scan:players may-fail:players.players_team_id_fkey full-scan:teams
ALTER TABLE "players" VALIDATE CONSTRAINT "players_team_id_fkey";
