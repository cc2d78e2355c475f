-- up

-- file 1 of 1 (statement by statement), alter_users_2_changes
-- fill column users.name (way back: lossy)
--   [blocks writes] full-scan:users blocks-writes:users
UPDATE `users` SET `name` = '' WHERE `name` IS NULL;
-- require users.name
--   [blocks all] rewrite:users may-fail:users.name breaks-old-code:users.name
ALTER TABLE `users` MODIFY COLUMN `name` varchar(40) NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- drop check users_name_given on users (way back: may fail)
--   [blocks all]
ALTER TABLE `users` DROP CHECK `users_name_given`, ALGORITHM=INSTANT;

-- down

-- file 1 of 1 (statement by statement), alter_users_2_changes
-- add check users_name_given on users
--   [blocks all] breaks-old-code:users.users_name_given may-fail:users.users_name_given rewrite:users blocks-writes:users
ALTER TABLE `users` ADD CONSTRAINT `users_name_given` CHECK (name IS NOT NULL), ALGORITHM=COPY, LOCK=SHARED;
-- allow null in users.name
--   [blocks all] rewrite:users
ALTER TABLE `users` MODIFY COLUMN `name` varchar(40) NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- keep the values of column users.name
