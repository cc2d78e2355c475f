-- note: cities is a table by itself: whoever reads its parents does not read its rows
-- note: capitals is a table by itself: whoever reads its parents does not read its rows
-- up

-- file 1 of 1 (in a transaction), alter_places_2_changes
-- drop column places.height (way back: lossy)
--   [blocks all] rewrite:places blocks-writes:places data-loss:places.height breaks-old-code:places.height
ALTER TABLE "places" DROP COLUMN "height";
-- drop column places.size (way back: lossy)
--   [blocks all] rewrite:places blocks-writes:places data-loss:places.size breaks-old-code:places.size
ALTER TABLE "places" DROP COLUMN "size";

-- down

-- file 1 of 1 (in a transaction), alter_places_2_changes
-- add column places.size
--   [blocks all]
ALTER TABLE "places" ADD COLUMN "size" integer NOT NULL DEFAULT 1;
-- add column places.height
--   [blocks all]
ALTER TABLE "places" ADD COLUMN "height" integer;
