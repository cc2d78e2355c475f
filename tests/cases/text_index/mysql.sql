-- up

-- file 1 of 1 (statement by statement), add_index_articles_words_idx
-- add index articles_words_idx on articles
--   [blocks all] rewrite:articles blocks-writes:articles
CREATE FULLTEXT INDEX `articles_words_idx` ON `articles` (`title`, `body`) ALGORITHM=INPLACE LOCK=SHARED;

-- down

-- file 1 of 1 (statement by statement), add_index_articles_words_idx
-- drop index articles_words_idx on articles
--   [blocks all]
ALTER TABLE `articles` DROP INDEX `articles_words_idx`, ALGORITHM=INPLACE, LOCK=NONE;
