-- up

-- file 1 of 1 (statement by statement), drop_foreign_key_players_team_id_fkey_on_players
-- drop foreign key players_team_id_fkey on players (way back: may fail)
--   [blocks all]
ALTER TABLE `players` DROP FOREIGN KEY `players_team_id_fkey`, ALGORITHM=INSTANT, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), drop_foreign_key_players_team_id_fkey_on_players
-- add foreign key players_team_id_fkey on players
--   [blocks all] rewrite:players blocks-writes:players breaks-old-code:players.players_team_id_fkey may-fail:players.players_team_id_fkey
ALTER TABLE `players` ADD CONSTRAINT `players_team_id_fkey` FOREIGN KEY (`team_id`) REFERENCES `teams` (`id`), ALGORITHM=COPY;
