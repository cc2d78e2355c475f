-- up

-- file 1 of 1 (statement by statement), alter_2_tables
-- rename table posts to articles
--   [blocks all] breaks-old-code:posts breaks-new-code:articles
RENAME TABLE `posts` TO `articles`;
-- rename table posts_tags to articles_tags
--   [blocks all] breaks-old-code:posts_tags breaks-new-code:articles_tags
RENAME TABLE `posts_tags` TO `articles_tags`;
-- rename column articles_tags.post_id to article_id
--   [blocks all] breaks-old-code:articles_tags.post_id breaks-new-code:articles_tags.article_id
ALTER TABLE `articles_tags` RENAME COLUMN `post_id` TO `article_id`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename column articles_tags.tag to label
--   [blocks all] breaks-old-code:articles_tags.tag breaks-new-code:articles_tags.label
ALTER TABLE `articles_tags` RENAME COLUMN `tag` TO `label`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename index posts_tags_tag_idx on articles_tags to articles_tags_label_idx
--   [blocks all]
ALTER TABLE `articles_tags` RENAME INDEX `posts_tags_tag_idx` TO `articles_tags_label_idx`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename foreign key posts_tags_post_id_fkey on articles_tags to articles_tags_article_id_fkey
SET SESSION foreign_key_checks = 0;
--   [blocks all]
ALTER TABLE `articles_tags` DROP FOREIGN KEY `posts_tags_post_id_fkey`, ADD CONSTRAINT `articles_tags_article_id_fkey` FOREIGN KEY (`article_id`) REFERENCES `articles` (`id`) ON DELETE CASCADE, ALGORITHM=NOCOPY, LOCK=NONE;
SET SESSION foreign_key_checks = 1;
-- rename foreign key posts_tags_tag_fkey on articles_tags to articles_tags_label_fkey
SET SESSION foreign_key_checks = 0;
--   [blocks all]
ALTER TABLE `articles_tags` DROP FOREIGN KEY `posts_tags_tag_fkey`, ADD CONSTRAINT `articles_tags_label_fkey` FOREIGN KEY (`label`) REFERENCES `tags` (`name`) ON DELETE CASCADE, ALGORITHM=NOCOPY, LOCK=NONE;
SET SESSION foreign_key_checks = 1;

-- down

-- file 1 of 1 (statement by statement), alter_2_tables
-- rename foreign key articles_tags_label_fkey on articles_tags to posts_tags_tag_fkey
SET SESSION foreign_key_checks = 0;
--   [blocks all]
ALTER TABLE `articles_tags` DROP FOREIGN KEY `articles_tags_label_fkey`, ADD CONSTRAINT `posts_tags_tag_fkey` FOREIGN KEY (`label`) REFERENCES `tags` (`name`) ON DELETE CASCADE, ALGORITHM=NOCOPY, LOCK=NONE;
SET SESSION foreign_key_checks = 1;
-- rename foreign key articles_tags_article_id_fkey on articles_tags to posts_tags_post_id_fkey
SET SESSION foreign_key_checks = 0;
--   [blocks all]
ALTER TABLE `articles_tags` DROP FOREIGN KEY `articles_tags_article_id_fkey`, ADD CONSTRAINT `posts_tags_post_id_fkey` FOREIGN KEY (`article_id`) REFERENCES `articles` (`id`) ON DELETE CASCADE, ALGORITHM=NOCOPY, LOCK=NONE;
SET SESSION foreign_key_checks = 1;
-- rename index articles_tags_label_idx on articles_tags to posts_tags_tag_idx
--   [blocks all]
ALTER TABLE `articles_tags` RENAME INDEX `articles_tags_label_idx` TO `posts_tags_tag_idx`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename column articles_tags.label to tag
--   [blocks all] breaks-old-code:articles_tags.label breaks-new-code:articles_tags.tag
ALTER TABLE `articles_tags` RENAME COLUMN `label` TO `tag`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename column articles_tags.article_id to post_id
--   [blocks all] breaks-old-code:articles_tags.article_id breaks-new-code:articles_tags.post_id
ALTER TABLE `articles_tags` RENAME COLUMN `article_id` TO `post_id`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename table articles_tags to posts_tags
--   [blocks all] breaks-old-code:articles_tags breaks-new-code:posts_tags
RENAME TABLE `articles_tags` TO `posts_tags`;
-- rename table articles to posts
--   [blocks all] breaks-old-code:articles breaks-new-code:posts
RENAME TABLE `articles` TO `posts`;
