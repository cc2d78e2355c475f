-- note: cities is a table by itself: whoever reads its parents does not read its rows
-- note: capitals is a table by itself: whoever reads its parents does not read its rows
-- up

-- file 1 of 1 (in a transaction), drop_column_places_height
-- drop column places.height (way back: lossy)
--   [blocks all] rewrite:places blocks-writes:places data-loss:places.height breaks-old-code:places.height
ALTER TABLE "places" DROP COLUMN "height";

-- down

-- file 1 of 1 (in a transaction), drop_column_places_height
-- add column places.height
--   [blocks all]
ALTER TABLE "places" ADD COLUMN "height" integer;
