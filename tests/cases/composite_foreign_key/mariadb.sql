-- up

-- file 1 of 1 (statement by statement), alter_posts_2_changes
-- add index posts_tenant_id_user_id_idx on posts
--   [blocks all] full-scan:posts
CREATE INDEX `posts_tenant_id_user_id_idx` ON `posts` (`tenant_id`, `user_id`) ALGORITHM=NOCOPY LOCK=NONE;
-- add foreign key posts_tenant_id_user_id_fkey on posts
--   [blocks all] rewrite:posts blocks-writes:posts breaks-old-code:posts.posts_tenant_id_user_id_fkey may-fail:posts.posts_tenant_id_user_id_fkey
ALTER TABLE `posts` ADD CONSTRAINT `posts_tenant_id_user_id_fkey` FOREIGN KEY (`tenant_id`, `user_id`) REFERENCES `users` (`tenant_id`, `id`) ON DELETE CASCADE, ALGORITHM=COPY;

-- down

-- file 1 of 1 (statement by statement), alter_posts_2_changes
-- drop foreign key posts_tenant_id_user_id_fkey on posts
--   [blocks all]
ALTER TABLE `posts` DROP FOREIGN KEY `posts_tenant_id_user_id_fkey`, ALGORITHM=INSTANT, LOCK=NONE;
-- drop index posts_tenant_id_user_id_idx on posts
--   [blocks all]
ALTER TABLE `posts` DROP INDEX `posts_tenant_id_user_id_idx`, ALGORITHM=NOCOPY, LOCK=NONE;
