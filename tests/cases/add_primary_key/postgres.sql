-- up

-- file 1 of 7 (in a transaction), alter_readings_2_changes_1
-- fill column readings.sensor (way back: lossy)
--   [blocks writes] full-scan:readings blocks-writes:readings
UPDATE "readings" SET "sensor" = 0 WHERE "sensor" IS NULL;

-- file 2 of 7 (in a transaction), alter_readings_2_changes_2
-- add check _required_sensor on readings
--   [blocks all] breaks-old-code:readings.sensor
ALTER TABLE "readings" ADD CONSTRAINT "_required_sensor" CHECK ("sensor" IS NOT NULL) NOT VALID;

-- file 3 of 7 (in a transaction), alter_readings_2_changes_3
-- fill column readings.sensor (way back: lossy)
--   [blocks writes] full-scan:readings blocks-writes:readings
UPDATE "readings" SET "sensor" = 0 WHERE "sensor" IS NULL;

-- file 4 of 7 (in a transaction), alter_readings_2_changes_4
-- validate check _required_sensor on readings
--   [blocks ddl] full-scan:readings may-fail:readings._required_sensor
ALTER TABLE "readings" VALIDATE CONSTRAINT "_required_sensor";

-- file 5 of 7 (in a transaction), alter_readings_2_changes_5
-- require readings.sensor
--   [blocks all]
ALTER TABLE "readings" ALTER COLUMN "sensor" SET NOT NULL;
-- drop check _required_sensor on readings
--   [blocks all]
ALTER TABLE "readings" DROP CONSTRAINT "_required_sensor";

-- file 6 of 7 (alone), alter_readings_2_changes_6
-- add unique index readings_pkey on readings
--   [blocks ddl] full-scan:readings may-fail:readings.readings_pkey breaks-old-code:readings.readings_pkey not-transactional:readings.readings_pkey
CREATE UNIQUE INDEX CONCURRENTLY "readings_pkey" ON "readings" ("sensor");

-- file 7 of 7 (in a transaction), alter_readings_2_changes_7
-- add primary key of readings
DO $$ BEGIN IF to_regclass('"readings_pkey"') IS NULL THEN CREATE UNIQUE INDEX "readings_pkey" ON "readings" ("sensor"); END IF; END $$;
--   [blocks all]
ALTER TABLE "readings" ADD CONSTRAINT "readings_pkey" PRIMARY KEY USING INDEX "readings_pkey";

-- down

-- file 7 of 7 (in a transaction), alter_readings_2_changes_7
-- drop primary key of readings
--   [blocks all]
ALTER TABLE "readings" DROP CONSTRAINT "readings_pkey";

-- file 6 of 7 (alone), alter_readings_2_changes_6
-- drop index readings_pkey on readings
--   [blocks ddl] not-transactional:readings.readings_pkey
DROP INDEX CONCURRENTLY IF EXISTS "readings_pkey";

-- file 5 of 7 (in a transaction), alter_readings_2_changes_5
-- add check _required_sensor on readings
--   [blocks all]
ALTER TABLE "readings" ADD CONSTRAINT "_required_sensor" CHECK ("sensor" IS NOT NULL) NOT VALID;
-- allow null in readings.sensor
--   [blocks all]
ALTER TABLE "readings" ALTER COLUMN "sensor" DROP NOT NULL;

-- file 4 of 7 (in a transaction), alter_readings_2_changes_4
-- stop relying on check _required_sensor on readings

-- file 3 of 7 (in a transaction), alter_readings_2_changes_3
-- keep the values of column readings.sensor

-- file 2 of 7 (in a transaction), alter_readings_2_changes_2
-- drop check _required_sensor on readings
--   [blocks all]
ALTER TABLE "readings" DROP CONSTRAINT "_required_sensor";

-- file 1 of 7 (in a transaction), alter_readings_2_changes_1
-- keep the values of column readings.sensor
