-- up

-- file 1 of 1 (in a transaction), alter_tasks_2_changes
-- rename enum state to _retired_state
--   breaks-old-code:state
ALTER TYPE "state" RENAME TO "_retired_state";
-- retire column tasks.state
--   [blocks all] breaks-old-code:tasks.state
ALTER TABLE "tasks" RENAME COLUMN "state" TO "_retired_state";
--   [blocks all]
ALTER TABLE "tasks" ALTER COLUMN "_retired_state" DROP NOT NULL;

-- down

-- file 1 of 1 (in a transaction), alter_tasks_2_changes
-- restore column tasks.state
--   [blocks all]
ALTER TABLE "tasks" RENAME COLUMN "_retired_state" TO "state";
--   [blocks writes] full-scan:tasks blocks-writes:tasks
UPDATE "tasks" SET "state" = 'open' WHERE "state" IS NULL;
--   [blocks all] full-scan:tasks blocks-reads:tasks blocks-writes:tasks may-fail:tasks.state breaks-new-code:tasks.state
ALTER TABLE "tasks" ALTER COLUMN "state" SET NOT NULL;
-- rename enum _retired_state to state
--   breaks-old-code:_retired_state
ALTER TYPE "_retired_state" RENAME TO "state";
