-- up

-- file 1 of 2 (in a transaction), drop_primary_key_of_readings_1
-- drop primary key of readings (way back: may fail)
--   [blocks all]
ALTER TABLE "readings" DROP CONSTRAINT "readings_pkey";

-- file 2 of 2 (alone), drop_primary_key_of_readings_2
-- drop index readings_pkey on readings (way back: may fail)
--   [blocks ddl] not-transactional:readings.readings_pkey
DROP INDEX CONCURRENTLY IF EXISTS "readings_pkey";

-- down

-- file 2 of 2 (alone), drop_primary_key_of_readings_2
-- add unique index readings_pkey on readings
--   [blocks ddl] full-scan:readings may-fail:readings.readings_pkey breaks-old-code:readings.readings_pkey not-transactional:readings.readings_pkey
CREATE UNIQUE INDEX CONCURRENTLY "readings_pkey" ON "readings" ("sensor");

-- file 1 of 2 (in a transaction), drop_primary_key_of_readings_1
-- add primary key of readings
DO $$ BEGIN IF to_regclass('"readings_pkey"') IS NULL THEN CREATE UNIQUE INDEX "readings_pkey" ON "readings" ("sensor"); END IF; END $$;
--   [blocks all]
ALTER TABLE "readings" ADD CONSTRAINT "readings_pkey" PRIMARY KEY USING INDEX "readings_pkey";
