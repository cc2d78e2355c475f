-- up

-- file 1 of 1 (in a transaction), alter_tasks_2_changes
-- create enum level
CREATE TYPE "level" AS ENUM ('low', 'high');
-- add column tasks.level (way back: exact unless written)
--   [blocks all]
ALTER TABLE "tasks" ADD COLUMN "level" "level" NOT NULL DEFAULT 'low';

-- down

-- file 1 of 1 (in a transaction), alter_tasks_2_changes
-- drop column tasks.level
--   [blocks all] data-loss:tasks.level breaks-old-code:tasks.level
ALTER TABLE "tasks" DROP COLUMN "level";
-- drop enum level
--   breaks-old-code:level
DROP TYPE "level";
