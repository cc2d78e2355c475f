-- up

-- file 1 of 7 (in a transaction), alter_3_tables_1
-- stop relying on check places_height_check on places

-- file 2 of 7 (in a transaction), alter_3_tables_2
-- stop relying on check places_height_check on cities

-- file 3 of 7 (in a transaction), alter_3_tables_3
-- stop relying on check places_height_check on capitals

-- file 4 of 7 (in a transaction), alter_3_tables_4
-- drop check places_height_check on capitals (way back: may fail)
-- drop check places_height_check on cities (way back: may fail)
-- drop check places_height_check on places (way back: may fail)
--   [blocks all]
ALTER TABLE "places" DROP CONSTRAINT "places_height_check";
--   [blocks all]
ALTER TABLE ONLY "cities" DROP CONSTRAINT IF EXISTS "places_height_check";
--   [blocks all]
ALTER TABLE "capitals" DROP CONSTRAINT IF EXISTS "places_height_check";
-- add check places_height_check on places
--   [blocks all] breaks-old-code:places.places_height_check breaks-old-code:cities.places_height_check breaks-old-code:capitals.places_height_check
ALTER TABLE "places" ADD CONSTRAINT "places_height_check" CHECK (height > -1) NOT VALID;
-- add check places_height_check on cities
-- add check places_height_check on capitals

-- file 5 of 7 (in a transaction), alter_3_tables_5
-- validate check places_height_check on capitals
--   [blocks ddl] full-scan:capitals may-fail:capitals.places_height_check
ALTER TABLE "capitals" VALIDATE CONSTRAINT "places_height_check";

-- file 6 of 7 (in a transaction), alter_3_tables_6
-- validate check places_height_check on cities
--   [blocks ddl] full-scan:cities may-fail:cities.places_height_check
ALTER TABLE "cities" VALIDATE CONSTRAINT "places_height_check";

-- file 7 of 7 (in a transaction), alter_3_tables_7
-- validate check places_height_check on places
--   [blocks ddl] full-scan:places may-fail:places.places_height_check
ALTER TABLE "places" VALIDATE CONSTRAINT "places_height_check";

-- down

-- file 7 of 7 (in a transaction), alter_3_tables_7
-- stop relying on check places_height_check on places

-- file 6 of 7 (in a transaction), alter_3_tables_6
-- stop relying on check places_height_check on cities

-- file 5 of 7 (in a transaction), alter_3_tables_5
-- stop relying on check places_height_check on capitals

-- file 4 of 7 (in a transaction), alter_3_tables_4
-- drop check places_height_check on capitals
-- drop check places_height_check on cities
-- drop check places_height_check on places
--   [blocks all]
ALTER TABLE "places" DROP CONSTRAINT "places_height_check";
--   [blocks all]
ALTER TABLE ONLY "cities" DROP CONSTRAINT IF EXISTS "places_height_check";
--   [blocks all]
ALTER TABLE "capitals" DROP CONSTRAINT IF EXISTS "places_height_check";
-- add check places_height_check on places
--   [blocks all] breaks-old-code:places.places_height_check breaks-old-code:cities.places_height_check breaks-old-code:capitals.places_height_check
ALTER TABLE "places" ADD CONSTRAINT "places_height_check" CHECK (height > 0) NOT VALID;
-- add check places_height_check on cities
-- add check places_height_check on capitals

-- file 3 of 7 (in a transaction), alter_3_tables_3
-- validate check places_height_check on capitals
--   [blocks ddl] full-scan:capitals may-fail:capitals.places_height_check
ALTER TABLE "capitals" VALIDATE CONSTRAINT "places_height_check";

-- file 2 of 7 (in a transaction), alter_3_tables_2
-- validate check places_height_check on cities
--   [blocks ddl] full-scan:cities may-fail:cities.places_height_check
ALTER TABLE "cities" VALIDATE CONSTRAINT "places_height_check";

-- file 1 of 7 (in a transaction), alter_3_tables_1
-- validate check places_height_check on places
--   [blocks ddl] full-scan:places may-fail:places.places_height_check
ALTER TABLE "places" VALIDATE CONSTRAINT "places_height_check";
