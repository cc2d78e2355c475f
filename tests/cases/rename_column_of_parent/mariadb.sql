-- note: cities is a table by itself: whoever reads its parents does not read its rows
-- note: capitals is a table by itself: whoever reads its parents does not read its rows
-- up

-- file 1 of 1 (statement by statement), alter_3_tables
-- rename column places.height to altitude
--   [blocks all] breaks-old-code:places.height breaks-new-code:places.altitude
ALTER TABLE `places` RENAME COLUMN `height` TO `altitude`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename column cities.height to altitude
--   [blocks all] breaks-old-code:cities.height breaks-new-code:cities.altitude
ALTER TABLE `cities` RENAME COLUMN `height` TO `altitude`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename column capitals.height to altitude
--   [blocks all] breaks-old-code:capitals.height breaks-new-code:capitals.altitude
ALTER TABLE `capitals` RENAME COLUMN `height` TO `altitude`, ALGORITHM=INSTANT, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_3_tables
-- rename column capitals.altitude to height
--   [blocks all] breaks-old-code:capitals.altitude breaks-new-code:capitals.height
ALTER TABLE `capitals` RENAME COLUMN `altitude` TO `height`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename column cities.altitude to height
--   [blocks all] breaks-old-code:cities.altitude breaks-new-code:cities.height
ALTER TABLE `cities` RENAME COLUMN `altitude` TO `height`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename column places.altitude to height
--   [blocks all] breaks-old-code:places.altitude breaks-new-code:places.height
ALTER TABLE `places` RENAME COLUMN `altitude` TO `height`, ALGORITHM=INSTANT, LOCK=NONE;
