-- up

-- file 1 of 1 (statement by statement), alter_users_2_changes
-- add column users.title (way back: exact unless written)
--   [blocks all]
ALTER TABLE `users` ADD COLUMN `title` longtext NULL, ALGORITHM=INSTANT;
-- retire column users.name
--   [blocks all] breaks-old-code:users.name
ALTER TABLE `users` CHANGE COLUMN `name` `_retired_name` longtext NULL, ALGORITHM=INSTANT;

-- down

-- file 1 of 1 (statement by statement), alter_users_2_changes
-- restore column users.name
--   [blocks all] breaks-new-code:users.name
ALTER TABLE `users` CHANGE COLUMN `_retired_name` `name` longtext NULL, ALGORITHM=INSTANT;
-- drop column users.title
--   [blocks all] data-loss:users.title breaks-old-code:users.title
ALTER TABLE `users` DROP COLUMN `title`, ALGORITHM=INSTANT;
