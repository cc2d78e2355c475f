-- up

-- file 1 of 11 (in a transaction), alter_jobs_13_changes_1
-- stop relying on check jobs_number_positive on jobs

-- file 2 of 11 (in a transaction), alter_jobs_13_changes_2
-- drop check jobs_number_positive on jobs (way back: may fail)
--   [blocks all]
ALTER TABLE "jobs" DROP CONSTRAINT "jobs_number_positive";
-- drop unique constraint jobs_queue_number_key on jobs (way back: may fail)
--   [blocks all]
ALTER TABLE "jobs" DROP CONSTRAINT "jobs_queue_number_key";

-- file 3 of 11 (alone), alter_jobs_13_changes_3
-- drop index jobs_queue_number_key on jobs (way back: may fail)
--   [blocks ddl] not-transactional:jobs.jobs_queue_number_key
DROP INDEX CONCURRENTLY IF EXISTS "jobs_queue_number_key";

-- file 4 of 11 (alone), alter_jobs_13_changes_4
-- drop index jobs_by_state on jobs
--   [blocks ddl] not-transactional:jobs.jobs_by_state
DROP INDEX CONCURRENTLY "jobs_by_state";

-- file 5 of 11 (in a transaction), alter_jobs_13_changes_5
-- drop default of jobs.queue
--   [blocks all] breaks-old-code:jobs.queue
ALTER TABLE "jobs" ALTER COLUMN "queue" DROP DEFAULT;
-- add column jobs.priority (way back: exact unless written)
--   [blocks all]
ALTER TABLE "jobs" ADD COLUMN "priority" smallint NOT NULL DEFAULT 5;
-- change type of jobs.state from varchar(20) to varchar(40) (way back: may fail)
--   [blocks all]
ALTER TABLE "jobs" ALTER COLUMN "state" TYPE varchar(40);
-- change type of jobs.number from integer to bigint (way back: may fail)
--   [blocks all] rewrite:jobs blocks-reads:jobs blocks-writes:jobs breaks-old-code:jobs.number
ALTER TABLE "jobs" ALTER COLUMN "number" TYPE bigint;
-- allow null in jobs.state (way back: may fail)
--   [blocks all]
ALTER TABLE "jobs" ALTER COLUMN "state" DROP NOT NULL;

-- file 6 of 11 (alone), alter_jobs_13_changes_6
-- add unique index jobs_queue_priority_id_key on jobs
--   [blocks ddl] full-scan:jobs not-transactional:jobs.jobs_queue_priority_id_key
CREATE UNIQUE INDEX CONCURRENTLY "jobs_queue_priority_id_key" ON "jobs" ("queue", "priority", "id");

-- file 7 of 11 (in a transaction), alter_jobs_13_changes_7
-- add unique constraint jobs_queue_priority_id_key on jobs
DO $$ BEGIN IF to_regclass('"jobs_queue_priority_id_key"') IS NULL THEN CREATE UNIQUE INDEX "jobs_queue_priority_id_key" ON "jobs" ("queue", "priority", "id"); END IF; END $$;
--   [blocks all]
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_queue_priority_id_key" UNIQUE USING INDEX "jobs_queue_priority_id_key";

-- file 8 of 11 (alone), alter_jobs_13_changes_8
-- add index jobs_by_state on jobs
--   [blocks ddl] full-scan:jobs not-transactional:jobs.jobs_by_state
CREATE INDEX CONCURRENTLY "jobs_by_state" ON "jobs" ("state" DESC, "priority");

-- file 9 of 11 (in a transaction), alter_jobs_13_changes_9
-- add check jobs_number_positive on jobs
--   [blocks all] breaks-old-code:jobs.jobs_number_positive
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_number_positive" CHECK (number >= 0) NOT VALID;

-- file 10 of 11 (in a transaction), alter_jobs_13_changes_10
-- validate check jobs_number_positive on jobs
--   [blocks ddl] full-scan:jobs may-fail:jobs.jobs_number_positive
ALTER TABLE "jobs" VALIDATE CONSTRAINT "jobs_number_positive";

-- file 11 of 11 (in a transaction), alter_jobs_13_changes_11
-- set comment of jobs
--   [blocks ddl]
COMMENT ON TABLE "jobs" IS 'second';
-- retire column jobs.gone
--   [blocks all] breaks-old-code:jobs.gone
ALTER TABLE "jobs" RENAME COLUMN "gone" TO "_retired_gone";

-- down

