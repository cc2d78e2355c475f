-- up

-- file 1 of 1 (in a transaction), alter_tasks_2_changes
-- drop column tasks.state (way back: lossy)
--   [blocks all] data-loss:tasks.state breaks-old-code:tasks.state
ALTER TABLE "tasks" DROP COLUMN "state";
-- drop enum state
--   breaks-old-code:state
DROP TYPE "state";

-- down

-- file 1 of 1 (in a transaction), alter_tasks_2_changes
-- create enum state
CREATE TYPE "state" AS ENUM ('open', 'done');
-- add column tasks.state
--   [blocks all] may-fail:tasks.state breaks-old-code:tasks.state
ALTER TABLE "tasks" ADD COLUMN "state" "state" NOT NULL;
