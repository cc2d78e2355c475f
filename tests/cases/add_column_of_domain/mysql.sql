-- note: nickname is the type that it is over
-- note: email is the type that it is over: what it demands and its default are left out
-- note: score is the type that it is over: what it demands and its default are left out
-- note: language is the type that it is over: what it demands and its default are left out
-- up

-- file 1 of 1 (statement by statement), alter_readers_4_changes
-- add column readers.nickname (way back: exact unless written)
--   [blocks all]
ALTER TABLE `readers` ADD COLUMN `nickname` longtext NULL, ALGORITHM=INSTANT;
-- add column readers.mail (way back: exact unless written)
--   [blocks all]
ALTER TABLE `readers` ADD COLUMN `mail` longtext NULL, ALGORITHM=INSTANT;
-- add column readers.score (way back: exact unless written)
--   [blocks all]
ALTER TABLE `readers` ADD COLUMN `score` int NULL, ALGORITHM=INSTANT;
-- fill column readers.score
--   [blocks writes] full-scan:readers blocks-writes:readers
UPDATE `readers` SET `score` = id WHERE `score` IS NULL;
-- require readers.score
--   [blocks all] rewrite:readers may-fail:readers.score breaks-old-code:readers.score
ALTER TABLE `readers` MODIFY COLUMN `score` int NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- add column readers.language (way back: exact unless written)
--   [blocks all]
ALTER TABLE `readers` ADD COLUMN `language` varchar(2) NOT NULL DEFAULT 'en', ALGORITHM=INSTANT;

-- down

-- file 1 of 1 (statement by statement), alter_readers_4_changes
-- drop column readers.language
--   [blocks all] data-loss:readers.language breaks-old-code:readers.language
ALTER TABLE `readers` DROP COLUMN `language`, ALGORITHM=INSTANT;
-- allow null in readers.score
--   [blocks all] rewrite:readers
ALTER TABLE `readers` MODIFY COLUMN `score` int NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- keep the values of column readers.score
-- drop column readers.score
--   [blocks all] data-loss:readers.score breaks-old-code:readers.score
ALTER TABLE `readers` DROP COLUMN `score`, ALGORITHM=INSTANT;
-- drop column readers.mail
--   [blocks all] data-loss:readers.mail breaks-old-code:readers.mail
ALTER TABLE `readers` DROP COLUMN `mail`, ALGORITHM=INSTANT;
-- drop column readers.nickname
--   [blocks all] data-loss:readers.nickname breaks-old-code:readers.nickname
ALTER TABLE `readers` DROP COLUMN `nickname`, ALGORITHM=INSTANT;
