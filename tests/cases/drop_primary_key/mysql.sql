-- up

-- file 1 of 1 (statement by statement), drop_primary_key_of_readings
-- drop primary key of readings (way back: may fail)
--   [blocks all] rewrite:readings blocks-writes:readings
ALTER TABLE `readings` DROP PRIMARY KEY, ALGORITHM=COPY, LOCK=SHARED;

-- down

-- file 1 of 1 (statement by statement), drop_primary_key_of_readings
-- add primary key of readings
--   [blocks all] rewrite:readings may-fail:readings breaks-old-code:readings
ALTER TABLE `readings` ADD PRIMARY KEY (`sensor`), ALGORITHM=INPLACE, LOCK=NONE;
