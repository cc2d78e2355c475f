-- up

-- file 1 of 1 (statement by statement), require_users_name
-- require users.name
--   [blocks all] rewrite:users may-fail:users.name breaks-old-code:users.name
ALTER TABLE `users` MODIFY COLUMN `name` varchar(40) NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), require_users_name
-- allow null in users.name
--   [blocks all] rewrite:users
ALTER TABLE `users` MODIFY COLUMN `name` varchar(40) NULL, ALGORITHM=INPLACE, LOCK=NONE;
