-- up

-- file 1 of 5 (in a transaction), alter_readings_2_changes_1
-- fill column readings.sensor (way back: lossy)
--   [blocks writes] full-scan:readings blocks-writes:readings
UPDATE "readings" SET "sensor" = 0 WHERE "sensor" IS NULL;

-- file 2 of 5 (in a transaction), alter_readings_2_changes_2
-- add check _required_sensor on readings
--   [blocks all] breaks-old-code:readings.sensor
ALTER TABLE "readings" ADD CONSTRAINT "_required_sensor" CHECK ("sensor" IS NOT NULL) NOT VALID;

-- file 3 of 5 (in a transaction), alter_readings_2_changes_3
-- fill column readings.sensor (way back: lossy)
--   [blocks writes] full-scan:readings blocks-writes:readings
UPDATE "readings" SET "sensor" = 0 WHERE "sensor" IS NULL;

-- file 4 of 5 (in a transaction), alter_readings_2_changes_4
-- validate check _required_sensor on readings
--   [blocks ddl] may-fail:readings._required_sensor full-scan:readings
ALTER TABLE "readings" VALIDATE CONSTRAINT "_required_sensor";

-- file 5 of 5 (in a transaction), alter_readings_2_changes_5
-- require readings.sensor
--   [blocks all]
ALTER TABLE "readings" ALTER COLUMN "sensor" SET NOT NULL;
-- drop check _required_sensor on readings
--   [blocks all]
ALTER TABLE "readings" DROP CONSTRAINT "_required_sensor";
-- add primary key of readings
--   [blocks all] may-fail:readings full-scan:readings blocks-reads:readings blocks-writes:readings breaks-old-code:readings
ALTER TABLE "readings" ADD CONSTRAINT "readings_pkey" PRIMARY KEY ("sensor");

-- down

-- file 5 of 5 (in a transaction), alter_readings_2_changes_5
-- drop primary key of readings
--   [blocks all]
ALTER TABLE "readings" DROP CONSTRAINT "readings_pkey";
-- add check _required_sensor on readings
--   [blocks all]
ALTER TABLE "readings" ADD CONSTRAINT "_required_sensor" CHECK ("sensor" IS NOT NULL) NOT VALID;
-- allow null in readings.sensor
--   [blocks all]
ALTER TABLE "readings" ALTER COLUMN "sensor" DROP NOT NULL;

-- file 4 of 5 (in a transaction), alter_readings_2_changes_4
-- stop relying on check _required_sensor on readings

-- file 3 of 5 (in a transaction), alter_readings_2_changes_3
-- keep the values of column readings.sensor

-- file 2 of 5 (in a transaction), alter_readings_2_changes_2
-- drop check _required_sensor on readings
--   [blocks all]
ALTER TABLE "readings" DROP CONSTRAINT "_required_sensor";

-- file 1 of 5 (in a transaction), alter_readings_2_changes_1
-- keep the values of column readings.sensor
