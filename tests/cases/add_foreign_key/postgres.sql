-- up

-- file 1 of 2 (in a transaction), add_foreign_key_players_team_id_fkey_1
-- add foreign key players_team_id_fkey on players
--   [blocks writes] breaks-old-code:players.players_team_id_fkey
ALTER TABLE "players" ADD CONSTRAINT "players_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams" ("id") NOT VALID;

-- file 2 of 2 (in a transaction), add_foreign_key_players_team_id_fkey_2
-- validate foreign key players_team_id_fkey on players
--   [blocks ddl] full-scan:players may-fail:players.players_team_id_fkey full-scan:teams
ALTER TABLE "players" VALIDATE CONSTRAINT "players_team_id_fkey";

-- down

-- file 2 of 2 (in a transaction), add_foreign_key_players_team_id_fkey_2
-- stop relying on foreign key players_team_id_fkey on players

-- file 1 of 2 (in a transaction), add_foreign_key_players_team_id_fkey_1
-- drop foreign key players_team_id_fkey on players
--   [blocks all]
ALTER TABLE "players" DROP CONSTRAINT "players_team_id_fkey";
