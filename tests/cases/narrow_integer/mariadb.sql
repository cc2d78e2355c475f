-- up

-- file 1 of 1 (statement by statement), alter_counters_2_changes
-- change type of counters.hits from bigint to integer
--   [blocks all] rewrite:counters blocks-writes:counters may-fail:counters.hits breaks-old-code:counters.hits
ALTER TABLE `counters` MODIFY COLUMN `hits` int NOT NULL, ALGORITHM=COPY;
-- change type of counters.misses from bigint to smallint
--   [blocks all] rewrite:counters blocks-writes:counters may-fail:counters.misses breaks-old-code:counters.misses
ALTER TABLE `counters` MODIFY COLUMN `misses` smallint NULL, ALGORITHM=COPY;

-- down

-- file 1 of 1 (statement by statement), alter_counters_2_changes
-- change type of counters.misses from smallint to bigint
--   [blocks all] rewrite:counters blocks-writes:counters breaks-old-code:counters.misses
ALTER TABLE `counters` MODIFY COLUMN `misses` bigint NULL, ALGORITHM=COPY;
-- change type of counters.hits from integer to bigint
--   [blocks all] rewrite:counters blocks-writes:counters breaks-old-code:counters.hits
ALTER TABLE `counters` MODIFY COLUMN `hits` bigint NOT NULL, ALGORITHM=COPY;
