-- up

-- file 1 of 1 (statement by statement), alter_users_3_changes
-- fill column users.name (way back: lossy)
--   [blocks writes] full-scan:users blocks-writes:users
UPDATE `users` SET `name` = 'unknown' WHERE `name` IS NULL;
-- require users.name
--   [blocks all] rewrite:users may-fail:users.name breaks-old-code:users.name
ALTER TABLE `users` MODIFY COLUMN `name` varchar(40) NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- require users.age
--   [blocks all] rewrite:users may-fail:users.age breaks-old-code:users.age
ALTER TABLE `users` MODIFY COLUMN `age` int NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- allow null in users.nick (way back: may fail)
--   [blocks all] rewrite:users
ALTER TABLE `users` MODIFY COLUMN `nick` varchar(40) NULL, ALGORITHM=INPLACE, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_users_3_changes
-- require users.nick
--   [blocks all] rewrite:users may-fail:users.nick breaks-old-code:users.nick
ALTER TABLE `users` MODIFY COLUMN `nick` varchar(40) NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- allow null in users.age
--   [blocks all] rewrite:users
ALTER TABLE `users` MODIFY COLUMN `age` int NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- allow null in users.name
--   [blocks all] rewrite:users
ALTER TABLE `users` MODIFY COLUMN `name` varchar(40) NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- keep the values of column users.name
