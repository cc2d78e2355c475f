-- up

-- file 1 of 1 (in a transaction), alter_tasks_2_changes
-- change type of tasks.state from enum state to varchar(20) (way back: may fail)
--   [blocks all]
ALTER TABLE "tasks" ALTER COLUMN "state" DROP DEFAULT;
--   [blocks all] rewrite:tasks blocks-reads:tasks blocks-writes:tasks may-fail:tasks.state breaks-old-code:tasks.state
ALTER TABLE "tasks" ALTER COLUMN "state" TYPE varchar(20);
--   [blocks all]
ALTER TABLE "tasks" ALTER COLUMN "state" SET DEFAULT 'open';
-- drop enum state
--   breaks-old-code:state
DROP TYPE "state";

-- down

-- file 1 of 1 (in a transaction), alter_tasks_2_changes
-- create enum state
CREATE TYPE "state" AS ENUM ('open', 'done');
-- change type of tasks.state from varchar(20) to enum state
--   [blocks all]
ALTER TABLE "tasks" ALTER COLUMN "state" DROP DEFAULT;
--   [blocks all] rewrite:tasks blocks-reads:tasks blocks-writes:tasks may-fail:tasks.state breaks-old-code:tasks.state
ALTER TABLE "tasks" ALTER COLUMN "state" TYPE "state" USING "state"::"state";
--   [blocks all]
ALTER TABLE "tasks" ALTER COLUMN "state" SET DEFAULT 'open';
