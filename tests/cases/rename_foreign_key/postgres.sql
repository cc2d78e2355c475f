-- up

-- file 1 of 1 (in a transaction), rename_foreign_key_players_team_on_players_to_players_of_teams
-- rename foreign key players_team on players to players_of_teams
--   [blocks all]
ALTER TABLE "players" RENAME CONSTRAINT "players_team" TO "players_of_teams";

-- down

-- file 1 of 1 (in a transaction), rename_foreign_key_players_team_on_players_to_players_of_teams
-- rename foreign key players_of_teams on players to players_team
--   [blocks all]
ALTER TABLE "players" RENAME CONSTRAINT "players_of_teams" TO "players_team";
