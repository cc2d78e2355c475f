-- up

-- file 1 of 1 (statement by statement), alter_readings_2_changes
-- add primary key of readings
--   [blocks all] rewrite:readings may-fail:readings breaks-old-code:readings
ALTER TABLE `readings` ADD PRIMARY KEY (`sensor`), ALGORITHM=INPLACE, LOCK=NONE;
-- add unique constraint readings_number_key on readings
--   [blocks all] may-fail:readings.readings_number_key full-scan:readings breaks-old-code:readings.readings_number_key
ALTER TABLE `readings` ADD CONSTRAINT `readings_number_key` UNIQUE (`number`), ALGORITHM=NOCOPY, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_readings_2_changes
-- drop unique constraint readings_number_key on readings
--   [blocks all]
ALTER TABLE `readings` DROP INDEX `readings_number_key`, ALGORITHM=NOCOPY, LOCK=NONE;
-- drop primary key of readings
--   [blocks all] rewrite:readings blocks-writes:readings
ALTER TABLE `readings` DROP PRIMARY KEY, ALGORITHM=COPY;
