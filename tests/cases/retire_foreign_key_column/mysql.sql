-- up

-- file 1 of 1 (statement by statement), alter_players_3_changes
-- drop foreign key players_team_id_fkey on players (way back: may fail)
--   [blocks all]
ALTER TABLE `players` DROP FOREIGN KEY `players_team_id_fkey`, ALGORITHM=INPLACE, LOCK=NONE;
-- drop index players_team_id_idx on players
--   [blocks all]
ALTER TABLE `players` DROP INDEX `players_team_id_idx`, ALGORITHM=INPLACE, LOCK=NONE;
-- retire column players.team_id (way back: may fail)
--   [blocks all] rewrite:players breaks-old-code:players.team_id
ALTER TABLE `players` CHANGE COLUMN `team_id` `_retired_team_id` bigint NULL, ALGORITHM=INPLACE, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_players_3_changes
-- restore column players.team_id
--   [blocks all] rewrite:players may-fail:players.team_id breaks-new-code:players.team_id
ALTER TABLE `players` CHANGE COLUMN `_retired_team_id` `team_id` bigint NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- add index players_team_id_idx on players
--   [blocks all] full-scan:players
CREATE INDEX `players_team_id_idx` ON `players` (`team_id`) ALGORITHM=INPLACE LOCK=NONE;
-- add foreign key players_team_id_fkey on players
--   [blocks all] rewrite:players blocks-writes:players breaks-old-code:players.players_team_id_fkey may-fail:players.players_team_id_fkey
ALTER TABLE `players` ADD CONSTRAINT `players_team_id_fkey` FOREIGN KEY (`team_id`) REFERENCES `teams` (`id`) ON DELETE CASCADE, ALGORITHM=COPY, LOCK=SHARED;