-- file 11 of 11 (in a transaction), alter_jobs_13_changes_11
-- restore column jobs.gone
--   [blocks all] breaks-new-code:jobs.gone
ALTER TABLE "jobs" RENAME COLUMN "_retired_gone" TO "gone";
-- set comment of jobs
--   [blocks ddl]
COMMENT ON TABLE "jobs" IS 'first';

-- file 10 of 11 (in a transaction), alter_jobs_13_changes_10
-- stop relying on check jobs_number_positive on jobs

-- file 9 of 11 (in a transaction), alter_jobs_13_changes_9
-- drop check jobs_number_positive on jobs
--   [blocks all]
ALTER TABLE "jobs" DROP CONSTRAINT "jobs_number_positive";

-- file 8 of 11 (alone), alter_jobs_13_changes_8
-- drop index jobs_by_state on jobs
--   [blocks ddl] not-transactional:jobs.jobs_by_state
DROP INDEX CONCURRENTLY "jobs_by_state";

-- file 7 of 11 (in a transaction), alter_jobs_13_changes_7
-- drop unique constraint jobs_queue_priority_id_key on jobs
--   [blocks all]
ALTER TABLE "jobs" DROP CONSTRAINT "jobs_queue_priority_id_key";

-- file 6 of 11 (alone), alter_jobs_13_changes_6
-- drop index jobs_queue_priority_id_key on jobs
--   [blocks ddl] not-transactional:jobs.jobs_queue_priority_id_key
DROP INDEX CONCURRENTLY IF EXISTS "jobs_queue_priority_id_key";

-- file 5 of 11 (in a transaction), alter_jobs_13_changes_5
-- require jobs.state
--   [blocks all] full-scan:jobs blocks-reads:jobs blocks-writes:jobs may-fail:jobs.state breaks-old-code:jobs.state
ALTER TABLE "jobs" ALTER COLUMN "state" SET NOT NULL;
-- change type of jobs.number from bigint to integer
--   [blocks all] rewrite:jobs blocks-reads:jobs blocks-writes:jobs may-fail:jobs.number breaks-old-code:jobs.number
ALTER TABLE "jobs" ALTER COLUMN "number" TYPE integer;
-- change type of jobs.state from varchar(40) to varchar(20)
--   [blocks all] rewrite:jobs blocks-reads:jobs blocks-writes:jobs may-fail:jobs.state breaks-old-code:jobs.state
ALTER TABLE "jobs" ALTER COLUMN "state" TYPE varchar(20);
-- drop column jobs.priority
--   [blocks all] data-loss:jobs.priority breaks-old-code:jobs.priority
ALTER TABLE "jobs" DROP COLUMN "priority";
-- set default of jobs.queue
--   [blocks all]
ALTER TABLE "jobs" ALTER COLUMN "queue" SET DEFAULT 'main';

-- file 4 of 11 (alone), alter_jobs_13_changes_4
-- add index jobs_by_state on jobs
--   [blocks ddl] full-scan:jobs not-transactional:jobs.jobs_by_state
CREATE INDEX CONCURRENTLY "jobs_by_state" ON "jobs" ("state");

-- file 3 of 11 (alone), alter_jobs_13_changes_3
-- add unique index jobs_queue_number_key on jobs
--   [blocks ddl] full-scan:jobs may-fail:jobs.jobs_queue_number_key breaks-old-code:jobs.jobs_queue_number_key not-transactional:jobs.jobs_queue_number_key
CREATE UNIQUE INDEX CONCURRENTLY "jobs_queue_number_key" ON "jobs" ("queue", "number");

-- file 2 of 11 (in a transaction), alter_jobs_13_changes_2
-- add unique constraint jobs_queue_number_key on jobs
DO $$ BEGIN IF to_regclass('"jobs_queue_number_key"') IS NULL THEN CREATE UNIQUE INDEX "jobs_queue_number_key" ON "jobs" ("queue", "number"); END IF; END $$;
--   [blocks all]
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_queue_number_key" UNIQUE USING INDEX "jobs_queue_number_key";
-- add check jobs_number_positive on jobs
--   [blocks all] breaks-old-code:jobs.jobs_number_positive
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_number_positive" CHECK (number > 0) NOT VALID;

-- file 1 of 11 (in a transaction), alter_jobs_13_changes_1
-- validate check jobs_number_positive on jobs
--   [blocks ddl] full-scan:jobs may-fail:jobs.jobs_number_positive
ALTER TABLE "jobs" VALIDATE CONSTRAINT "jobs_number_positive";
