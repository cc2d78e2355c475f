-- up

-- file 1 of 1 (in a transaction), alter_tasks_3_changes
-- create enum phase
CREATE TYPE "phase" AS ENUM ('planned', 'open', 'done');
-- change type of tasks.state from enum state to enum phase (way back: may fail)
--   [blocks all] rewrite:tasks blocks-reads:tasks blocks-writes:tasks may-fail:tasks.state breaks-old-code:tasks.state
ALTER TABLE "tasks" ALTER COLUMN "state" TYPE "phase" USING "state"::text::"phase";
-- drop enum state
--   breaks-old-code:state
DROP TYPE "state";

-- down

-- file 1 of 1 (in a transaction), alter_tasks_3_changes
-- create enum state
CREATE TYPE "state" AS ENUM ('open', 'done');
-- change type of tasks.state from enum phase to enum state
--   [blocks all] rewrite:tasks blocks-reads:tasks blocks-writes:tasks may-fail:tasks.state breaks-old-code:tasks.state
ALTER TABLE "tasks" ALTER COLUMN "state" TYPE "state" USING "state"::text::"state";
-- drop enum phase
--   breaks-old-code:phase
DROP TYPE "phase";
