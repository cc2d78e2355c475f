-- up

-- file 1 of 2 (alone), alter_articles_2_changes_1
-- drop index articles_slug_idx on articles
--   [blocks ddl] not-transactional:articles.articles_slug_idx
DROP INDEX CONCURRENTLY "articles_slug_idx";

-- file 2 of 2 (alone), alter_articles_2_changes_2
-- add index articles_slug_idx on articles
--   [blocks ddl] full-scan:articles not-transactional:articles.articles_slug_idx
CREATE INDEX CONCURRENTLY "articles_slug_idx" ON "articles" ("slug" varchar_pattern_ops);

-- down

-- file 2 of 2 (alone), alter_articles_2_changes_2
-- drop index articles_slug_idx on articles
--   [blocks ddl] not-transactional:articles.articles_slug_idx
DROP INDEX CONCURRENTLY "articles_slug_idx";

-- file 1 of 2 (alone), alter_articles_2_changes_1
-- add index articles_slug_idx on articles
--   [blocks ddl] full-scan:articles not-transactional:articles.articles_slug_idx
CREATE INDEX CONCURRENTLY "articles_slug_idx" ON "articles" ("slug");
