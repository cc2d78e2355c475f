-- up

-- file 1 of 1 (statement by statement), add_column_users_slug
-- add column users.slug (way back: exact unless written)
--   [blocks all]
ALTER TABLE `users` ADD COLUMN `slug` varchar(80) NULL, ALGORITHM=INSTANT, LOCK=NONE;
-- fill column users.slug
--   [blocks writes] full-scan:users blocks-writes:users
UPDATE `users` SET `slug` = lower(name) WHERE `slug` IS NULL;
-- require users.slug
--   [blocks all] rewrite:users may-fail:users.slug breaks-old-code:users.slug
ALTER TABLE `users` MODIFY COLUMN `slug` varchar(80) NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), add_column_users_slug
-- allow null in users.slug
--   [blocks all] rewrite:users
ALTER TABLE `users` MODIFY COLUMN `slug` varchar(80) NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- keep the values of column users.slug
-- drop column users.slug
--   [blocks all] data-loss:users.slug breaks-old-code:users.slug
ALTER TABLE `users` DROP COLUMN `slug`, ALGORITHM=INSTANT, LOCK=NONE;
