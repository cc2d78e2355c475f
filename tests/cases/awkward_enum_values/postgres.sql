-- up

-- file 1 of 2 (alone), alter_odd_2_changes_1
-- add value back\slash to enum odd (way back: may fail)
--   not-transactional:odd
ALTER TYPE "odd" ADD VALUE E'back\\slash' AFTER 'a, b); DROP TABLE tasks; --';

-- file 2 of 2 (alone), alter_odd_2_changes_2
-- add value größe 😀 to enum odd (way back: may fail)
--   not-transactional:odd
ALTER TYPE "odd" ADD VALUE 'größe 😀' AFTER E'back\\slash';

-- down

-- file 2 of 2 (in a transaction), alter_odd_2_changes_2
-- remove value größe 😀 from enum odd
ALTER TYPE "odd" RENAME TO "_old_odd";
CREATE TYPE "odd" AS ENUM (E'it\'s', 'a, b); DROP TABLE tasks; --', E'back\\slash');
--   [blocks all]
ALTER TABLE "tasks" ALTER COLUMN "odd" DROP DEFAULT;
--   [blocks all] rewrite:tasks blocks-reads:tasks blocks-writes:tasks
ALTER TABLE "tasks" ALTER COLUMN "odd" TYPE "odd" USING "odd"::text::"odd";
--   [blocks all]
ALTER TABLE "tasks" ALTER COLUMN "odd" SET DEFAULT E'it\'s';
--   may-fail:odd.größe 😀 breaks-old-code:odd.größe 😀
DROP TYPE "_old_odd";

-- file 1 of 2 (in a transaction), alter_odd_2_changes_1
-- remove value back\slash from enum odd
ALTER TYPE "odd" RENAME TO "_old_odd";
CREATE TYPE "odd" AS ENUM (E'it\'s', 'a, b); DROP TABLE tasks; --');
--   [blocks all]
ALTER TABLE "tasks" ALTER COLUMN "odd" DROP DEFAULT;
--   [blocks all] rewrite:tasks blocks-reads:tasks blocks-writes:tasks
ALTER TABLE "tasks" ALTER COLUMN "odd" TYPE "odd" USING "odd"::text::"odd";
--   [blocks all]
ALTER TABLE "tasks" ALTER COLUMN "odd" SET DEFAULT E'it\'s';
--   may-fail:odd.back\slash breaks-old-code:odd.back\slash
DROP TYPE "_old_odd";
