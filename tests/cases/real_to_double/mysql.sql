-- up

-- file 1 of 1 (statement by statement), change_type_of_readings_value
-- change type of readings.value from real to double (way back: lossy)
--   [blocks all] rewrite:readings blocks-writes:readings breaks-old-code:readings.value
ALTER TABLE `readings` MODIFY COLUMN `value` double NOT NULL, ALGORITHM=COPY, LOCK=SHARED;

-- down

-- file 1 of 1 (statement by statement), change_type_of_readings_value
-- change type of readings.value from double to real
--   [blocks all] rewrite:readings blocks-writes:readings data-loss:readings.value breaks-old-code:readings.value
ALTER TABLE `readings` MODIFY COLUMN `value` float NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
