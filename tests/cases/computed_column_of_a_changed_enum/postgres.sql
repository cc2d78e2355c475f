-- up

-- file 1 of 2 (alone), alter_state_2_changes_1
-- add value new to enum state (way back: may fail)
--   not-transactional:state
ALTER TYPE "state" ADD VALUE 'new' BEFORE 'open';

-- file 2 of 2 (in a transaction), alter_state_2_changes_2
-- remove value lost from enum state
ALTER TYPE "state" RENAME TO "_old_state";
CREATE TYPE "state" AS ENUM ('new', 'open', 'done');
COMMENT ON TYPE "state" IS E'how far it\'s got';
--   [blocks all]
DROP INDEX "tasks_shadow_idx";
--   [blocks all]
ALTER TABLE "tasks" DROP CONSTRAINT "tasks_waits_key";
--   [blocks all]
ALTER TABLE "tasks" DROP CONSTRAINT "known_shadow";
--   [blocks all]
ALTER TABLE "tasks" DROP COLUMN "shadow";
--   [blocks all]
ALTER TABLE "tasks" DROP COLUMN "waits";
--   [blocks all] rewrite:tasks blocks-reads:tasks blocks-writes:tasks
ALTER TABLE "tasks" ALTER COLUMN "state" TYPE "state" USING "state"::text::"state";
--   [blocks all] rewrite:tasks blocks-reads:tasks blocks-writes:tasks
ALTER TABLE "tasks" ADD COLUMN "shadow" "state" GENERATED ALWAYS AS (state) STORED NOT NULL;
--   [blocks all] rewrite:tasks blocks-reads:tasks blocks-writes:tasks
ALTER TABLE "tasks" ADD COLUMN "waits" integer GENERATED ALWAYS AS (CASE WHEN state = 'open' THEN 1 ELSE 0 END) STORED NOT NULL;
--   [blocks all] full-scan:tasks blocks-reads:tasks blocks-writes:tasks
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_waits_key" UNIQUE ("waits");
--   [blocks writes] full-scan:tasks blocks-writes:tasks
CREATE INDEX "tasks_shadow_idx" ON "tasks" ("shadow");
--   [blocks all] full-scan:tasks blocks-reads:tasks blocks-writes:tasks
ALTER TABLE "tasks" ADD CONSTRAINT "known_shadow" CHECK (shadow IN ('done', 'open'));
--   may-fail:state.lost breaks-old-code:state.lost
DROP TYPE "_old_state";

-- down

-- file 2 of 2 (alone), alter_state_2_changes_2
-- add value lost to enum state
--   not-transactional:state
ALTER TYPE "state" ADD VALUE 'lost' AFTER 'done';

-- file 1 of 2 (in a transaction), alter_state_2_changes_1
-- remove value new from enum state
ALTER TYPE "state" RENAME TO "_old_state";
CREATE TYPE "state" AS ENUM ('open', 'done', 'lost');
COMMENT ON TYPE "state" IS E'how far it\'s got';
--   [blocks all]
DROP INDEX "tasks_shadow_idx";
--   [blocks all]
ALTER TABLE "tasks" DROP CONSTRAINT "tasks_waits_key";
--   [blocks all]
ALTER TABLE "tasks" DROP CONSTRAINT "known_shadow";
--   [blocks all]
ALTER TABLE "tasks" DROP COLUMN "shadow";
--   [blocks all]
ALTER TABLE "tasks" DROP COLUMN "waits";
--   [blocks all] rewrite:tasks blocks-reads:tasks blocks-writes:tasks
ALTER TABLE "tasks" ALTER COLUMN "state" TYPE "state" USING "state"::text::"state";
--   [blocks all] rewrite:tasks blocks-reads:tasks blocks-writes:tasks
ALTER TABLE "tasks" ADD COLUMN "shadow" "state" GENERATED ALWAYS AS (state) STORED NOT NULL;
--   [blocks all] rewrite:tasks blocks-reads:tasks blocks-writes:tasks
ALTER TABLE "tasks" ADD COLUMN "waits" integer GENERATED ALWAYS AS (CASE WHEN state = 'open' THEN 1 ELSE 0 END) STORED NOT NULL;
--   [blocks all] full-scan:tasks blocks-reads:tasks blocks-writes:tasks
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_waits_key" UNIQUE ("waits");
--   [blocks writes] full-scan:tasks blocks-writes:tasks
CREATE INDEX "tasks_shadow_idx" ON "tasks" ("shadow");
--   [blocks all] full-scan:tasks blocks-reads:tasks blocks-writes:tasks
ALTER TABLE "tasks" ADD CONSTRAINT "known_shadow" CHECK (shadow IN ('done', 'open'));
--   may-fail:state.new breaks-old-code:state.new
DROP TYPE "_old_state";
