-- up

-- file 1 of 1 (statement by statement), add_column_articles_note
-- add column articles.note (way back: exact unless written)
--   [blocks all] rewrite:articles blocks-writes:articles
ALTER TABLE `articles` ADD COLUMN `note` longtext NULL, ALGORITHM=INPLACE;

-- down

-- file 1 of 1 (statement by statement), add_column_articles_note
-- drop column articles.note
--   [blocks all] rewrite:articles blocks-writes:articles data-loss:articles.note breaks-old-code:articles.note
ALTER TABLE `articles` DROP COLUMN `note`, ALGORITHM=INPLACE;
