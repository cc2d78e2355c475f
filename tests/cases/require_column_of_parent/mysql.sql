-- note: cities is a table by itself: whoever reads its parents does not read its rows
-- note: capitals is a table by itself: whoever reads its parents does not read its rows
-- up

-- file 1 of 1 (statement by statement), alter_2_tables
-- require places.height
--   [blocks all] rewrite:places may-fail:places.height breaks-old-code:places.height
ALTER TABLE `places` MODIFY COLUMN `height` int NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- require cities.height
--   [blocks all] rewrite:cities may-fail:cities.height breaks-old-code:cities.height
ALTER TABLE `cities` MODIFY COLUMN `height` int NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_2_tables
-- allow null in cities.height
--   [blocks all] rewrite:cities
ALTER TABLE `cities` MODIFY COLUMN `height` int NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- allow null in places.height
--   [blocks all] rewrite:places
ALTER TABLE `places` MODIFY COLUMN `height` int NULL, ALGORITHM=INPLACE, LOCK=NONE;
