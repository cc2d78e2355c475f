-- up

-- file 1 of 1 (statement by statement), alter_users_2_changes
-- add column users.rank (way back: exact unless written)
--   [blocks all]
ALTER TABLE `users` ADD COLUMN `rank` bigint NULL, ALGORITHM=INSTANT;
-- set default of users.rank
--   [blocks all]
ALTER TABLE `users` MODIFY COLUMN `rank` bigint NULL DEFAULT 5, ALGORITHM=INSTANT;
-- fill column users.rank
--   [blocks writes] full-scan:users blocks-writes:users
UPDATE `users` SET `rank` = id * 2 WHERE `rank` IS NULL;
-- require users.rank
--   [blocks all] rewrite:users may-fail:users.rank
ALTER TABLE `users` MODIFY COLUMN `rank` bigint NOT NULL DEFAULT 5, ALGORITHM=INPLACE, LOCK=NONE;
-- add column users.title (way back: exact unless written)
--   [blocks all]
ALTER TABLE `users` ADD COLUMN `title` varchar(80) NULL, ALGORITHM=INSTANT;
-- set default of users.title
--   [blocks all]
ALTER TABLE `users` MODIFY COLUMN `title` varchar(80) NULL DEFAULT 'new', ALGORITHM=INSTANT;
-- fill column users.title
--   [blocks writes] full-scan:users blocks-writes:users
UPDATE `users` SET `title` = upper(name) WHERE `title` IS NULL;

-- down

-- file 1 of 1 (statement by statement), alter_users_2_changes
-- keep the values of column users.title
-- drop default of users.title
--   [blocks all]
ALTER TABLE `users` MODIFY COLUMN `title` varchar(80) NULL, ALGORITHM=INSTANT;
-- drop column users.title
--   [blocks all] data-loss:users.title breaks-old-code:users.title
ALTER TABLE `users` DROP COLUMN `title`, ALGORITHM=INSTANT;
-- allow null in users.rank
--   [blocks all] rewrite:users
ALTER TABLE `users` MODIFY COLUMN `rank` bigint NULL DEFAULT 5, ALGORITHM=INPLACE, LOCK=NONE;
-- keep the values of column users.rank
-- drop default of users.rank
--   [blocks all]
ALTER TABLE `users` MODIFY COLUMN `rank` bigint NULL, ALGORITHM=INSTANT;
-- drop column users.rank
--   [blocks all] data-loss:users.rank breaks-old-code:users.rank
ALTER TABLE `users` DROP COLUMN `rank`, ALGORITHM=INSTANT;
