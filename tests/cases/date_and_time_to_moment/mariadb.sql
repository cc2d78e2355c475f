-- up

-- file 1 of 1 (statement by statement), change_type_of_visits_seen
-- change type of visits.seen from timestamp to timestamptz
--   [blocks all] rewrite:visits blocks-writes:visits may-fail:visits.seen breaks-old-code:visits.seen
ALTER TABLE `visits` MODIFY COLUMN `seen` timestamp(6) NOT NULL, ALGORITHM=COPY;

-- down

-- file 1 of 1 (statement by statement), change_type_of_visits_seen
-- change type of visits.seen from timestamptz to timestamp
--   [blocks all] rewrite:visits blocks-writes:visits breaks-old-code:visits.seen
ALTER TABLE `visits` MODIFY COLUMN `seen` datetime(6) NOT NULL, ALGORITHM=COPY;
