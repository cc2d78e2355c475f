-- up

-- file 1 of 3 (in a transaction), alter_alarms_4_changes_1
-- rename value low of enum level to calm
--   breaks-old-code:level.low
ALTER TYPE "level" RENAME VALUE 'low' TO 'calm';
-- set default of alarms.levels
--   [blocks all]
ALTER TABLE "alarms" ALTER COLUMN "levels" SET DEFAULT '{calm}';

-- file 2 of 3 (in a transaction), alter_alarms_4_changes_2
-- remove value odd from enum level
ALTER TYPE "level" RENAME TO "_old_level";
CREATE TYPE "level" AS ENUM ('calm', 'high');
--   [blocks all]
ALTER TABLE "alarms" ALTER COLUMN "levels" DROP DEFAULT;
--   [blocks all] rewrite:alarms blocks-reads:alarms blocks-writes:alarms
ALTER TABLE "alarms" ALTER COLUMN "levels" TYPE "level"[] USING "levels"::text[]::"level"[];
--   [blocks all]
ALTER TABLE "alarms" ALTER COLUMN "levels" SET DEFAULT '{calm}';
--   [blocks all] rewrite:alarms blocks-reads:alarms blocks-writes:alarms
ALTER TABLE "alarms" ALTER COLUMN "last" TYPE "level" USING "last"::text::"level";
--   may-fail:level.odd breaks-old-code:level.odd
DROP TYPE "_old_level";

-- file 3 of 3 (alone), alter_alarms_4_changes_3
-- add index alarms_levels_idx on alarms
--   [blocks ddl] full-scan:alarms not-transactional:alarms.alarms_levels_idx
CREATE INDEX CONCURRENTLY "alarms_levels_idx" ON "alarms" USING gin ("levels");

-- down

-- file 3 of 3 (alone), alter_alarms_4_changes_3
-- drop index alarms_levels_idx on alarms
--   [blocks ddl] not-transactional:alarms.alarms_levels_idx
DROP INDEX CONCURRENTLY "alarms_levels_idx";

-- file 2 of 3 (alone), alter_alarms_4_changes_2
-- add value odd to enum level
--   not-transactional:level
ALTER TYPE "level" ADD VALUE 'odd' AFTER 'calm';

-- file 1 of 3 (in a transaction), alter_alarms_4_changes_1
-- set default of alarms.levels
--   [blocks all]
ALTER TABLE "alarms" ALTER COLUMN "levels" SET DEFAULT '{calm,high}';
-- rename value calm of enum level to low
--   breaks-old-code:level.calm
ALTER TYPE "level" RENAME VALUE 'calm' TO 'low';
