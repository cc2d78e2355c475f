-- up

-- file 1 of 1 (in a transaction), alter_rectangles_2_changes
-- drop column rectangles.doubled
--   [blocks all] breaks-old-code:rectangles.doubled
ALTER TABLE "rectangles" DROP COLUMN "doubled";
-- drop column rectangles.width (way back: lossy)
--   [blocks all] data-loss:rectangles.width breaks-old-code:rectangles.width
ALTER TABLE "rectangles" DROP COLUMN "width";

-- down

-- file 1 of 1 (in a transaction), alter_rectangles_2_changes
-- add column rectangles.width
--   [blocks all] may-fail:rectangles.width breaks-old-code:rectangles.width
ALTER TABLE "rectangles" ADD COLUMN "width" integer NOT NULL;
-- add column rectangles.doubled
--   [blocks all] rewrite:rectangles blocks-reads:rectangles blocks-writes:rectangles
ALTER TABLE "rectangles" ADD COLUMN "doubled" integer GENERATED ALWAYS AS (width * 2) STORED NOT NULL;
