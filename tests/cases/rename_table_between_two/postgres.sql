-- up

-- file 1 of 1 (in a transaction), alter_2_tables
-- rename table posts to articles
--   [blocks all] breaks-old-code:posts breaks-new-code:articles
ALTER TABLE "posts" RENAME TO "articles";
-- rename table posts_tags to articles_tags
--   [blocks all] breaks-old-code:posts_tags breaks-new-code:articles_tags
ALTER TABLE "posts_tags" RENAME TO "articles_tags";
-- rename column articles_tags.post_id to article_id
--   [blocks all] breaks-old-code:articles_tags.post_id breaks-new-code:articles_tags.article_id
ALTER TABLE "articles_tags" RENAME COLUMN "post_id" TO "article_id";
-- rename column articles_tags.tag to label
--   [blocks all] breaks-old-code:articles_tags.tag breaks-new-code:articles_tags.label
ALTER TABLE "articles_tags" RENAME COLUMN "tag" TO "label";
-- rename primary key posts_pkey on articles to articles_pkey
--   [blocks all]
ALTER TABLE "articles" RENAME CONSTRAINT "posts_pkey" TO "articles_pkey";
-- rename primary key posts_tags_pkey on articles_tags to articles_tags_pkey
--   [blocks all]
ALTER TABLE "articles_tags" RENAME CONSTRAINT "posts_tags_pkey" TO "articles_tags_pkey";
-- rename index posts_tags_tag_idx on articles_tags to articles_tags_label_idx
--   [blocks ddl]
ALTER INDEX "posts_tags_tag_idx" RENAME TO "articles_tags_label_idx";
-- rename foreign key posts_tags_post_id_fkey on articles_tags to articles_tags_article_id_fkey
--   [blocks all]
ALTER TABLE "articles_tags" RENAME CONSTRAINT "posts_tags_post_id_fkey" TO "articles_tags_article_id_fkey";
-- rename foreign key posts_tags_tag_fkey on articles_tags to articles_tags_label_fkey
--   [blocks all]
ALTER TABLE "articles_tags" RENAME CONSTRAINT "posts_tags_tag_fkey" TO "articles_tags_label_fkey";

-- down

-- file 1 of 1 (in a transaction), alter_2_tables
-- rename foreign key articles_tags_label_fkey on articles_tags to posts_tags_tag_fkey
--   [blocks all]
ALTER TABLE "articles_tags" RENAME CONSTRAINT "articles_tags_label_fkey" TO "posts_tags_tag_fkey";
-- rename foreign key articles_tags_article_id_fkey on articles_tags to posts_tags_post_id_fkey
--   [blocks all]
ALTER TABLE "articles_tags" RENAME CONSTRAINT "articles_tags_article_id_fkey" TO "posts_tags_post_id_fkey";
-- rename index articles_tags_label_idx on articles_tags to posts_tags_tag_idx
--   [blocks ddl]
ALTER INDEX "articles_tags_label_idx" RENAME TO "posts_tags_tag_idx";
-- rename primary key articles_tags_pkey on articles_tags to posts_tags_pkey
--   [blocks all]
ALTER TABLE "articles_tags" RENAME CONSTRAINT "articles_tags_pkey" TO "posts_tags_pkey";
-- rename primary key articles_pkey on articles to posts_pkey
--   [blocks all]
ALTER TABLE "articles" RENAME CONSTRAINT "articles_pkey" TO "posts_pkey";
-- rename column articles_tags.label to tag
--   [blocks all] breaks-old-code:articles_tags.label breaks-new-code:articles_tags.tag
ALTER TABLE "articles_tags" RENAME COLUMN "label" TO "tag";
-- rename column articles_tags.article_id to post_id
--   [blocks all] breaks-old-code:articles_tags.article_id breaks-new-code:articles_tags.post_id
ALTER TABLE "articles_tags" RENAME COLUMN "article_id" TO "post_id";
-- rename table articles_tags to posts_tags
--   [blocks all] breaks-old-code:articles_tags breaks-new-code:posts_tags
ALTER TABLE "articles_tags" RENAME TO "posts_tags";
-- rename table articles to posts
--   [blocks all] breaks-old-code:articles breaks-new-code:posts
ALTER TABLE "articles" RENAME TO "posts";
