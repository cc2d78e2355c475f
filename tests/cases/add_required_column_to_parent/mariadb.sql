-- note: cities is a table by itself: whoever reads its parents does not read its rows
-- note: capitals is a table by itself: whoever reads its parents does not read its rows
-- up

-- file 1 of 1 (statement by statement), alter_3_tables
-- add column places.size (way back: exact unless written)
--   [blocks all]
ALTER TABLE `places` ADD COLUMN `size` int NULL, ALGORITHM=INSTANT, LOCK=NONE;
-- fill column places.size
--   [blocks writes] full-scan:places blocks-writes:places
UPDATE `places` SET `size` = length(name) WHERE `size` IS NULL;
-- require places.size
--   [blocks all] rewrite:places may-fail:places.size breaks-old-code:places.size
ALTER TABLE `places` MODIFY COLUMN `size` int NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- add column cities.size (way back: exact unless written)
--   [blocks all]
ALTER TABLE `cities` ADD COLUMN `size` int NULL, ALGORITHM=INSTANT, LOCK=NONE;
-- fill column cities.size
--   [blocks writes] full-scan:cities blocks-writes:cities
UPDATE `cities` SET `size` = length(name) WHERE `size` IS NULL;
-- require cities.size
--   [blocks all] rewrite:cities may-fail:cities.size breaks-old-code:cities.size
ALTER TABLE `cities` MODIFY COLUMN `size` int NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- add column capitals.size (way back: exact unless written)
--   [blocks all]
ALTER TABLE `capitals` ADD COLUMN `size` int NULL, ALGORITHM=INSTANT, LOCK=NONE;
-- fill column capitals.size
--   [blocks writes] full-scan:capitals blocks-writes:capitals
UPDATE `capitals` SET `size` = length(name) WHERE `size` IS NULL;
-- require capitals.size
--   [blocks all] rewrite:capitals may-fail:capitals.size breaks-old-code:capitals.size
ALTER TABLE `capitals` MODIFY COLUMN `size` int NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_3_tables
-- allow null in capitals.size
--   [blocks all] rewrite:capitals
ALTER TABLE `capitals` MODIFY COLUMN `size` int NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- keep the values of column capitals.size
-- drop column capitals.size
--   [blocks all] data-loss:capitals.size breaks-old-code:capitals.size
ALTER TABLE `capitals` DROP COLUMN `size`, ALGORITHM=INSTANT, LOCK=NONE;
-- allow null in cities.size
--   [blocks all] rewrite:cities
ALTER TABLE `cities` MODIFY COLUMN `size` int NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- keep the values of column cities.size
-- drop column cities.size
--   [blocks all] data-loss:cities.size breaks-old-code:cities.size
ALTER TABLE `cities` DROP COLUMN `size`, ALGORITHM=INSTANT, LOCK=NONE;
-- allow null in places.size
--   [blocks all] rewrite:places
ALTER TABLE `places` MODIFY COLUMN `size` int NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- keep the values of column places.size
-- drop column places.size
--   [blocks all] data-loss:places.size breaks-old-code:places.size
ALTER TABLE `places` DROP COLUMN `size`, ALGORITHM=INSTANT, LOCK=NONE;
