-- up

-- file 1 of 1 (statement by statement), add_post_tags
-- create table post_tags (way back: exact unless written)
--   [blocks all]
CREATE TABLE `post_tags` (
    `post_id` bigint NOT NULL,
    `tag_id` bigint NOT NULL,
    PRIMARY KEY (`post_id`, `tag_id`),
    CONSTRAINT `post_tags_post_id_fkey` FOREIGN KEY (`post_id`) REFERENCES `posts` (`id`) ON DELETE CASCADE,
    CONSTRAINT `post_tags_tag_id_fkey` FOREIGN KEY (`tag_id`) REFERENCES `tags` (`id`) ON DELETE CASCADE
);
CREATE INDEX `post_tags_tag_id_idx` ON `post_tags` (`tag_id`);

-- down

-- file 1 of 1 (statement by statement), add_post_tags
-- drop table post_tags
--   [blocks all] data-loss:post_tags breaks-old-code:post_tags
DROP TABLE `post_tags`;
