-- up

-- file 1 of 1 (in a transaction), alter_3_tables
-- rename column places.height to altitude
--   [blocks all] breaks-old-code:places.height breaks-new-code:places.altitude breaks-old-code:cities.height breaks-new-code:cities.altitude breaks-old-code:capitals.height breaks-new-code:capitals.altitude
ALTER TABLE "places" RENAME COLUMN "height" TO "altitude";
-- rename column cities.height to altitude
-- rename column capitals.height to altitude

-- down

-- file 1 of 1 (in a transaction), alter_3_tables
-- rename column capitals.altitude to height
-- rename column cities.altitude to height
-- rename column places.altitude to height
--   [blocks all] breaks-old-code:places.altitude breaks-new-code:places.height
ALTER TABLE "places" RENAME COLUMN "altitude" TO "height";
