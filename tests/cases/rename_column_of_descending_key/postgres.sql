-- note: readings has a primary key that ascends: a primary key has no directions
-- up

-- file 1 of 2 (in a transaction), alter_readings_2_changes_1
-- rename column readings.taken to taken_at
--   [blocks all] breaks-old-code:readings.taken breaks-new-code:readings.taken_at
ALTER TABLE "readings" RENAME COLUMN "taken" TO "taken_at";
-- add check readings_value_check on readings
--   [blocks all] breaks-old-code:readings.readings_value_check
ALTER TABLE "readings" ADD CONSTRAINT "readings_value_check" CHECK (value > 0) NOT VALID;

-- file 2 of 2 (in a transaction), alter_readings_2_changes_2
-- validate check readings_value_check on readings
--   [blocks ddl] full-scan:readings may-fail:readings.readings_value_check
ALTER TABLE "readings" VALIDATE CONSTRAINT "readings_value_check";

-- down

-- file 2 of 2 (in a transaction), alter_readings_2_changes_2
-- stop relying on check readings_value_check on readings

-- file 1 of 2 (in a transaction), alter_readings_2_changes_1
-- drop check readings_value_check on readings
--   [blocks all]
ALTER TABLE "readings" DROP CONSTRAINT "readings_value_check";
-- rename column readings.taken_at to taken
--   [blocks all] breaks-old-code:readings.taken_at breaks-new-code:readings.taken
ALTER TABLE "readings" RENAME COLUMN "taken_at" TO "taken";
