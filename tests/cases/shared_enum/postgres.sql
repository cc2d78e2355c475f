-- up

-- file 1 of 2 (alone), alter_level_2_changes_1
-- add value highest to enum level (way back: may fail)
--   not-transactional:level
ALTER TYPE "level" ADD VALUE 'highest' AFTER 'high';

-- file 2 of 2 (in a transaction), alter_level_2_changes_2
-- remove value odd from enum level
ALTER TYPE "level" RENAME TO "_old_level";
CREATE TYPE "level" AS ENUM ('low', 'high', 'highest');
--   [blocks all] rewrite:tasks blocks-reads:tasks blocks-writes:tasks
ALTER TABLE "tasks" ALTER COLUMN "level" TYPE "level" USING "level"::text::"level";
--   [blocks all]
ALTER TABLE "bugs" ALTER COLUMN "level" DROP DEFAULT;
--   [blocks all] rewrite:bugs blocks-reads:bugs blocks-writes:bugs
ALTER TABLE "bugs" ALTER COLUMN "level" TYPE "level" USING "level"::text::"level";
--   [blocks all]
ALTER TABLE "bugs" ALTER COLUMN "level" SET DEFAULT 'low';
--   may-fail:level.odd breaks-old-code:level.odd
DROP TYPE "_old_level";

-- down

-- file 2 of 2 (alone), alter_level_2_changes_2
-- add value odd to enum level
--   not-transactional:level
ALTER TYPE "level" ADD VALUE 'odd' AFTER 'low';

-- file 1 of 2 (in a transaction), alter_level_2_changes_1
-- remove value highest from enum level
ALTER TYPE "level" RENAME TO "_old_level";
CREATE TYPE "level" AS ENUM ('low', 'odd', 'high');
--   [blocks all] rewrite:tasks blocks-reads:tasks blocks-writes:tasks
ALTER TABLE "tasks" ALTER COLUMN "level" TYPE "level" USING "level"::text::"level";
--   [blocks all]
ALTER TABLE "bugs" ALTER COLUMN "level" DROP DEFAULT;
--   [blocks all] rewrite:bugs blocks-reads:bugs blocks-writes:bugs
ALTER TABLE "bugs" ALTER COLUMN "level" TYPE "level" USING "level"::text::"level";
--   [blocks all]
ALTER TABLE "bugs" ALTER COLUMN "level" SET DEFAULT 'low';
--   may-fail:level.highest breaks-old-code:level.highest
DROP TYPE "_old_level";
