-- up

-- file 1 of 7 (in a transaction), alter_tasks_4_changes_1
-- rename enum _retired_state to state
--   breaks-old-code:_retired_state
ALTER TYPE "_retired_state" RENAME TO "state";
-- restore column tasks.state
--   [blocks all] breaks-new-code:tasks.state
ALTER TABLE "tasks" RENAME COLUMN "_retired_state" TO "state";

-- file 2 of 7 (alone), alter_tasks_4_changes_2
-- add value late to enum state (way back: may fail)
--   not-transactional:state
ALTER TYPE "state" ADD VALUE 'late' AFTER 'done';

-- file 3 of 7 (alone), alter_tasks_4_changes_3
-- fill column tasks.state (way back: lossy)
--   full-scan:tasks not-transactional:tasks
DO $batches$
DECLARE
    from_1 "tasks"."id"%TYPE;
    to_1 "tasks"."id"%TYPE;
BEGIN
    -- 1000 rows at a time, each time in a transaction of its own.
    SELECT "id" INTO from_1 FROM "tasks" ORDER BY "id" LIMIT 1;
    WHILE from_1 IS NOT NULL LOOP
        SELECT "id" INTO to_1 FROM (
            SELECT "id" FROM "tasks" WHERE "id" >= from_1 ORDER BY "id" LIMIT 1000
        ) AS rows ORDER BY "id" DESC LIMIT 1;
        UPDATE "tasks" SET "state" = 'open'
        WHERE "id" >= from_1 AND "id" <= to_1 AND "state" IS NULL;
        COMMIT;
        SELECT "id" INTO from_1 FROM "tasks" WHERE "id" > to_1 ORDER BY "id" LIMIT 1;
    END LOOP;
END
$batches$;

-- file 4 of 7 (in a transaction), alter_tasks_4_changes_4
-- add check _required_state on tasks
--   [blocks all] breaks-old-code:tasks.state
ALTER TABLE "tasks" ADD CONSTRAINT "_required_state" CHECK ("state" IS NOT NULL) NOT VALID;

-- file 5 of 7 (alone), alter_tasks_4_changes_5
-- fill column tasks.state (way back: lossy)
--   full-scan:tasks not-transactional:tasks
DO $batches$
DECLARE
    from_1 "tasks"."id"%TYPE;
    to_1 "tasks"."id"%TYPE;
BEGIN
    -- 1000 rows at a time, each time in a transaction of its own.
    SELECT "id" INTO from_1 FROM "tasks" ORDER BY "id" LIMIT 1;
    WHILE from_1 IS NOT NULL LOOP
        SELECT "id" INTO to_1 FROM (
            SELECT "id" FROM "tasks" WHERE "id" >= from_1 ORDER BY "id" LIMIT 1000
        ) AS rows ORDER BY "id" DESC LIMIT 1;
        UPDATE "tasks" SET "state" = 'open'
        WHERE "id" >= from_1 AND "id" <= to_1 AND "state" IS NULL;
        COMMIT;
        SELECT "id" INTO from_1 FROM "tasks" WHERE "id" > to_1 ORDER BY "id" LIMIT 1;
    END LOOP;
END
$batches$;

-- file 6 of 7 (in a transaction), alter_tasks_4_changes_6
-- validate check _required_state on tasks
--   [blocks ddl] full-scan:tasks may-fail:tasks._required_state
ALTER TABLE "tasks" VALIDATE CONSTRAINT "_required_state";

-- file 7 of 7 (in a transaction), alter_tasks_4_changes_7
-- require tasks.state
--   [blocks all]
ALTER TABLE "tasks" ALTER COLUMN "state" SET NOT NULL;
-- drop check _required_state on tasks
--   [blocks all]
ALTER TABLE "tasks" DROP CONSTRAINT "_required_state";

-- down

-- file 7 of 7 (in a transaction), alter_tasks_4_changes_7
-- add check _required_state on tasks
--   [blocks all]
ALTER TABLE "tasks" ADD CONSTRAINT "_required_state" CHECK ("state" IS NOT NULL) NOT VALID;
-- allow null in tasks.state
--   [blocks all]
ALTER TABLE "tasks" ALTER COLUMN "state" DROP NOT NULL;

-- file 6 of 7 (in a transaction), alter_tasks_4_changes_6
-- stop relying on check _required_state on tasks

-- file 5 of 7 (in a transaction), alter_tasks_4_changes_5
-- keep the values of column tasks.state

-- file 4 of 7 (in a transaction), alter_tasks_4_changes_4
-- drop check _required_state on tasks
--   [blocks all]
ALTER TABLE "tasks" DROP CONSTRAINT "_required_state";

-- file 3 of 7 (in a transaction), alter_tasks_4_changes_3
-- keep the values of column tasks.state

-- file 2 of 7 (in a transaction), alter_tasks_4_changes_2
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

-- file 1 of 7 (in a transaction), alter_tasks_4_changes_1
-- retire column tasks.state
--   [blocks all] breaks-old-code:tasks.state
ALTER TABLE "tasks" RENAME COLUMN "state" TO "_retired_state";
-- rename enum state to _retired_state
--   breaks-old-code:state
ALTER TYPE "state" RENAME TO "_retired_state";
