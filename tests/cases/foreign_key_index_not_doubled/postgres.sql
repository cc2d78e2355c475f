-- up

-- file 1 of 1 (alone), add_index_players_team_id_idx
-- add index players_team_id_idx on players
--   [blocks ddl] full-scan:players not-transactional:players.players_team_id_idx
CREATE INDEX CONCURRENTLY "players_team_id_idx" ON "players" ("team_id");

-- down

-- file 1 of 1 (alone), add_index_players_team_id_idx
-- drop index players_team_id_idx on players
--   [blocks ddl] not-transactional:players.players_team_id_idx
DROP INDEX CONCURRENTLY "players_team_id_idx";
