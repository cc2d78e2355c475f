-- up

-- file 1 of 2 (in a transaction), alter_level_2_changes_1
-- remove value medium from enum level
ALTER TYPE "level" RENAME TO "_old_level";
CREATE TYPE "level" AS ENUM ('low', 'high', 'highest');
--   [blocks all]
ALTER TABLE "tasks" ALTER COLUMN "level" DROP DEFAULT;
--   [blocks all] rewrite:tasks blocks-reads:tasks blocks-writes:tasks
ALTER TABLE "tasks" ALTER COLUMN "level" TYPE "level" USING "level"::text::"level";
--   [blocks all]
ALTER TABLE "tasks" ALTER COLUMN "level" SET DEFAULT 'low';
--   [blocks all] rewrite:tasks blocks-reads:tasks blocks-writes:tasks
ALTER TABLE "tasks" ALTER COLUMN "other" TYPE "level" USING "other"::text::"level";
--   may-fail:level.medium breaks-old-code:level.medium
DROP TYPE "_old_level";

-- file 2 of 2 (in a transaction), alter_level_2_changes_2
-- remove value highest from enum level
ALTER TYPE "level" RENAME TO "_old_level";
CREATE TYPE "level" AS ENUM ('low', 'high');
--   [blocks all]
ALTER TABLE "tasks" ALTER COLUMN "level" DROP DEFAULT;
--   [blocks all] rewrite:tasks blocks-reads:tasks blocks-writes:tasks
ALTER TABLE "tasks" ALTER COLUMN "level" TYPE "level" USING "level"::text::"level";
--   [blocks all]
ALTER TABLE "tasks" ALTER COLUMN "level" SET DEFAULT 'low';
--   [blocks all] rewrite:tasks blocks-reads:tasks blocks-writes:tasks
ALTER TABLE "tasks" ALTER COLUMN "other" TYPE "level" USING "other"::text::"level";
--   may-fail:level.highest breaks-old-code:level.highest
DROP TYPE "_old_level";

-- down

-- file 2 of 2 (alone), alter_level_2_changes_2
-- add value highest to enum level
--   not-transactional:level
ALTER TYPE "level" ADD VALUE 'highest' AFTER 'high';

-- file 1 of 2 (alone), alter_level_2_changes_1
-- add value medium to enum level
--   not-transactional:level
ALTER TYPE "level" ADD VALUE 'medium' AFTER 'low';
