-- up

-- file 1 of 2 (in a transaction), alter_2_types_1
-- rename enum state to task_state
--   breaks-old-code:state
ALTER TYPE "state" RENAME TO "task_state";
-- rename value canceled of enum task_state to cancelled
--   breaks-old-code:task_state.canceled
ALTER TYPE "task_state" RENAME VALUE 'canceled' TO 'cancelled';

-- file 2 of 2 (alone), alter_2_types_2
-- add value done to enum task_state (way back: may fail)
--   not-transactional:task_state
ALTER TYPE "task_state" ADD VALUE 'done' AFTER 'cancelled';

-- down

-- file 2 of 2 (in a transaction), alter_2_types_2
-- remove value done from enum task_state
ALTER TYPE "task_state" RENAME TO "_old_task_state";
CREATE TYPE "task_state" AS ENUM ('open', 'cancelled');
--   [blocks all] rewrite:tasks blocks-reads:tasks blocks-writes:tasks
ALTER TABLE "tasks" ALTER COLUMN "state" TYPE "task_state" USING "state"::text::"task_state";
--   may-fail:task_state.done breaks-old-code:task_state.done
DROP TYPE "_old_task_state";

-- file 1 of 2 (in a transaction), alter_2_types_1
-- rename value cancelled of enum task_state to canceled
--   breaks-old-code:task_state.cancelled
ALTER TYPE "task_state" RENAME VALUE 'cancelled' TO 'canceled';
-- rename enum task_state to state
--   breaks-old-code:task_state
ALTER TYPE "task_state" RENAME TO "state";
