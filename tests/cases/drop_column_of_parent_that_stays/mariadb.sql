-- note: cities is a table by itself: whoever reads its parents does not read its rows
-- note: capitals is a table by itself: whoever reads its parents does not read its rows
-- up

-- file 1 of 1 (statement by statement), alter_places_2_changes
-- drop column places.height (way back: lossy)
--   [blocks all] data-loss:places.height breaks-old-code:places.height
ALTER TABLE `places` DROP COLUMN `height`, ALGORITHM=INSTANT, LOCK=NONE;
-- drop column places.size (way back: lossy)
--   [blocks all] data-loss:places.size breaks-old-code:places.size
ALTER TABLE `places` DROP COLUMN `size`, ALGORITHM=INSTANT, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_places_2_changes
-- add column places.size
--   [blocks all] may-fail:places.size breaks-old-code:places.size
ALTER TABLE `places` ADD COLUMN `size` int NOT NULL, ALGORITHM=INSTANT, LOCK=NONE;
-- add column places.height
--   [blocks all]
ALTER TABLE `places` ADD COLUMN `height` int NULL, ALGORITHM=INSTANT, LOCK=NONE;
