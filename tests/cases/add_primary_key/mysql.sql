-- up

-- file 1 of 1 (statement by statement), alter_readings_2_changes
-- fill column readings.sensor (way back: lossy)
--   [blocks writes] full-scan:readings blocks-writes:readings
UPDATE `readings` SET `sensor` = 0 WHERE `sensor` IS NULL;
-- require readings.sensor
--   [blocks all] rewrite:readings may-fail:readings.sensor breaks-old-code:readings.sensor
ALTER TABLE `readings` MODIFY COLUMN `sensor` bigint NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- add primary key of readings
--   [blocks all] rewrite:readings may-fail:readings breaks-old-code:readings
ALTER TABLE `readings` ADD PRIMARY KEY (`sensor`), ALGORITHM=INPLACE, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_readings_2_changes
-- drop primary key of readings
--   [blocks all] rewrite:readings blocks-writes:readings
ALTER TABLE `readings` DROP PRIMARY KEY, ALGORITHM=COPY, LOCK=SHARED;
-- allow null in readings.sensor
--   [blocks all] rewrite:readings
ALTER TABLE `readings` MODIFY COLUMN `sensor` bigint NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- keep the values of column readings.sensor
