-- up

-- file 1 of 1 (in a transaction), alter_tasks_2_changes
-- create enum state
CREATE TYPE "state" AS ENUM ('red', 'green');
-- add column tasks.state (way back: exact unless written)
--   [blocks all]
ALTER TABLE "tasks" ADD COLUMN "state" "state";

-- down

-- file 1 of 1 (in a transaction), alter_tasks_2_changes
-- drop column tasks.state
--   [blocks all] data-loss:tasks.state breaks-old-code:tasks.state
ALTER TABLE "tasks" DROP COLUMN "state";
-- drop enum state
--   breaks-old-code:state
DROP TYPE "state";
