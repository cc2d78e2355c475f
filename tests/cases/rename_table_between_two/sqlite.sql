-- up

-- file 1 of 1 (with its own transaction), alter_2_tables
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
-- rename index posts_tags_tag_idx on articles_tags to articles_tags_label_idx
-- rename foreign key posts_tags_post_id_fkey on articles_tags to articles_tags_article_id_fkey
-- rename foreign key posts_tags_tag_fkey on articles_tags to articles_tags_label_fkey
--   [blocks all]
-- build articles_tags again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'articles_tags';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'articles_tags' AND sql IS NOT NULL AND name NOT IN ('articles_tags_label_idx', 'posts_tags_tag_idx');
--   [blocks all]
CREATE TABLE "_new_articles_tags" (
    "article_id" integer NOT NULL,
    "label" text NOT NULL,
    PRIMARY KEY ("article_id", "label"),
    CONSTRAINT "articles_tags_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles" ("id") ON DELETE CASCADE,
    CONSTRAINT "articles_tags_label_fkey" FOREIGN KEY ("label") REFERENCES "tags" ("name") ON DELETE CASCADE
);
--   [blocks all] rewrite:articles_tags blocks-writes:articles_tags may-fail:articles_tags
INSERT OR ROLLBACK INTO "_new_articles_tags" ("article_id", "label")
SELECT "article_id", "label" FROM "articles_tags";
--   [blocks all]
DROP TABLE "articles_tags";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_articles_tags" RENAME TO "articles_tags";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE INDEX "articles_tags_label_idx" ON "articles_tags" ("label");
--   [blocks all]
PRAGMA writable_schema = ON;
--   [blocks all]
INSERT INTO main.sqlite_schema (type, name, tbl_name, rootpage, sql)
SELECT 'trigger', name, tbl_name, 0, sql FROM temp._schema_triggers;
--   [blocks all]
PRAGMA writable_schema = RESET;
--   [blocks all]
DROP TABLE temp._schema_triggers;

-- down

-- file 1 of 1 (with its own transaction), alter_2_tables
-- rename foreign key articles_tags_label_fkey on articles_tags to posts_tags_tag_fkey
-- rename foreign key articles_tags_article_id_fkey on articles_tags to posts_tags_post_id_fkey
-- rename index articles_tags_label_idx on articles_tags to posts_tags_tag_idx
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
--   [blocks all]
-- build posts_tags again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'posts_tags';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'posts_tags' AND sql IS NOT NULL AND name NOT IN ('articles_tags_label_idx', 'posts_tags_tag_idx');
--   [blocks all]
CREATE TABLE "_new_posts_tags" (
    "post_id" integer NOT NULL,
    "tag" text NOT NULL,
    PRIMARY KEY ("post_id", "tag"),
    CONSTRAINT "posts_tags_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "posts" ("id") ON DELETE CASCADE,
    CONSTRAINT "posts_tags_tag_fkey" FOREIGN KEY ("tag") REFERENCES "tags" ("name") ON DELETE CASCADE
);
--   [blocks all] rewrite:posts_tags blocks-writes:posts_tags may-fail:posts_tags
INSERT OR ROLLBACK INTO "_new_posts_tags" ("post_id", "tag")
SELECT "post_id", "tag" FROM "posts_tags";
--   [blocks all]
DROP TABLE "posts_tags";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_posts_tags" RENAME TO "posts_tags";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE INDEX "posts_tags_tag_idx" ON "posts_tags" ("tag");
--   [blocks all]
PRAGMA writable_schema = ON;
--   [blocks all]
INSERT INTO main.sqlite_schema (type, name, tbl_name, rootpage, sql)
SELECT 'trigger', name, tbl_name, 0, sql FROM temp._schema_triggers;
--   [blocks all]
PRAGMA writable_schema = RESET;
--   [blocks all]
DROP TABLE temp._schema_triggers;
