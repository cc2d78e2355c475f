-- up

-- file 1 of 1 (in a transaction), add_index_players_team_id_idx
-- add index players_team_id_idx on players
--   [blocks all] full-scan:players blocks-writes:players
CREATE INDEX "players_team_id_idx" ON "players" ("team_id");

-- down

-- file 1 of 1 (in a transaction), add_index_players_team_id_idx
-- drop index players_team_id_idx on players
--   [blocks all]
DROP INDEX "players_team_id_idx";
