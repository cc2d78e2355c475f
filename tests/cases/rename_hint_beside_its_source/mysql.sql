-- up

-- file 1 of 1 (statement by statement), alter_users_2_changes
-- rename column users.name to full_name
--   [blocks all] breaks-old-code:users.name breaks-new-code:users.full_name
ALTER TABLE `users` RENAME COLUMN `name` TO `full_name`, ALGORITHM=INSTANT;
-- add column users.name (way back: exact unless written)
--   [blocks all]
ALTER TABLE `users` ADD COLUMN `name` longtext NULL, ALGORITHM=INSTANT;

-- down

-- file 1 of 1 (statement by statement), alter_users_2_changes
-- drop column users.name
--   [blocks all] data-loss:users.name breaks-old-code:users.name
ALTER TABLE `users` DROP COLUMN `name`, ALGORITHM=INSTANT;
-- rename column users.full_name to name
--   [blocks all] breaks-old-code:users.full_name breaks-new-code:users.name
ALTER TABLE `users` RENAME COLUMN `full_name` TO `name`, ALGORITHM=INSTANT;
