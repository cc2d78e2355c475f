-- up

-- file 1 of 1 (statement by statement), alter_users_2_changes
-- set default of users.level
--   [blocks all]
ALTER TABLE `users` MODIFY COLUMN `level` int NULL DEFAULT 1, ALGORITHM=INSTANT;
-- require users.level
--   [blocks all] rewrite:users may-fail:users.level breaks-old-code:users.level
ALTER TABLE `users` MODIFY COLUMN `level` int NOT NULL DEFAULT 1, ALGORITHM=INPLACE, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_users_2_changes
-- allow null in users.level
--   [blocks all] rewrite:users
ALTER TABLE `users` MODIFY COLUMN `level` int NULL DEFAULT 1, ALGORITHM=INPLACE, LOCK=NONE;
-- drop default of users.level
--   [blocks all]
ALTER TABLE `users` MODIFY COLUMN `level` int NULL, ALGORITHM=INSTANT;
