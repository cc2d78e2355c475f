-- up

-- file 1 of 1 (in a transaction), change_type_of_readings_value
-- change type of readings.value from real to double (way back: lossy)
--   [blocks all] rewrite:readings blocks-reads:readings blocks-writes:readings breaks-old-code:readings.value
ALTER TABLE "readings" ALTER COLUMN "value" TYPE double precision;

-- down

-- file 1 of 1 (in a transaction), change_type_of_readings_value
-- change type of readings.value from double to real
--   [blocks all] rewrite:readings blocks-reads:readings blocks-writes:readings data-loss:readings.value breaks-old-code:readings.value
ALTER TABLE "readings" ALTER COLUMN "value" TYPE real;
