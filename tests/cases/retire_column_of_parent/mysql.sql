-- note: cities is a table by itself: whoever reads its parents does not read its rows
-- note: capitals is a table by itself: whoever reads its parents does not read its rows
-- up

-- file 1 of 1 (statement by statement), alter_3_tables
-- retire column places.height (way back: may fail)
--   [blocks all] rewrite:places breaks-old-code:places.height
ALTER TABLE `places` CHANGE COLUMN `height` `_retired_height` int NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- retire column cities.height (way back: may fail)
--   [blocks all] rewrite:cities breaks-old-code:cities.height
ALTER TABLE `cities` CHANGE COLUMN `height` `_retired_height` int NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- retire column capitals.height (way back: may fail)
--   [blocks all] rewrite:capitals breaks-old-code:capitals.height
ALTER TABLE `capitals` CHANGE COLUMN `height` `_retired_height` int NULL, ALGORITHM=INPLACE, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_3_tables
-- restore column capitals.height
--   [blocks all] rewrite:capitals may-fail:capitals.height breaks-new-code:capitals.height
ALTER TABLE `capitals` CHANGE COLUMN `_retired_height` `height` int NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- restore column cities.height
--   [blocks all] rewrite:cities may-fail:cities.height breaks-new-code:cities.height
ALTER TABLE `cities` CHANGE COLUMN `_retired_height` `height` int NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- restore column places.height
--   [blocks all] rewrite:places may-fail:places.height breaks-new-code:places.height
ALTER TABLE `places` CHANGE COLUMN `_retired_height` `height` int NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;
