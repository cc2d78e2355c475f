-- up

-- file 1 of 1 (statement by statement), alter_users_2_changes
-- retire column users.name (way back: may fail)
--   [blocks all] rewrite:users breaks-old-code:users.name
ALTER TABLE `users` CHANGE COLUMN `name` `_retired_name` varchar(80) NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- retire column users.rank
--   [blocks all] rewrite:users breaks-old-code:users.rank
ALTER TABLE `users` CHANGE COLUMN `rank` `_retired_rank` int NULL DEFAULT 3, ALGORITHM=INPLACE, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_users_2_changes
-- restore column users.rank
--   [blocks all] rewrite:users may-fail:users.rank breaks-new-code:users.rank
ALTER TABLE `users` CHANGE COLUMN `_retired_rank` `rank` int NOT NULL DEFAULT 3, ALGORITHM=INPLACE, LOCK=NONE;
-- restore column users.name
--   [blocks all] rewrite:users may-fail:users.name breaks-new-code:users.name
ALTER TABLE `users` CHANGE COLUMN `_retired_name` `name` varchar(80) NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;
