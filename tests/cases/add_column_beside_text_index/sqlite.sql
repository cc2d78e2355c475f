-- note: articles.articles_words_idx is left out: there is no access method `fulltext`
-- up

-- file 1 of 1 (in a transaction), add_column_articles_note
-- add column articles.note (way back: exact unless written)
--   [blocks all]
ALTER TABLE "articles" ADD COLUMN "note" text;

-- down

-- file 1 of 1 (in a transaction), add_column_articles_note
-- drop column articles.note
--   [blocks all] rewrite:articles blocks-writes:articles data-loss:articles.note breaks-old-code:articles.note
ALTER TABLE "articles" DROP COLUMN "note";
