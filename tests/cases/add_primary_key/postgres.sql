-- up

-- file 1 of 2 (in a transaction), alter_readings_2_changes_1
-- fill column readings.sensor (way back: lossy)
--   [blocks writes] full-scan:readings blocks-writes:readings
UPDATE "readings" SET "sensor" = 0 WHERE "sensor" IS NULL;

-- file 2 of 2 (in a transaction), alter_readings_2_changes_2
-- require readings.sensor
--   [blocks all] may-fail:readings.sensor full-scan:readings blocks-reads:readings blocks-writes:readings breaks-old-code:readings.sensor
ALTER TABLE "readings" ALTER COLUMN "sensor" SET NOT NULL;
-- add primary key of readings
--   [blocks all] may-fail:readings full-scan:readings blocks-reads:readings blocks-writes:readings breaks-old-code:readings
ALTER TABLE "readings" ADD CONSTRAINT "readings_pkey" PRIMARY KEY ("sensor");

-- down

-- file 2 of 2 (in a transaction), alter_readings_2_changes_2
-- drop primary key of readings
--   [blocks all]
ALTER TABLE "readings" DROP CONSTRAINT "readings_pkey";
-- allow null in readings.sensor
--   [blocks all]
ALTER TABLE "readings" ALTER COLUMN "sensor" DROP NOT NULL;

-- file 1 of 2 (in a transaction), alter_readings_2_changes_1
-- keep the values of column readings.sensor
