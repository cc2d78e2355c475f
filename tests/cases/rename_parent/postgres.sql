-- up

-- file 1 of 1 (in a transaction), alter_spots_2_changes
-- rename table places to spots
--   [blocks all] breaks-old-code:places breaks-new-code:spots
ALTER TABLE "places" RENAME TO "spots";
-- rename primary key places_pkey on spots to spots_pkey
--   [blocks all]
ALTER TABLE "spots" RENAME CONSTRAINT "places_pkey" TO "spots_pkey";

-- down

-- file 1 of 1 (in a transaction), alter_spots_2_changes
-- rename primary key spots_pkey on spots to places_pkey
--   [blocks all]
ALTER TABLE "spots" RENAME CONSTRAINT "spots_pkey" TO "places_pkey";
-- rename table spots to places
--   [blocks all] breaks-old-code:spots breaks-new-code:places
ALTER TABLE "spots" RENAME TO "places";
