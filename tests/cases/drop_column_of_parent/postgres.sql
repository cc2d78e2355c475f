-- up

-- file 1 of 1 (in a transaction), alter_3_tables
-- drop column capitals.height (way back: lossy)
-- drop column cities.height (way back: lossy)
-- drop column places.height (way back: lossy)
--   [blocks all] data-loss:places.height breaks-old-code:places.height
ALTER TABLE "places" DROP COLUMN "height";
--   [blocks all] data-loss:cities.height breaks-old-code:cities.height
ALTER TABLE ONLY "cities" DROP COLUMN IF EXISTS "height";
--   [blocks all] data-loss:capitals.height breaks-old-code:capitals.height
ALTER TABLE "capitals" DROP COLUMN IF EXISTS "height";

-- down

-- file 1 of 1 (in a transaction), alter_3_tables
-- add column places.height
--   [blocks all]
ALTER TABLE "places" ADD COLUMN "height" integer;
-- add column cities.height
-- add column capitals.height
