-- up

-- file 1 of 4 (in a transaction), alter_players_3_changes_1
-- stop relying on foreign key players_team_id_fkey on players

-- file 2 of 4 (in a transaction), alter_players_3_changes_2
-- drop foreign key players_team_id_fkey on players (way back: may fail)
--   [blocks all]
ALTER TABLE "players" DROP CONSTRAINT "players_team_id_fkey";

-- file 3 of 4 (alone), alter_players_3_changes_3
-- drop index players_team_id_idx on players
--   [blocks ddl] not-transactional:players.players_team_id_idx
DROP INDEX CONCURRENTLY "players_team_id_idx";

-- file 4 of 4 (in a transaction), alter_players_3_changes_4
-- retire column players.team_id (way back: may fail)
--   [blocks all] breaks-old-code:players.team_id
ALTER TABLE "players" RENAME COLUMN "team_id" TO "_retired_team_id";
--   [blocks all]
ALTER TABLE "players" ALTER COLUMN "_retired_team_id" DROP NOT NULL;

-- down

-- file 4 of 4 (in a transaction), alter_players_3_changes_4
-- restore column players.team_id
--   [blocks all]
ALTER TABLE "players" RENAME COLUMN "_retired_team_id" TO "team_id";
--   [blocks all] full-scan:players blocks-reads:players blocks-writes:players may-fail:players.team_id breaks-new-code:players.team_id
ALTER TABLE "players" ALTER COLUMN "team_id" SET NOT NULL;

-- file 3 of 4 (alone), alter_players_3_changes_3
-- add index players_team_id_idx on players
--   [blocks ddl] full-scan:players not-transactional:players.players_team_id_idx
CREATE INDEX CONCURRENTLY "players_team_id_idx" ON "players" ("team_id");

-- file 2 of 4 (in a transaction), alter_players_3_changes_2
-- add foreign key players_team_id_fkey on players
--   [blocks writes] breaks-old-code:players.players_team_id_fkey
ALTER TABLE "players" ADD CONSTRAINT "players_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams" ("id") ON DELETE CASCADE NOT VALID;

-- file 1 of 4 (in a transaction), alter_players_3_changes_1
-- validate foreign key players_team_id_fkey on players
--   [blocks ddl] full-scan:players may-fail:players.players_team_id_fkey full-scan:teams
ALTER TABLE "players" VALIDATE CONSTRAINT "players_team_id_fkey";
