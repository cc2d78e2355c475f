-- up

-- file 1 of 1 (statement by statement), alter_rectangles_2_changes
-- drop column rectangles.doubled
--   [blocks all] breaks-old-code:rectangles.doubled
ALTER TABLE `rectangles` DROP COLUMN `doubled`, ALGORITHM=INSTANT;
-- drop column rectangles.width (way back: lossy)
--   [blocks all] data-loss:rectangles.width breaks-old-code:rectangles.width
ALTER TABLE `rectangles` DROP COLUMN `width`, ALGORITHM=INSTANT;

-- down

-- file 1 of 1 (statement by statement), alter_rectangles_2_changes
-- add column rectangles.width
--   [blocks all] may-fail:rectangles.width breaks-old-code:rectangles.width
ALTER TABLE `rectangles` ADD COLUMN `width` int NOT NULL, ALGORITHM=INSTANT;
-- add column rectangles.doubled
--   [blocks all] rewrite:rectangles blocks-writes:rectangles
ALTER TABLE `rectangles` ADD COLUMN `doubled` int GENERATED ALWAYS AS (width * 2) STORED NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
