-- up

-- file 1 of 1 (statement by statement), alter_counters_2_changes
-- change type of counters.hits from unsigned integer to bigint (way back: may fail)
--   [blocks all] rewrite:counters blocks-writes:counters breaks-old-code:counters.hits
ALTER TABLE `counters` MODIFY COLUMN `hits` bigint NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
-- change type of counters.misses from unsigned integer to bigint (way back: may fail)
--   [blocks all] rewrite:counters blocks-writes:counters breaks-old-code:counters.misses
ALTER TABLE `counters` MODIFY COLUMN `misses` bigint NULL, ALGORITHM=COPY, LOCK=SHARED;

-- down

-- file 1 of 1 (statement by statement), alter_counters_2_changes
-- change type of counters.misses from bigint to unsigned integer
--   [blocks all] rewrite:counters blocks-writes:counters may-fail:counters.misses breaks-old-code:counters.misses
ALTER TABLE `counters` MODIFY COLUMN `misses` int unsigned NULL, ALGORITHM=COPY, LOCK=SHARED;
-- change type of counters.hits from bigint to unsigned integer
--   [blocks all] rewrite:counters blocks-writes:counters may-fail:counters.hits breaks-old-code:counters.hits
ALTER TABLE `counters` MODIFY COLUMN `hits` int unsigned NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
