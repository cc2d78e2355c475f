-- up

-- file 1 of 1 (statement by statement), rename_foreign_key_players_team_on_players_to_players_of_teams
-- rename foreign key players_team on players to players_of_teams
SET SESSION foreign_key_checks = 0;
--   [blocks all]
ALTER TABLE `players` DROP FOREIGN KEY `players_team`, ADD CONSTRAINT `players_of_teams` FOREIGN KEY (`team_id`) REFERENCES `teams` (`id`), ALGORITHM=INPLACE, LOCK=NONE;
SET SESSION foreign_key_checks = 1;

-- down

-- file 1 of 1 (statement by statement), rename_foreign_key_players_team_on_players_to_players_of_teams
-- rename foreign key players_of_teams on players to players_team
SET SESSION foreign_key_checks = 0;
--   [blocks all]
ALTER TABLE `players` DROP FOREIGN KEY `players_of_teams`, ADD CONSTRAINT `players_team` FOREIGN KEY (`team_id`) REFERENCES `teams` (`id`), ALGORITHM=INPLACE, LOCK=NONE;
SET SESSION foreign_key_checks = 1;
