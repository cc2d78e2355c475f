-- up

-- file 1 of 1 (in a transaction), drop_primary_key_of_readings
-- drop primary key of readings (way back: may fail)
--   [blocks all]
ALTER TABLE "readings" DROP CONSTRAINT "readings_pkey";

-- down

-- file 1 of 1 (in a transaction), drop_primary_key_of_readings
-- add primary key of readings
--   [blocks all] may-fail:readings full-scan:readings blocks-reads:readings blocks-writes:readings breaks-old-code:readings
ALTER TABLE "readings" ADD CONSTRAINT "readings_pkey" PRIMARY KEY ("sensor");
