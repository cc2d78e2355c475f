-- up

-- file 1 of 1 (in a transaction), drop_column_places_height
-- drop column places.height (way back: lossy)
--   [blocks all] data-loss:places.height breaks-old-code:places.height
ALTER TABLE ONLY "places" DROP COLUMN "height";

-- down

-- file 1 of 1 (in a transaction), drop_column_places_height
-- add column places.height
--   [blocks all]
ALTER TABLE "places" ADD COLUMN "height" integer;
