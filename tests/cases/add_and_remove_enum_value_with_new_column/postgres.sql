-- up

-- file 1 of 3 (alone), alter_tasks_3_changes_1
-- add value mid to enum level (way back: may fail)
--   not-transactional:level
ALTER TYPE "level" ADD VALUE 'mid' AFTER 'low';

-- file 2 of 3 (in a transaction), alter_tasks_3_changes_2
-- add column tasks.former (way back: exact unless written)
--   [blocks all]
ALTER TABLE "tasks" ADD COLUMN "former" "level";

-- file 3 of 3 (in a transaction), alter_tasks_3_changes_3
-- remove value odd from enum level
ALTER TYPE "level" RENAME TO "_old_level";
CREATE TYPE "level" AS ENUM ('low', 'mid', 'high');
--   [blocks all] rewrite:tasks blocks-reads:tasks blocks-writes:tasks
ALTER TABLE "tasks" ALTER COLUMN "level" TYPE "level" USING "level"::text::"level";
--   [blocks all] rewrite:tasks blocks-reads:tasks blocks-writes:tasks
ALTER TABLE "tasks" ALTER COLUMN "former" TYPE "level" USING "former"::text::"level";
--   may-fail:level.odd breaks-old-code:level.odd
DROP TYPE "_old_level";

-- down

-- file 3 of 3 (alone), alter_tasks_3_changes_3
-- add value odd to enum level
--   not-transactional:level
ALTER TYPE "level" ADD VALUE 'odd' AFTER 'mid';

-- file 2 of 3 (in a transaction), alter_tasks_3_changes_2
-- drop column tasks.former
--   [blocks all] data-loss:tasks.former breaks-old-code:tasks.former
ALTER TABLE "tasks" DROP COLUMN "former";

-- file 1 of 3 (in a transaction), alter_tasks_3_changes_1
-- remove value mid from enum level
ALTER TYPE "level" RENAME TO "_old_level";
CREATE TYPE "level" AS ENUM ('low', 'odd', 'high');
--   [blocks all] rewrite:tasks blocks-reads:tasks blocks-writes:tasks
ALTER TABLE "tasks" ALTER COLUMN "level" TYPE "level" USING "level"::text::"level";
--   may-fail:level.mid breaks-old-code:level.mid
DROP TYPE "_old_level";
