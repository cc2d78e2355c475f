-- up

-- file 1 of 1 (in a transaction), alter_readings_3_changes
-- change type of readings.taken_at from timestamp to native timestamp
-- change type of readings.level from decimal(10, 4) to native numeric (way back: lossy)
--   [blocks all] rewrite:readings blocks-reads:readings blocks-writes:readings breaks-old-code:readings.level
ALTER TABLE "readings" ALTER COLUMN "level" TYPE numeric;
-- change type of readings.weight from double to native double precision

-- down

-- file 1 of 1 (in a transaction), alter_readings_3_changes
-- change type of readings.weight from native double precision to double
-- change type of readings.level from native numeric to decimal(10, 4)
--   [blocks all] rewrite:readings blocks-reads:readings blocks-writes:readings data-loss:readings.level breaks-old-code:readings.level
ALTER TABLE "readings" ALTER COLUMN "level" TYPE numeric(10, 4);
-- change type of readings.taken_at from native timestamp to timestamp
