-- up

-- file 1 of 2 (alone), alter_tasks_2_changes_1
-- add value medium to enum level (way back: may fail)
--   not-transactional:level
ALTER TYPE "level" ADD VALUE 'medium' AFTER 'high';

-- file 2 of 2 (in a transaction), alter_tasks_2_changes_2
-- set default of tasks.level
--   [blocks all]
ALTER TABLE "tasks" ALTER COLUMN "level" SET DEFAULT 'medium';

-- down

-- file 2 of 2 (in a transaction), alter_tasks_2_changes_2
-- set default of tasks.level
--   [blocks all]
ALTER TABLE "tasks" ALTER COLUMN "level" SET DEFAULT 'low';

-- file 1 of 2 (in a transaction), alter_tasks_2_changes_1
-- remove value medium from enum level
ALTER TYPE "level" RENAME TO "_old_level";
CREATE TYPE "level" AS ENUM ('low', 'high');
--   [blocks all]
ALTER TABLE "tasks" ALTER COLUMN "level" DROP DEFAULT;
--   [blocks all] rewrite:tasks blocks-reads:tasks blocks-writes:tasks
ALTER TABLE "tasks" ALTER COLUMN "level" TYPE "level" USING "level"::text::"level";
--   [blocks all]
ALTER TABLE "tasks" ALTER COLUMN "level" SET DEFAULT 'low';
--   may-fail:level.medium breaks-old-code:level.medium
DROP TYPE "_old_level";
