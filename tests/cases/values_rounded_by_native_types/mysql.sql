-- up

-- file 1 of 1 (statement by statement), alter_readings_3_changes
-- change type of readings.taken_at from timestamp to native datetime (way back: lossy)
--   [blocks all] rewrite:readings blocks-writes:readings data-loss:readings.taken_at breaks-old-code:readings.taken_at
ALTER TABLE `readings` MODIFY COLUMN `taken_at` datetime NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
-- change type of readings.level from decimal(10, 4) to native decimal(8,2) unsigned (way back: lossy)
--   [blocks all] rewrite:readings blocks-writes:readings data-loss:readings.level breaks-old-code:readings.level
ALTER TABLE `readings` MODIFY COLUMN `level` decimal(8,2) unsigned NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
-- change type of readings.weight from double to native float (way back: lossy)
--   [blocks all] rewrite:readings blocks-writes:readings data-loss:readings.weight breaks-old-code:readings.weight
ALTER TABLE `readings` MODIFY COLUMN `weight` float NOT NULL, ALGORITHM=COPY, LOCK=SHARED;

-- down

-- file 1 of 1 (statement by statement), alter_readings_3_changes
-- change type of readings.weight from native float to double
--   [blocks all] rewrite:readings blocks-writes:readings breaks-old-code:readings.weight
ALTER TABLE `readings` MODIFY COLUMN `weight` double NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
-- change type of readings.level from native decimal(8,2) unsigned to decimal(10, 4)
--   [blocks all] rewrite:readings blocks-writes:readings breaks-old-code:readings.level
ALTER TABLE `readings` MODIFY COLUMN `level` decimal(10, 4) NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
-- change type of readings.taken_at from native datetime to timestamp
--   [blocks all] rewrite:readings blocks-writes:readings breaks-old-code:readings.taken_at
ALTER TABLE `readings` MODIFY COLUMN `taken_at` datetime(6) NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
