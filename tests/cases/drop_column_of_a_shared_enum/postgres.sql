-- up

-- file 1 of 1 (in a transaction), drop_column_tasks_level
-- drop column tasks.level (way back: lossy)
--   [blocks all] data-loss:tasks.level breaks-old-code:tasks.level
ALTER TABLE "tasks" DROP COLUMN "level";

-- down

-- file 1 of 1 (in a transaction), drop_column_tasks_level
-- add column tasks.level
--   [blocks all]
ALTER TABLE "tasks" ADD COLUMN "level" "level";
