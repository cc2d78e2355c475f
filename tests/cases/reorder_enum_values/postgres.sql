-- up

-- file 1 of 1 (in a transaction), reorder_values_of_enum_level
-- reorder values of enum level
ALTER TYPE "level" RENAME TO "_old_level";
CREATE TYPE "level" AS ENUM ('high', 'medium', 'low');
--   [blocks all] rewrite:tasks blocks-reads:tasks blocks-writes:tasks
ALTER TABLE "tasks" ALTER COLUMN "level" TYPE "level" USING "level"::text::"level";
DROP TYPE "_old_level";

-- down

-- file 1 of 1 (in a transaction), reorder_values_of_enum_level
-- reorder values of enum level
ALTER TYPE "level" RENAME TO "_old_level";
CREATE TYPE "level" AS ENUM ('low', 'medium', 'high');
--   [blocks all] rewrite:tasks blocks-reads:tasks blocks-writes:tasks
ALTER TABLE "tasks" ALTER COLUMN "level" TYPE "level" USING "level"::text::"level";
DROP TYPE "_old_level";
