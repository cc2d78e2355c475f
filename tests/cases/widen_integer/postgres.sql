-- up

-- file 1 of 1 (in a transaction), change_type_of_counters_hits
-- change type of counters.hits from integer to bigint (way back: may fail)
--   [blocks all] rewrite:counters blocks-reads:counters blocks-writes:counters breaks-old-code:counters.hits
ALTER TABLE "counters" ALTER COLUMN "hits" TYPE bigint;

-- down

-- file 1 of 1 (in a transaction), change_type_of_counters_hits
-- change type of counters.hits from bigint to integer
--   [blocks all] rewrite:counters blocks-reads:counters blocks-writes:counters may-fail:counters.hits breaks-old-code:counters.hits
ALTER TABLE "counters" ALTER COLUMN "hits" TYPE integer;
