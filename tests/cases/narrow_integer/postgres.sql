-- up

-- file 1 of 1 (in a transaction), alter_counters_2_changes
-- change type of counters.hits from bigint to integer
--   [blocks all] rewrite:counters blocks-reads:counters blocks-writes:counters may-fail:counters.hits breaks-old-code:counters.hits
ALTER TABLE "counters" ALTER COLUMN "hits" TYPE integer;
-- change type of counters.misses from bigint to smallint
--   [blocks all] rewrite:counters blocks-reads:counters blocks-writes:counters may-fail:counters.misses breaks-old-code:counters.misses
ALTER TABLE "counters" ALTER COLUMN "misses" TYPE smallint;

-- down

-- file 1 of 1 (in a transaction), alter_counters_2_changes
-- change type of counters.misses from smallint to bigint
--   [blocks all] rewrite:counters blocks-reads:counters blocks-writes:counters breaks-old-code:counters.misses
ALTER TABLE "counters" ALTER COLUMN "misses" TYPE bigint;
-- change type of counters.hits from integer to bigint
--   [blocks all] rewrite:counters blocks-reads:counters blocks-writes:counters breaks-old-code:counters.hits
ALTER TABLE "counters" ALTER COLUMN "hits" TYPE bigint;
