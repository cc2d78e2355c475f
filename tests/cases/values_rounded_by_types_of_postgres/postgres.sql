-- up

-- file 1 of 1 (in a transaction), alter_readings_6_changes
-- change type of readings.taken_at from timestamp to native timestamp(0) (way back: lossy)
--   [blocks all] rewrite:readings blocks-reads:readings blocks-writes:readings data-loss:readings.taken_at breaks-old-code:readings.taken_at
ALTER TABLE "readings" ALTER COLUMN "taken_at" TYPE timestamp(0);
-- change type of readings.zoned_at from timestamptz to native timestamp(3) with time zone (way back: lossy)
--   [blocks all] rewrite:readings blocks-reads:readings blocks-writes:readings data-loss:readings.zoned_at breaks-old-code:readings.zoned_at
ALTER TABLE "readings" ALTER COLUMN "zoned_at" TYPE timestamp(3) with time zone;
-- change type of readings.clock from time to native time(0) (way back: lossy)
--   [blocks all] rewrite:readings blocks-reads:readings blocks-writes:readings data-loss:readings.clock breaks-old-code:readings.clock
ALTER TABLE "readings" ALTER COLUMN "clock" TYPE time(0);
-- change type of readings.lasted from native interval to native interval(0) (way back: lossy)
--   [blocks all] rewrite:readings blocks-reads:readings blocks-writes:readings data-loss:readings.lasted breaks-old-code:readings.lasted
ALTER TABLE "readings" ALTER COLUMN "lasted" TYPE interval(0);
-- change type of readings.level from decimal to native numeric(8, 2) (way back: lossy)
--   [blocks all] rewrite:readings blocks-reads:readings blocks-writes:readings data-loss:readings.level breaks-old-code:readings.level
ALTER TABLE "readings" ALTER COLUMN "level" TYPE numeric(8, 2);
-- change type of readings.at from native timestamp(3) to native timestamp(0) (way back: lossy)
--   [blocks all] rewrite:readings blocks-reads:readings blocks-writes:readings data-loss:readings.at breaks-old-code:readings.at
ALTER TABLE "readings" ALTER COLUMN "at" TYPE timestamp(0);

-- down

-- file 1 of 1 (in a transaction), alter_readings_6_changes
-- change type of readings.at from native timestamp(0) to native timestamp(3)
--   [blocks all] rewrite:readings blocks-reads:readings blocks-writes:readings breaks-old-code:readings.at
ALTER TABLE "readings" ALTER COLUMN "at" TYPE timestamp(3);
-- change type of readings.level from native numeric(8, 2) to decimal
--   [blocks all] rewrite:readings blocks-reads:readings blocks-writes:readings breaks-old-code:readings.level
ALTER TABLE "readings" ALTER COLUMN "level" TYPE numeric;
-- change type of readings.lasted from native interval(0) to native interval
--   [blocks all] rewrite:readings blocks-reads:readings blocks-writes:readings breaks-old-code:readings.lasted
ALTER TABLE "readings" ALTER COLUMN "lasted" TYPE interval;
-- change type of readings.clock from native time(0) to time
--   [blocks all] rewrite:readings blocks-reads:readings blocks-writes:readings breaks-old-code:readings.clock
ALTER TABLE "readings" ALTER COLUMN "clock" TYPE time;
-- change type of readings.zoned_at from native timestamp(3) with time zone to timestamptz
--   [blocks all] rewrite:readings blocks-reads:readings blocks-writes:readings breaks-old-code:readings.zoned_at
ALTER TABLE "readings" ALTER COLUMN "zoned_at" TYPE timestamptz;
-- change type of readings.taken_at from native timestamp(0) to timestamp
--   [blocks all] rewrite:readings blocks-reads:readings blocks-writes:readings breaks-old-code:readings.taken_at
ALTER TABLE "readings" ALTER COLUMN "taken_at" TYPE timestamp;
