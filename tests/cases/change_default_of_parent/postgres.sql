-- up

-- file 1 of 1 (in a transaction), alter_3_tables
-- drop default of cities.height
--   [blocks all] breaks-old-code:cities.height
ALTER TABLE ONLY "cities" ALTER COLUMN "height" DROP DEFAULT;
-- set default of places.height
--   [blocks all]
ALTER TABLE ONLY "places" ALTER COLUMN "height" SET DEFAULT 3;
-- set default of capitals.height
--   [blocks all]
ALTER TABLE "capitals" ALTER COLUMN "height" SET DEFAULT 4;

-- down

-- file 1 of 1 (in a transaction), alter_3_tables
-- drop default of capitals.height
--   [blocks all] breaks-old-code:capitals.height
ALTER TABLE "capitals" ALTER COLUMN "height" DROP DEFAULT;
-- set default of places.height
--   [blocks all]
ALTER TABLE ONLY "places" ALTER COLUMN "height" SET DEFAULT 1;
-- set default of cities.height
--   [blocks all]
ALTER TABLE ONLY "cities" ALTER COLUMN "height" SET DEFAULT 2;
