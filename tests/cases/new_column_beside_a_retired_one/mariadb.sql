-- up

-- file 1 of 1 (statement by statement), alter_users_2_changes
-- add column users.phone (way back: exact unless written)
--   [blocks all]
ALTER TABLE `users` ADD COLUMN `phone` varchar(20) NULL, ALGORITHM=INSTANT, LOCK=NONE;
-- fill column users.phone
--   [blocks writes] full-scan:users blocks-writes:users
UPDATE `users` SET `phone` = 'none' WHERE `phone` IS NULL;
-- require users.phone
--   [blocks all] rewrite:users may-fail:users.phone breaks-old-code:users.phone
ALTER TABLE `users` MODIFY COLUMN `phone` varchar(20) NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- add index users_phone_idx on users
--   [blocks all] full-scan:users
CREATE INDEX `users_phone_idx` ON `users` (`phone`) ALGORITHM=NOCOPY LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_users_2_changes
-- drop index users_phone_idx on users
--   [blocks all]
ALTER TABLE `users` DROP INDEX `users_phone_idx`, ALGORITHM=NOCOPY, LOCK=NONE;
-- allow null in users.phone
--   [blocks all] rewrite:users
ALTER TABLE `users` MODIFY COLUMN `phone` varchar(20) NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- keep the values of column users.phone
-- drop column users.phone
--   [blocks all] data-loss:users.phone breaks-old-code:users.phone
ALTER TABLE `users` DROP COLUMN `phone`, ALGORITHM=INSTANT, LOCK=NONE;
