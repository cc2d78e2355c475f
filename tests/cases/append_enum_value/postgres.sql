-- up

-- file 1 of 1 (alone), add_value_highest_to_enum_level
-- add value highest to enum level (way back: may fail)
--   not-transactional:level
ALTER TYPE "level" ADD VALUE 'highest' AFTER 'high';

-- down

-- file 1 of 1 (in a transaction), add_value_highest_to_enum_level
-- remove value highest from enum level
ALTER TYPE "level" RENAME TO "_old_level";
CREATE TYPE "level" AS ENUM ('low', 'high');
--   [blocks all] rewrite:tasks blocks-reads:tasks blocks-writes:tasks
ALTER TABLE "tasks" ALTER COLUMN "level" TYPE "level" USING "level"::text::"level";
--   may-fail:level.highest breaks-old-code:level.highest
DROP TYPE "_old_level";
