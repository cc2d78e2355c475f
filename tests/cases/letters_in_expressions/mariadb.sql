-- up

-- file 1 of 1 (statement by statement), alter_trips_2_changes
-- add column trips.shown
--   [blocks all] rewrite:trips blocks-writes:trips
ALTER TABLE `trips` ADD COLUMN `shown` varchar(60) GENERATED ALWAYS AS (replace(größe, 'ď', '日本')) STORED, ALGORITHM=COPY;
-- add check trips_größe on trips
--   [blocks all] breaks-old-code:trips.trips_größe may-fail:trips.trips_größe rewrite:trips blocks-writes:trips
ALTER TABLE `trips` ADD CONSTRAINT `trips_größe` CHECK (größe <> 'späť' OR größe <> 'Ã¤'), ALGORITHM=COPY;

-- down

-- file 1 of 1 (statement by statement), alter_trips_2_changes
-- drop check trips_größe on trips
--   [blocks all]
ALTER TABLE `trips` DROP CONSTRAINT `trips_größe`, ALGORITHM=INSTANT, LOCK=NONE;
-- drop column trips.shown
--   [blocks all] breaks-old-code:trips.shown
ALTER TABLE `trips` DROP COLUMN `shown`, ALGORITHM=INSTANT, LOCK=NONE;
