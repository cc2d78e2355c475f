-- note: cities is a table by itself: whoever reads its parents does not read its rows
-- note: capitals is a table by itself: whoever reads its parents does not read its rows
-- up

-- file 1 of 1 (statement by statement), allow_null_in_places_height
-- allow null in places.height (way back: may fail)
--   [blocks all] rewrite:places
ALTER TABLE `places` MODIFY COLUMN `height` int NULL, ALGORITHM=INPLACE, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), allow_null_in_places_height
-- require places.height
--   [blocks all] rewrite:places may-fail:places.height breaks-old-code:places.height
ALTER TABLE `places` MODIFY COLUMN `height` int NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;
