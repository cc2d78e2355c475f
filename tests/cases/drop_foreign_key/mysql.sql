-- up

-- file 1 of 1 (statement by statement), alter_players_2_changes
-- drop foreign key players_team_id_fkey on players (way back: may fail)
--   [blocks all]
ALTER TABLE `players` DROP FOREIGN KEY `players_team_id_fkey`, ALGORITHM=INPLACE, LOCK=NONE;
-- drop index players_team_id_idx on players
--   [blocks all]
ALTER TABLE `players` DROP INDEX `players_team_id_idx`, ALGORITHM=INPLACE, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_players_2_changes
-- add index players_team_id_idx on players
--   [blocks all] full-scan:players
CREATE INDEX `players_team_id_idx` ON `players` (`team_id`) ALGORITHM=INPLACE LOCK=NONE;
-- add foreign key players_team_id_fkey on players
--   [blocks all] rewrite:players blocks-writes:players breaks-old-code:players.players_team_id_fkey may-fail:players.players_team_id_fkey
ALTER TABLE `players` ADD CONSTRAINT `players_team_id_fkey` FOREIGN KEY (`team_id`) REFERENCES `teams` (`id`), ALGORITHM=COPY, LOCK=SHARED;
