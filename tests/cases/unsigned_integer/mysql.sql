-- up

-- file 1 of 1 (statement by statement), change_type_of_counters_hits
-- change type of counters.hits from integer to unsigned integer (way back: may fail)
--   [blocks all] rewrite:counters blocks-writes:counters may-fail:counters.hits breaks-old-code:counters.hits
ALTER TABLE `counters` MODIFY COLUMN `hits` int unsigned NOT NULL, ALGORITHM=COPY, LOCK=SHARED;

-- down

-- file 1 of 1 (statement by statement), change_type_of_counters_hits
-- change type of counters.hits from unsigned integer to integer
--   [blocks all] rewrite:counters blocks-writes:counters may-fail:counters.hits breaks-old-code:counters.hits
ALTER TABLE `counters` MODIFY COLUMN `hits` int NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
