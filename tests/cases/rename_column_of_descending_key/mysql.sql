-- up

-- file 1 of 1 (statement by statement), alter_readings_2_changes
-- rename column readings.taken to taken_at
--   [blocks all] breaks-old-code:readings.taken breaks-new-code:readings.taken_at
ALTER TABLE `readings` RENAME COLUMN `taken` TO `taken_at`, ALGORITHM=INSTANT;
-- add check readings_value_check on readings
--   [blocks all] breaks-old-code:readings.readings_value_check may-fail:readings.readings_value_check rewrite:readings blocks-writes:readings
ALTER TABLE `readings` ADD CONSTRAINT `readings_value_check` CHECK (value > 0), ALGORITHM=COPY, LOCK=SHARED;

-- down

-- file 1 of 1 (statement by statement), alter_readings_2_changes
-- drop check readings_value_check on readings
--   [blocks all]
ALTER TABLE `readings` DROP CHECK `readings_value_check`, ALGORITHM=INSTANT;
-- rename column readings.taken_at to taken
--   [blocks all] breaks-old-code:readings.taken_at breaks-new-code:readings.taken
ALTER TABLE `readings` RENAME COLUMN `taken_at` TO `taken`, ALGORITHM=INSTANT;
