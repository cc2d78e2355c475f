-- up

-- file 1 of 1 (statement by statement), alter_readings_4_changes
-- change type of readings.taken_at from timestamp to native datetime(6)
--   [blocks all] breaks-old-code:readings.taken_at
ALTER TABLE `readings` MODIFY COLUMN `taken_at` datetime(6) NOT NULL, ALGORITHM=INSTANT;
-- change type of readings.zoned_at from timestamptz to native timestamp(6)
--   [blocks all] breaks-old-code:readings.zoned_at
ALTER TABLE `readings` MODIFY COLUMN `zoned_at` timestamp(6) NOT NULL, ALGORITHM=INSTANT;
-- change type of readings.clock from time to native time(6)
--   [blocks all] breaks-old-code:readings.clock
ALTER TABLE `readings` MODIFY COLUMN `clock` time(6) NOT NULL, ALGORITHM=INSTANT;
-- change type of readings.level from decimal to native decimal(65, 30)
--   [blocks all] breaks-old-code:readings.level
ALTER TABLE `readings` MODIFY COLUMN `level` decimal(65, 30) NOT NULL, ALGORITHM=INSTANT;

-- down

-- file 1 of 1 (statement by statement), alter_readings_4_changes
-- change type of readings.level from native decimal(65, 30) to decimal
--   [blocks all] breaks-old-code:readings.level
ALTER TABLE `readings` MODIFY COLUMN `level` decimal(65, 30) NOT NULL, ALGORITHM=INSTANT;
-- change type of readings.clock from native time(6) to time
--   [blocks all] breaks-old-code:readings.clock
ALTER TABLE `readings` MODIFY COLUMN `clock` time(6) NOT NULL, ALGORITHM=INSTANT;
-- change type of readings.zoned_at from native timestamp(6) to timestamptz
--   [blocks all] breaks-old-code:readings.zoned_at
ALTER TABLE `readings` MODIFY COLUMN `zoned_at` timestamp(6) NOT NULL, ALGORITHM=INSTANT;
-- change type of readings.taken_at from native datetime(6) to timestamp
--   [blocks all] breaks-old-code:readings.taken_at
ALTER TABLE `readings` MODIFY COLUMN `taken_at` datetime(6) NOT NULL, ALGORITHM=INSTANT;
