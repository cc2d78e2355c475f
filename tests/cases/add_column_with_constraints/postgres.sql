-- up

-- file 1 of 8 (in a transaction), alter_players_6_changes_1
-- add column players.team_id (way back: exact unless written)
--   [blocks all]
ALTER TABLE "players" ADD COLUMN "team_id" bigint;
-- add column players.shirt (way back: exact unless written)
--   [blocks all]
ALTER TABLE "players" ADD COLUMN "shirt" smallint;

-- file 2 of 8 (alone), alter_players_6_changes_2
-- add unique index players_team_id_shirt_key on players
--   [blocks ddl] full-scan:players may-fail:players.players_team_id_shirt_key breaks-old-code:players.players_team_id_shirt_key not-transactional:players.players_team_id_shirt_key
CREATE UNIQUE INDEX CONCURRENTLY "players_team_id_shirt_key" ON "players" ("team_id", "shirt");

-- file 3 of 8 (in a transaction), alter_players_6_changes_3
-- add unique constraint players_team_id_shirt_key on players
DO $$ BEGIN IF to_regclass('"players_team_id_shirt_key"') IS NULL THEN CREATE UNIQUE INDEX "players_team_id_shirt_key" ON "players" ("team_id", "shirt"); END IF; END $$;
--   [blocks all]
ALTER TABLE "players" ADD CONSTRAINT "players_team_id_shirt_key" UNIQUE USING INDEX "players_team_id_shirt_key";

-- file 4 of 8 (alone), alter_players_6_changes_4
-- add index players_shirt_team_id_idx on players
--   [blocks ddl] full-scan:players not-transactional:players.players_shirt_team_id_idx
CREATE INDEX CONCURRENTLY "players_shirt_team_id_idx" ON "players" ("shirt", "team_id");

-- file 5 of 8 (in a transaction), alter_players_6_changes_5
-- add check players_shirt_range on players
--   [blocks all] breaks-old-code:players.players_shirt_range
ALTER TABLE "players" ADD CONSTRAINT "players_shirt_range" CHECK (shirt BETWEEN 1 AND 99) NOT VALID;

-- file 6 of 8 (in a transaction), alter_players_6_changes_6
-- validate check players_shirt_range on players
--   [blocks ddl] full-scan:players may-fail:players.players_shirt_range
ALTER TABLE "players" VALIDATE CONSTRAINT "players_shirt_range";

-- file 7 of 8 (in a transaction), alter_players_6_changes_7
-- add foreign key players_team_id_fkey on players
--   [blocks writes] breaks-old-code:players.players_team_id_fkey
ALTER TABLE "players" ADD CONSTRAINT "players_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams" ("id") ON DELETE SET NULL NOT VALID;

-- file 8 of 8 (in a transaction), alter_players_6_changes_8
-- validate foreign key players_team_id_fkey on players
--   [blocks ddl] full-scan:players may-fail:players.players_team_id_fkey full-scan:teams
ALTER TABLE "players" VALIDATE CONSTRAINT "players_team_id_fkey";

-- down

-- file 8 of 8 (in a transaction), alter_players_6_changes_8
-- stop relying on foreign key players_team_id_fkey on players

-- file 7 of 8 (in a transaction), alter_players_6_changes_7
-- drop foreign key players_team_id_fkey on players
--   [blocks all]
ALTER TABLE "players" DROP CONSTRAINT "players_team_id_fkey";

-- file 6 of 8 (in a transaction), alter_players_6_changes_6
-- stop relying on check players_shirt_range on players

-- file 5 of 8 (in a transaction), alter_players_6_changes_5
-- drop check players_shirt_range on players
--   [blocks all]
ALTER TABLE "players" DROP CONSTRAINT "players_shirt_range";

-- file 4 of 8 (alone), alter_players_6_changes_4
-- drop index players_shirt_team_id_idx on players
--   [blocks ddl] not-transactional:players.players_shirt_team_id_idx
DROP INDEX CONCURRENTLY "players_shirt_team_id_idx";

-- file 3 of 8 (in a transaction), alter_players_6_changes_3
-- drop unique constraint players_team_id_shirt_key on players
--   [blocks all]
ALTER TABLE "players" DROP CONSTRAINT "players_team_id_shirt_key";

-- file 2 of 8 (alone), alter_players_6_changes_2
-- drop index players_team_id_shirt_key on players
--   [blocks ddl] not-transactional:players.players_team_id_shirt_key
DROP INDEX CONCURRENTLY IF EXISTS "players_team_id_shirt_key";

-- file 1 of 8 (in a transaction), alter_players_6_changes_1
-- drop column players.shirt
--   [blocks all] data-loss:players.shirt breaks-old-code:players.shirt
ALTER TABLE "players" DROP COLUMN "shirt";
-- drop column players.team_id
--   [blocks all] data-loss:players.team_id breaks-old-code:players.team_id
ALTER TABLE "players" DROP COLUMN "team_id";
