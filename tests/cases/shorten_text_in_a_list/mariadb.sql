-- up

-- file 1 of 1 (statement by statement), change_type_of_posts_tags
-- change type of posts.tags from native varchar(20) to native varchar(10) (way back: may fail)
--   [blocks all] rewrite:posts blocks-writes:posts may-fail:posts.tags breaks-old-code:posts.tags
ALTER TABLE `posts` MODIFY COLUMN `tags` varchar(10) NOT NULL, ALGORITHM=COPY;

-- down

-- file 1 of 1 (statement by statement), change_type_of_posts_tags
-- change type of posts.tags from native varchar(10) to native varchar(20)
--   [blocks all] may-fail:posts.tags breaks-old-code:posts.tags
ALTER TABLE `posts` MODIFY COLUMN `tags` varchar(20) NOT NULL, ALGORITHM=INSTANT, LOCK=NONE;
