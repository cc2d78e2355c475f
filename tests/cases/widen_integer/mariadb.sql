-- up

-- file 1 of 1 (statement by statement), change_type_of_counters_hits
-- change type of counters.hits from integer to bigint (way back: may fail)
--   [blocks all] rewrite:counters blocks-writes:counters breaks-old-code:counters.hits
ALTER TABLE `counters` MODIFY COLUMN `hits` bigint NOT NULL, ALGORITHM=COPY;

-- down

-- file 1 of 1 (statement by statement), change_type_of_counters_hits
-- change type of counters.hits from bigint to integer
--   [blocks all] rewrite:counters blocks-writes:counters may-fail:counters.hits breaks-old-code:counters.hits
ALTER TABLE `counters` MODIFY COLUMN `hits` int NOT NULL, ALGORITHM=COPY;
