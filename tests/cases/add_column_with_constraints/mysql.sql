-- up

-- file 1 of 1 (statement by statement), alter_players_6_changes
-- add column players.team_id (way back: exact unless written)
--   [blocks all]
ALTER TABLE `players` ADD COLUMN `team_id` bigint NULL, ALGORITHM=INSTANT;
-- add column players.shirt (way back: exact unless written)
--   [blocks all]
ALTER TABLE `players` ADD COLUMN `shirt` smallint NULL, ALGORITHM=INSTANT;
-- add unique constraint players_team_id_shirt_key on players
--   [blocks all] may-fail:players.players_team_id_shirt_key full-scan:players breaks-old-code:players.players_team_id_shirt_key
ALTER TABLE `players` ADD CONSTRAINT `players_team_id_shirt_key` UNIQUE (`team_id`, `shirt`), ALGORITHM=INPLACE, LOCK=NONE;
-- add index players_shirt_team_id_idx on players
--   [blocks all] full-scan:players
CREATE INDEX `players_shirt_team_id_idx` ON `players` (`shirt`, `team_id`) ALGORITHM=INPLACE LOCK=NONE;
-- add check players_shirt_range on players
--   [blocks all] breaks-old-code:players.players_shirt_range may-fail:players.players_shirt_range rewrite:players blocks-writes:players
ALTER TABLE `players` ADD CONSTRAINT `players_shirt_range` CHECK (shirt BETWEEN 1 AND 99), ALGORITHM=COPY, LOCK=SHARED;
-- add foreign key players_team_id_fkey on players
--   [blocks all] rewrite:players blocks-writes:players breaks-old-code:players.players_team_id_fkey may-fail:players.players_team_id_fkey
ALTER TABLE `players` ADD CONSTRAINT `players_team_id_fkey` FOREIGN KEY (`team_id`) REFERENCES `teams` (`id`) ON DELETE SET NULL, ALGORITHM=COPY, LOCK=SHARED;

-- down

-- file 1 of 1 (statement by statement), alter_players_6_changes
-- drop foreign key players_team_id_fkey on players
--   [blocks all]
ALTER TABLE `players` DROP FOREIGN KEY `players_team_id_fkey`, ALGORITHM=INPLACE, LOCK=NONE;
-- drop check players_shirt_range on players
--   [blocks all]
ALTER TABLE `players` DROP CHECK `players_shirt_range`, ALGORITHM=INSTANT;
-- drop index players_shirt_team_id_idx on players
--   [blocks all]
ALTER TABLE `players` DROP INDEX `players_shirt_team_id_idx`, ALGORITHM=INPLACE, LOCK=NONE;
-- drop unique constraint players_team_id_shirt_key on players
--   [blocks all]
ALTER TABLE `players` DROP INDEX `players_team_id_shirt_key`, ALGORITHM=INPLACE, LOCK=NONE;
-- drop column players.shirt
--   [blocks all] data-loss:players.shirt breaks-old-code:players.shirt
ALTER TABLE `players` DROP COLUMN `shirt`, ALGORITHM=INSTANT;
-- drop column players.team_id
--   [blocks all] data-loss:players.team_id breaks-old-code:players.team_id
ALTER TABLE `players` DROP COLUMN `team_id`, ALGORITHM=INSTANT;
