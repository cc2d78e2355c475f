-- up

-- file 1 of 1 (in a transaction), remove_value_medium_from_enum_level
-- remove value medium from enum level (way back: lossy)
--   [blocks writes] full-scan:tasks blocks-writes:tasks data-loss:level.medium
UPDATE "tasks" SET "level" = 'low' WHERE "level" = 'medium';
ALTER TYPE "level" RENAME TO "_old_level";
CREATE TYPE "level" AS ENUM ('low', 'high');
--   [blocks all] rewrite:tasks blocks-reads:tasks blocks-writes:tasks
ALTER TABLE "tasks" ALTER COLUMN "level" TYPE "level" USING "level"::text::"level";
--   breaks-old-code:level.medium
DROP TYPE "_old_level";

-- down

-- file 1 of 1 (alone), remove_value_medium_from_enum_level
-- add value medium to enum level
--   not-transactional:level
ALTER TYPE "level" ADD VALUE 'medium' AFTER 'low';
