-- up

-- file 1 of 1 (statement by statement), add_index_players_team_id_idx
-- add index players_team_id_idx on players
--   [blocks all] full-scan:players
ALTER TABLE `players` ADD INDEX `players_team_id_idx` (`team_id`), DROP INDEX `players_team_id_fkey`, ALGORITHM=NOCOPY, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), add_index_players_team_id_idx
-- drop index players_team_id_idx on players
--   [blocks all] full-scan:players
ALTER TABLE `players` ADD INDEX `players_team_id_fkey` (`team_id`), DROP INDEX `players_team_id_idx`, ALGORITHM=NOCOPY, LOCK=NONE;
