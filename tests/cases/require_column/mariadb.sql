-- up

-- file 1 of 1 (statement by statement), require_users_name
-- fill column users.name (way back: lossy)
--   [blocks writes] full-scan:users blocks-writes:users
UPDATE `users` SET `name` = 'unknown' WHERE `name` IS NULL;
-- require users.name
--   [blocks all] rewrite:users may-fail:users.name breaks-old-code:users.name
ALTER TABLE `users` MODIFY COLUMN `name` varchar(40) NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), require_users_name
-- allow null in users.name
--   [blocks all] rewrite:users
ALTER TABLE `users` MODIFY COLUMN `name` varchar(40) NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- keep the values of column users.name
