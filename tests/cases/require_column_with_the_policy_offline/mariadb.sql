-- up

-- file 1 of 1 (statement by statement), alter_users_3_changes
-- add column users.rank (way back: exact unless written)
--   [blocks all]
ALTER TABLE `users` ADD COLUMN `rank` bigint NULL, ALGORITHM=INSTANT, LOCK=NONE;
-- fill column users.rank
--   [blocks writes] full-scan:users blocks-writes:users
UPDATE `users` SET `rank` = id * 2 WHERE `rank` IS NULL;
-- require users.rank
--   [blocks all] rewrite:users may-fail:users.rank breaks-old-code:users.rank
ALTER TABLE `users` MODIFY COLUMN `rank` bigint NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- fill column users.name (way back: lossy)
--   [blocks writes] full-scan:users blocks-writes:users
UPDATE `users` SET `name` = 'unknown' WHERE `name` IS NULL;
-- require users.name
--   [blocks all] rewrite:users may-fail:users.name breaks-old-code:users.name
ALTER TABLE `users` MODIFY COLUMN `name` varchar(40) NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- require users.age
--   [blocks all] rewrite:users may-fail:users.age breaks-old-code:users.age
ALTER TABLE `users` MODIFY COLUMN `age` int NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_users_3_changes
-- allow null in users.age
--   [blocks all] rewrite:users
ALTER TABLE `users` MODIFY COLUMN `age` int NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- allow null in users.name
--   [blocks all] rewrite:users
ALTER TABLE `users` MODIFY COLUMN `name` varchar(40) NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- keep the values of column users.name
-- allow null in users.rank
--   [blocks all] rewrite:users
ALTER TABLE `users` MODIFY COLUMN `rank` bigint NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- keep the values of column users.rank
-- drop column users.rank
--   [blocks all] data-loss:users.rank breaks-old-code:users.rank
ALTER TABLE `users` DROP COLUMN `rank`, ALGORITHM=INSTANT, LOCK=NONE;
