-- up

-- file 1 of 4 (in a transaction), alter_tasks_4_changes_1
-- rename enum _retired_state to state
--   breaks-old-code:_retired_state
ALTER TYPE "_retired_state" RENAME TO "state";
-- restore column tasks.state
--   [blocks all] breaks-new-code:tasks.state
ALTER TABLE "tasks" RENAME COLUMN "_retired_state" TO "state";

-- file 2 of 4 (alone), alter_tasks_4_changes_2
-- add value late to enum state (way back: may fail)
--   not-transactional:state
ALTER TYPE "state" ADD VALUE 'late' AFTER 'done';

-- file 3 of 4 (in a transaction), alter_tasks_4_changes_3
-- fill column tasks.state (way back: lossy)
--   [blocks writes] full-scan:tasks blocks-writes:tasks
UPDATE "tasks" SET "state" = 'open' WHERE "state" IS NULL;

-- file 4 of 4 (in a transaction), alter_tasks_4_changes_4
-- require tasks.state
--   [blocks all] may-fail:tasks.state full-scan:tasks blocks-reads:tasks blocks-writes:tasks breaks-old-code:tasks.state
ALTER TABLE "tasks" ALTER COLUMN "state" SET NOT NULL;

-- down

-- file 4 of 4 (in a transaction), alter_tasks_4_changes_4
-- allow null in tasks.state
--   [blocks all]
ALTER TABLE "tasks" ALTER COLUMN "state" DROP NOT NULL;

-- file 3 of 4 (in a transaction), alter_tasks_4_changes_3
-- keep the values of column tasks.state

-- file 2 of 4 (in a transaction), alter_tasks_4_changes_2
-- remove value late from enum state
ALTER TYPE "state" RENAME TO "_old_state";
CREATE TYPE "state" AS ENUM ('open', 'done');
--   [blocks all]
ALTER TABLE "tasks" ALTER COLUMN "state" DROP DEFAULT;
--   [blocks all] rewrite:tasks blocks-reads:tasks blocks-writes:tasks
ALTER TABLE "tasks" ALTER COLUMN "state" TYPE "state" USING "state"::text::"state";
--   [blocks all]
ALTER TABLE "tasks" ALTER COLUMN "state" SET DEFAULT 'open';
--   may-fail:state.late breaks-old-code:state.late
DROP TYPE "_old_state";

-- file 1 of 4 (in a transaction), alter_tasks_4_changes_1
-- retire column tasks.state
--   [blocks all] breaks-old-code:tasks.state
ALTER TABLE "tasks" RENAME COLUMN "state" TO "_retired_state";
-- rename enum state to _retired_state
--   breaks-old-code:state
ALTER TYPE "state" RENAME TO "_retired_state";
