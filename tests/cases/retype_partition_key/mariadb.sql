-- note: events holds its rows itself: it is not divided into partitions
-- up

-- file 1 of 1 (statement by statement), change_type_of_events_day
-- change type of events.day from integer to bigint (way back: may fail)
--   [blocks all] rewrite:events blocks-writes:events breaks-old-code:events.day
ALTER TABLE `events` MODIFY COLUMN `day` bigint NOT NULL, ALGORITHM=COPY;

-- down

-- file 1 of 1 (statement by statement), change_type_of_events_day
-- change type of events.day from bigint to integer
--   [blocks all] rewrite:events blocks-writes:events may-fail:events.day breaks-old-code:events.day
ALTER TABLE `events` MODIFY COLUMN `day` int NOT NULL, ALGORITHM=COPY;
