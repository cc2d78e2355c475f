-- note: cities is a table by itself: whoever reads its parents does not read its rows
-- note: capitals is a table by itself: whoever reads its parents does not read its rows
-- up

-- file 1 of 1 (statement by statement), alter_3_tables
-- drop default of cities.height
--   [blocks all] breaks-old-code:cities.height
ALTER TABLE `cities` MODIFY COLUMN `height` int NOT NULL, ALGORITHM=INSTANT, LOCK=NONE;
-- set default of places.height
--   [blocks all]
ALTER TABLE `places` MODIFY COLUMN `height` int NOT NULL DEFAULT 3, ALGORITHM=INSTANT, LOCK=NONE;
-- set default of capitals.height
--   [blocks all]
ALTER TABLE `capitals` MODIFY COLUMN `height` int NOT NULL DEFAULT 4, ALGORITHM=INSTANT, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_3_tables
-- drop default of capitals.height
--   [blocks all] breaks-old-code:capitals.height
ALTER TABLE `capitals` MODIFY COLUMN `height` int NOT NULL, ALGORITHM=INSTANT, LOCK=NONE;
-- set default of places.height
--   [blocks all]
ALTER TABLE `places` MODIFY COLUMN `height` int NOT NULL DEFAULT 1, ALGORITHM=INSTANT, LOCK=NONE;
-- set default of cities.height
--   [blocks all]
ALTER TABLE `cities` MODIFY COLUMN `height` int NOT NULL DEFAULT 2, ALGORITHM=INSTANT, LOCK=NONE;
