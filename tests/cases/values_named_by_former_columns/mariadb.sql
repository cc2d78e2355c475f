-- up

-- file 1 of 1 (statement by statement), alter_users_4_changes
-- rename column users.tenant to account
--   [blocks all] breaks-old-code:users.tenant breaks-new-code:users.account
ALTER TABLE `users` RENAME COLUMN `tenant` TO `account`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename column users.name to full_name
--   [blocks all] breaks-old-code:users.name breaks-new-code:users.full_name
ALTER TABLE `users` RENAME COLUMN `name` TO `full_name`, ALGORITHM=INSTANT, LOCK=NONE;
-- add column users.slug (way back: exact unless written)
--   [blocks all]
ALTER TABLE `users` ADD COLUMN `slug` varchar(40) NULL, ALGORITHM=INSTANT, LOCK=NONE;
-- fill column users.slug
--   [blocks writes] full-scan:users blocks-writes:users
UPDATE `users` SET `slug` = lower(full_name) WHERE `slug` IS NULL;
-- require users.slug
--   [blocks all] rewrite:users may-fail:users.slug breaks-old-code:users.slug
ALTER TABLE `users` MODIFY COLUMN `slug` varchar(40) NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- change type of users.account from integer to varchar(20) (way back: lossy)
--   [blocks all] rewrite:users blocks-writes:users may-fail:users.account
ALTER TABLE `users` ADD COLUMN `_new_account` varchar(20) GENERATED ALWAYS AS (concat('t', account)) STORED, ALGORITHM=COPY;
--   [blocks all] may-fail:users.account breaks-old-code:users.account rewrite:users blocks-writes:users
ALTER TABLE `users` DROP COLUMN `account`, CHANGE COLUMN `_new_account` `account` varchar(20) NOT NULL, ALGORITHM=COPY;

-- down

-- file 1 of 1 (statement by statement), alter_users_4_changes
-- change type of users.account from varchar(20) to integer
--   [blocks all] rewrite:users blocks-writes:users may-fail:users.account
ALTER TABLE `users` ADD COLUMN `_new_account` int GENERATED ALWAYS AS (cast(substr(account, 2) AS signed)) STORED, ALGORITHM=COPY;
--   [blocks all] may-fail:users.account breaks-old-code:users.account rewrite:users blocks-writes:users
ALTER TABLE `users` DROP COLUMN `account`, CHANGE COLUMN `_new_account` `account` int NOT NULL, ALGORITHM=COPY;
-- allow null in users.slug
--   [blocks all] rewrite:users
ALTER TABLE `users` MODIFY COLUMN `slug` varchar(40) NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- keep the values of column users.slug
-- drop column users.slug
--   [blocks all] data-loss:users.slug breaks-old-code:users.slug
ALTER TABLE `users` DROP COLUMN `slug`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename column users.full_name to name
--   [blocks all] breaks-old-code:users.full_name breaks-new-code:users.name
ALTER TABLE `users` RENAME COLUMN `full_name` TO `name`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename column users.account to tenant
--   [blocks all] breaks-old-code:users.account breaks-new-code:users.tenant
ALTER TABLE `users` RENAME COLUMN `account` TO `tenant`, ALGORITHM=INSTANT, LOCK=NONE;
