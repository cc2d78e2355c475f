-- up

-- file 1 of 1 (statement by statement), alter_visits_2_changes
-- change type of visits.day from varchar(40) to date (way back: lossy)
--   [blocks all] rewrite:visits blocks-writes:visits data-loss:visits.day may-fail:visits.day breaks-old-code:visits.day
ALTER TABLE `visits` MODIFY COLUMN `day` date NOT NULL, ALGORITHM=COPY;
-- change type of visits.at from varchar(40) to timestamp (way back: lossy)
--   [blocks all] rewrite:visits blocks-writes:visits data-loss:visits.at may-fail:visits.at breaks-old-code:visits.at
ALTER TABLE `visits` MODIFY COLUMN `at` datetime(6) NOT NULL, ALGORITHM=COPY;

-- down

-- file 1 of 1 (statement by statement), alter_visits_2_changes
-- change type of visits.at from timestamp to varchar(40)
--   [blocks all] rewrite:visits blocks-writes:visits may-fail:visits.at breaks-old-code:visits.at
ALTER TABLE `visits` MODIFY COLUMN `at` varchar(40) NOT NULL, ALGORITHM=COPY;
-- change type of visits.day from date to varchar(40)
--   [blocks all] rewrite:visits blocks-writes:visits may-fail:visits.day breaks-old-code:visits.day
ALTER TABLE `visits` MODIFY COLUMN `day` varchar(40) NOT NULL, ALGORITHM=COPY;
