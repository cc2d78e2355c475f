-- up

-- file 1 of 1 (statement by statement), alter_users_2_changes
-- require users.name
--   [blocks all] rewrite:users may-fail:users.name breaks-old-code:users.name
ALTER TABLE `users` MODIFY COLUMN `name` varchar(40) NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- enforce check users_name_given on users
--   [blocks all] rewrite:users blocks-writes:users breaks-old-code:users.users_name_given may-fail:users.users_name_given
ALTER TABLE `users` ALTER CHECK `users_name_given` ENFORCED, ALGORITHM=COPY, LOCK=SHARED;

-- down

-- file 1 of 1 (statement by statement), alter_users_2_changes
-- stop enforcing check users_name_given on users
--   [blocks all]
ALTER TABLE `users` ALTER CHECK `users_name_given` NOT ENFORCED, ALGORITHM=INSTANT;
-- allow null in users.name
--   [blocks all] rewrite:users
ALTER TABLE `users` MODIFY COLUMN `name` varchar(40) NULL, ALGORITHM=INPLACE, LOCK=NONE;
