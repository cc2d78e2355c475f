-- up

-- file 1 of 1 (statement by statement), restore_column_users_phone
-- restore column users.phone
--   [blocks all] breaks-new-code:users.phone
ALTER TABLE `users` CHANGE COLUMN `_retired_phone` `phone` varchar(20) NULL, ALGORITHM=INSTANT;

-- down

-- file 1 of 1 (statement by statement), restore_column_users_phone
-- retire column users.phone
--   [blocks all] breaks-old-code:users.phone
ALTER TABLE `users` CHANGE COLUMN `phone` `_retired_phone` varchar(20) NULL, ALGORITHM=INSTANT;
