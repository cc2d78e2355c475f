-- note: language is the type that it is over: what it demands and its default are left out
-- up

-- file 1 of 1 (statement by statement), alter_readers_2_changes
-- add column readers.language (way back: exact unless written)
--   [blocks all]
ALTER TABLE `readers` ADD COLUMN `language` varchar(2) NULL, ALGORITHM=INSTANT;
-- fill column readers.language
--   [blocks writes] full-scan:readers blocks-writes:readers
UPDATE `readers` SET `language` = lower(country) WHERE `language` IS NULL;
-- require readers.language
--   [blocks all] rewrite:readers may-fail:readers.language breaks-old-code:readers.language
ALTER TABLE `readers` MODIFY COLUMN `language` varchar(2) NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- add column readers.second (way back: exact unless written)
--   [blocks all]
ALTER TABLE `readers` ADD COLUMN `second` varchar(2) NULL, ALGORITHM=INSTANT;
-- fill column readers.second
--   [blocks writes] full-scan:readers blocks-writes:readers
UPDATE `readers` SET `second` = lower(country) WHERE `second` IS NULL;

-- down

-- file 1 of 1 (statement by statement), alter_readers_2_changes
-- keep the values of column readers.second
-- drop column readers.second
--   [blocks all] data-loss:readers.second breaks-old-code:readers.second
ALTER TABLE `readers` DROP COLUMN `second`, ALGORITHM=INSTANT;
-- allow null in readers.language
--   [blocks all] rewrite:readers
ALTER TABLE `readers` MODIFY COLUMN `language` varchar(2) NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- keep the values of column readers.language
-- drop column readers.language
--   [blocks all] data-loss:readers.language breaks-old-code:readers.language
ALTER TABLE `readers` DROP COLUMN `language`, ALGORITHM=INSTANT;
