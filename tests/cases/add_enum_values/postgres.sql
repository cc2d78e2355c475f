-- up

-- file 1 of 3 (alone), alter_level_3_changes_1
-- add value none to enum level (way back: may fail)
--   not-transactional:level
ALTER TYPE "level" ADD VALUE 'none' BEFORE 'low';

-- file 2 of 3 (alone), alter_level_3_changes_2
-- add value medium to enum level (way back: may fail)
--   not-transactional:level
ALTER TYPE "level" ADD VALUE 'medium' AFTER 'low';

-- file 3 of 3 (alone), alter_level_3_changes_3
-- add value highest to enum level (way back: may fail)
--   not-transactional:level
ALTER TYPE "level" ADD VALUE 'highest' AFTER 'high';

-- down

-- file 3 of 3 (in a transaction), alter_level_3_changes_3
-- remove value highest from enum level
ALTER TYPE "level" RENAME TO "_old_level";
CREATE TYPE "level" AS ENUM ('none', 'low', 'medium', 'high');
--   [blocks all] rewrite:tasks blocks-reads:tasks blocks-writes:tasks
ALTER TABLE "tasks" ALTER COLUMN "level" TYPE "level" USING "level"::text::"level";
--   may-fail:level.highest breaks-old-code:level.highest
DROP TYPE "_old_level";

-- file 2 of 3 (in a transaction), alter_level_3_changes_2
-- remove value medium from enum level
ALTER TYPE "level" RENAME TO "_old_level";
CREATE TYPE "level" AS ENUM ('none', 'low', 'high');
--   [blocks all] rewrite:tasks blocks-reads:tasks blocks-writes:tasks
ALTER TABLE "tasks" ALTER COLUMN "level" TYPE "level" USING "level"::text::"level";
--   may-fail:level.medium breaks-old-code:level.medium
DROP TYPE "_old_level";

-- file 1 of 3 (in a transaction), alter_level_3_changes_1
-- remove value none from enum level
ALTER TYPE "level" RENAME TO "_old_level";
CREATE TYPE "level" AS ENUM ('low', 'high');
--   [blocks all] rewrite:tasks blocks-reads:tasks blocks-writes:tasks
ALTER TABLE "tasks" ALTER COLUMN "level" TYPE "level" USING "level"::text::"level";
--   may-fail:level.none breaks-old-code:level.none
DROP TYPE "_old_level";
