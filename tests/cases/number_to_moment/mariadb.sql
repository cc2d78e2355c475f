-- up

-- file 1 of 1 (statement by statement), change_type_of_visits_seen
-- change type of visits.seen from bigint to timestamptz (way back: lossy)
--   [blocks all]
ALTER TABLE `visits` ADD COLUMN `_new_seen` timestamp(6) NULL, ALGORITHM=INSTANT, LOCK=NONE;
--   [blocks writes] full-scan:visits blocks-writes:visits may-fail:visits.seen
UPDATE `visits` SET `_new_seen` = from_unixtime(seen);
--   [blocks writes] full-scan:visits blocks-writes:visits may-fail:visits.seen
UPDATE `visits` SET `_new_seen` = from_unixtime(seen) WHERE NOT (`_new_seen` <=> (from_unixtime(seen)));
--   [blocks all] may-fail:visits.seen breaks-old-code:visits.seen lost-writes:visits.seen rewrite:visits blocks-writes:visits
ALTER TABLE `visits` DROP COLUMN `seen`, CHANGE COLUMN `_new_seen` `seen` timestamp(6) NOT NULL, ALGORITHM=COPY;

-- down

-- file 1 of 1 (statement by statement), change_type_of_visits_seen
-- change type of visits.seen from timestamptz to bigint
--   [blocks all] rewrite:visits blocks-writes:visits may-fail:visits.seen
ALTER TABLE `visits` ADD COLUMN `_new_seen` bigint GENERATED ALWAYS AS (unix_timestamp(seen)) STORED, ALGORITHM=COPY;
--   [blocks all] may-fail:visits.seen breaks-old-code:visits.seen rewrite:visits blocks-writes:visits
ALTER TABLE `visits` DROP COLUMN `seen`, CHANGE COLUMN `_new_seen` `seen` bigint NOT NULL, ALGORITHM=COPY;
