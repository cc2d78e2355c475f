-- up

-- file 1 of 1 (in a transaction), alter_readings_2_changes
-- add primary key of readings
--   [blocks all] full-scan:readings blocks-reads:readings blocks-writes:readings may-fail:readings breaks-old-code:readings
ALTER TABLE "readings" ADD CONSTRAINT "readings_pkey" PRIMARY KEY ("sensor");
-- add unique constraint readings_number_key on readings
--   [blocks all] may-fail:readings.readings_number_key full-scan:readings blocks-reads:readings blocks-writes:readings breaks-old-code:readings.readings_number_key
ALTER TABLE "readings" ADD CONSTRAINT "readings_number_key" UNIQUE ("number");

-- down

-- file 1 of 1 (in a transaction), alter_readings_2_changes
-- drop unique constraint readings_number_key on readings
--   [blocks all]
ALTER TABLE "readings" DROP CONSTRAINT "readings_number_key";
-- drop primary key of readings
--   [blocks all]
ALTER TABLE "readings" DROP CONSTRAINT "readings_pkey";
