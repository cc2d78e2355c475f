-- up

-- file 1 of 1 (in a transaction), alter_2_tables
-- let cities no longer inherit from places
--   [blocks all] breaks-old-code:places
ALTER TABLE "cities" NO INHERIT "places";
-- retire table places
--   [blocks all] breaks-old-code:places
ALTER TABLE "places" RENAME TO "_retired_places";
--   [blocks all] breaks-old-code:places
ALTER TABLE "_retired_places" RENAME CONSTRAINT "places_pkey" TO "_retired_places_pkey";

-- down

-- file 1 of 1 (in a transaction), alter_2_tables
-- restore table places
--   [blocks all]
ALTER TABLE "_retired_places" RENAME TO "places";
--   [blocks all]
ALTER TABLE "places" RENAME CONSTRAINT "_retired_places_pkey" TO "places_pkey";
-- let cities inherit from places
--   [blocks all] breaks-old-code:places
ALTER TABLE "cities" INHERIT "places";
