-- note: feeling is the type that it is over: what it demands and its default are left out
-- up

-- file 1 of 1 (statement by statement), alter_2_types
-- rename enum mood to temper
-- rename value good of enum temper to fine
--   [blocks all] breaks-old-code:temper.good
ALTER TABLE `readers` MODIFY COLUMN `feels` enum('good', 'bad', 'fine') NOT NULL, ALGORITHM=INSTANT, LOCK=NONE;
--   [blocks writes] full-scan:readers blocks-writes:readers breaks-old-code:temper.good
UPDATE `readers` SET `feels` = 'fine' WHERE `feels` = 'good';
--   [blocks all] rewrite:readers blocks-writes:readers may-fail:temper.good breaks-old-code:temper.good
ALTER TABLE `readers` MODIFY COLUMN `feels` enum('fine', 'bad') NOT NULL, ALGORITHM=COPY;
-- add value odd to enum temper (way back: may fail)
--   [blocks all]
ALTER TABLE `readers` MODIFY COLUMN `feels` enum('fine', 'bad', 'odd') NOT NULL, ALGORITHM=INSTANT, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_2_types
-- remove value odd from enum temper
--   [blocks all] rewrite:readers blocks-writes:readers may-fail:temper.odd breaks-old-code:temper.odd
ALTER TABLE `readers` MODIFY COLUMN `feels` enum('fine', 'bad') NOT NULL, ALGORITHM=COPY;
-- rename value fine of enum temper to good
--   [blocks all] breaks-old-code:temper.fine
ALTER TABLE `readers` MODIFY COLUMN `feels` enum('fine', 'bad', 'good') NOT NULL, ALGORITHM=INSTANT, LOCK=NONE;
--   [blocks writes] full-scan:readers blocks-writes:readers breaks-old-code:temper.fine
UPDATE `readers` SET `feels` = 'good' WHERE `feels` = 'fine';
--   [blocks all] rewrite:readers blocks-writes:readers may-fail:temper.fine breaks-old-code:temper.fine
ALTER TABLE `readers` MODIFY COLUMN `feels` enum('good', 'bad') NOT NULL, ALGORITHM=COPY;
-- rename enum temper to mood
