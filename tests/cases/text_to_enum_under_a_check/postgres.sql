-- up

-- file 1 of 1 (in a transaction), alter_tasks_2_changes
-- create enum state
CREATE TYPE "state" AS ENUM ('open', 'done');
-- change type of tasks.state from varchar(20) to enum state (way back: may fail)
--   [blocks all]
ALTER TABLE "tasks" DROP CONSTRAINT "known_state";
--   [blocks all] rewrite:tasks blocks-reads:tasks blocks-writes:tasks may-fail:tasks.state breaks-old-code:tasks.state
ALTER TABLE "tasks" ALTER COLUMN "state" TYPE "state" USING "state"::"state";
--   [blocks all] full-scan:tasks blocks-reads:tasks blocks-writes:tasks
ALTER TABLE "tasks" ADD CONSTRAINT "known_state" CHECK (state IN ('done', 'open') OR id > 100);

-- down

-- file 1 of 1 (in a transaction), alter_tasks_2_changes
-- change type of tasks.state from enum state to varchar(20)
--   [blocks all]
ALTER TABLE "tasks" DROP CONSTRAINT "known_state";
--   [blocks all] rewrite:tasks blocks-reads:tasks blocks-writes:tasks may-fail:tasks.state breaks-old-code:tasks.state
ALTER TABLE "tasks" ALTER COLUMN "state" TYPE varchar(20);
--   [blocks all] full-scan:tasks blocks-reads:tasks blocks-writes:tasks
ALTER TABLE "tasks" ADD CONSTRAINT "known_state" CHECK (state IN ('done', 'open') OR id > 100);
-- drop enum state
--   breaks-old-code:state
DROP TYPE "state";
