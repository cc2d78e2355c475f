-- up

-- file 1 of 3 (in a transaction), alter_cities_2_changes_1
-- let cities no longer inherit from places
--   [blocks all] breaks-old-code:places
ALTER TABLE "cities" NO INHERIT "places";

-- file 2 of 3 (in a transaction), alter_cities_2_changes_2
-- stop relying on check places_height_check on cities

-- file 3 of 3 (in a transaction), alter_cities_2_changes_3
-- drop check places_height_check on cities (way back: may fail)
--   [blocks all]
ALTER TABLE "cities" DROP CONSTRAINT "places_height_check";

-- down

-- file 3 of 3 (in a transaction), alter_cities_2_changes_3
-- add check places_height_check on cities
--   [blocks all] breaks-old-code:cities.places_height_check
ALTER TABLE "cities" ADD CONSTRAINT "places_height_check" CHECK (height > 0) NOT VALID;

-- file 2 of 3 (in a transaction), alter_cities_2_changes_2
-- validate check places_height_check on cities
--   [blocks ddl] full-scan:cities may-fail:cities.places_height_check
ALTER TABLE "cities" VALIDATE CONSTRAINT "places_height_check";

-- file 1 of 3 (in a transaction), alter_cities_2_changes_1
-- let cities inherit from places
--   [blocks all] breaks-old-code:places
ALTER TABLE "cities" INHERIT "places";
