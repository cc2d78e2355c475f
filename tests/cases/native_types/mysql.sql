-- up

-- file 1 of 1 (statement by statement), alter_posts_2_changes
-- add column posts.place (way back: exact unless written)
--   [blocks all]
ALTER TABLE `posts` ADD COLUMN `place` point NULL, ALGORITHM=INSTANT;
-- change type of posts.code from native varchar(10) to native varchar(30) (way back: may fail)
--   [blocks all] may-fail:posts.code breaks-old-code:posts.code
ALTER TABLE `posts` MODIFY COLUMN `code` varchar(30) NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_posts_2_changes
-- change type of posts.code from native varchar(30) to native varchar(10)
--   [blocks all] rewrite:posts blocks-writes:posts may-fail:posts.code breaks-old-code:posts.code
ALTER TABLE `posts` MODIFY COLUMN `code` varchar(10) NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
-- drop column posts.place
--   [blocks all] data-loss:posts.place breaks-old-code:posts.place
ALTER TABLE `posts` DROP COLUMN `place`, ALGORITHM=INSTANT;
