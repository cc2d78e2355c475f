-- up

-- file 1 of 1 (in a transaction), alter_places_2_changes
-- drop column places.height (way back: lossy)
--   [blocks all] data-loss:places.height breaks-old-code:places.height
ALTER TABLE ONLY "places" DROP COLUMN "height";
-- drop column places.size (way back: lossy)
--   [blocks all]
ALTER TABLE ONLY "places" ALTER COLUMN "size" DROP NOT NULL;
--   [blocks all] data-loss:places.size breaks-old-code:places.size
ALTER TABLE ONLY "places" DROP COLUMN "size";

-- down

-- file 1 of 1 (in a transaction), alter_places_2_changes
-- add column places.size
--   [blocks all] may-fail:places.size breaks-old-code:places.size
ALTER TABLE "places" ADD COLUMN "size" integer NOT NULL;
-- add column places.height
--   [blocks all]
ALTER TABLE "places" ADD COLUMN "height" integer;
