-- up

-- file 1 of 1 (statement by statement), alter_articles_2_changes
-- drop index articles_title_idx on articles
--   [blocks all]
ALTER TABLE `articles` DROP INDEX `articles_title_idx`, ALGORITHM=INPLACE, LOCK=NONE;
-- add index articles_title_idx on articles
--   [blocks all] full-scan:articles
CREATE INDEX `articles_title_idx` ON `articles` (`title`(20)) ALGORITHM=INPLACE LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_articles_2_changes
-- drop index articles_title_idx on articles
--   [blocks all]
ALTER TABLE `articles` DROP INDEX `articles_title_idx`, ALGORITHM=INPLACE, LOCK=NONE;
-- add index articles_title_idx on articles
--   [blocks all] full-scan:articles
CREATE INDEX `articles_title_idx` ON `articles` (`title`(10)) ALGORITHM=INPLACE LOCK=NONE;
