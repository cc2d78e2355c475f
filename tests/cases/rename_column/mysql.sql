-- up

-- file 1 of 1 (statement by statement), rename_column_users_name_to_full_name
-- rename column users.name to full_name
--   [blocks all] breaks-old-code:users.name breaks-new-code:users.full_name
ALTER TABLE `users` RENAME COLUMN `name` TO `full_name`, ALGORITHM=INSTANT;

-- down

-- file 1 of 1 (statement by statement), rename_column_users_name_to_full_name
-- rename column users.full_name to name
--   [blocks all] breaks-old-code:users.full_name breaks-new-code:users.name
ALTER TABLE `users` RENAME COLUMN `full_name` TO `name`, ALGORITHM=INSTANT;
