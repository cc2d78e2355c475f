-- note: cities is a table by itself: whoever reads its parents does not read its rows
-- note: capitals is a table by itself: whoever reads its parents does not read its rows
-- up

-- file 1 of 1 (statement by statement), alter_3_tables
-- add column places.height (way back: exact unless written)
--   [blocks all]
ALTER TABLE `places` ADD COLUMN `height` int NOT NULL DEFAULT 5, ALGORITHM=INSTANT, LOCK=NONE;
-- add column places.note (way back: exact unless written)
--   [blocks all]
ALTER TABLE `places` ADD COLUMN `note` longtext NULL, ALGORITHM=INSTANT, LOCK=NONE;
-- add column cities.height (way back: exact unless written)
--   [blocks all]
ALTER TABLE `cities` ADD COLUMN `height` int NOT NULL DEFAULT 7, ALGORITHM=INSTANT, LOCK=NONE;
-- add column cities.note (way back: exact unless written)
--   [blocks all]
ALTER TABLE `cities` ADD COLUMN `note` longtext NULL, ALGORITHM=INSTANT, LOCK=NONE;
-- add column capitals.height (way back: exact unless written)
--   [blocks all]
ALTER TABLE `capitals` ADD COLUMN `height` int NOT NULL DEFAULT 5, ALGORITHM=INSTANT, LOCK=NONE;
-- add column capitals.note (way back: exact unless written)
--   [blocks all]
ALTER TABLE `capitals` ADD COLUMN `note` longtext NULL, ALGORITHM=INSTANT, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_3_tables
-- drop column capitals.note
--   [blocks all] data-loss:capitals.note breaks-old-code:capitals.note
ALTER TABLE `capitals` DROP COLUMN `note`, ALGORITHM=INSTANT, LOCK=NONE;
-- drop column capitals.height
--   [blocks all] data-loss:capitals.height breaks-old-code:capitals.height
ALTER TABLE `capitals` DROP COLUMN `height`, ALGORITHM=INSTANT, LOCK=NONE;
-- drop column cities.note
--   [blocks all] data-loss:cities.note breaks-old-code:cities.note
ALTER TABLE `cities` DROP COLUMN `note`, ALGORITHM=INSTANT, LOCK=NONE;
-- drop column cities.height
--   [blocks all] data-loss:cities.height breaks-old-code:cities.height
ALTER TABLE `cities` DROP COLUMN `height`, ALGORITHM=INSTANT, LOCK=NONE;
-- drop column places.note
--   [blocks all] data-loss:places.note breaks-old-code:places.note
ALTER TABLE `places` DROP COLUMN `note`, ALGORITHM=INSTANT, LOCK=NONE;
-- drop column places.height
--   [blocks all] data-loss:places.height breaks-old-code:places.height
ALTER TABLE `places` DROP COLUMN `height`, ALGORITHM=INSTANT, LOCK=NONE;
