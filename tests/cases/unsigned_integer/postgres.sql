-- up

-- file 1 of 2 (in a transaction), alter_counters_2_changes_1
-- change type of counters.hits from integer to unsigned integer (way back: may fail)
--   [blocks all] rewrite:counters blocks-reads:counters blocks-writes:counters may-fail:counters.hits breaks-old-code:counters.hits
ALTER TABLE "counters" ALTER COLUMN "hits" TYPE bigint;
-- add check counters_hits_check on counters
--   [blocks all] breaks-old-code:counters.counters_hits_check
ALTER TABLE "counters" ADD CONSTRAINT "counters_hits_check" CHECK ("hits" >= 0 AND "hits" <= 4294967295) NOT VALID;

-- file 2 of 2 (in a transaction), alter_counters_2_changes_2
-- validate check counters_hits_check on counters
--   [blocks ddl] full-scan:counters may-fail:counters.counters_hits_check
ALTER TABLE "counters" VALIDATE CONSTRAINT "counters_hits_check";

-- down

-- file 2 of 2 (in a transaction), alter_counters_2_changes_2
-- stop relying on check counters_hits_check on counters

-- file 1 of 2 (in a transaction), alter_counters_2_changes_1
-- drop check counters_hits_check on counters
--   [blocks all]
ALTER TABLE "counters" DROP CONSTRAINT "counters_hits_check";
-- change type of counters.hits from unsigned integer to integer
--   [blocks all] rewrite:counters blocks-reads:counters blocks-writes:counters may-fail:counters.hits breaks-old-code:counters.hits
ALTER TABLE "counters" ALTER COLUMN "hits" TYPE integer;
