-- up

-- file 1 of 1 (statement by statement), alter_users_3_changes
-- rename table users to Users
--   [blocks all] breaks-old-code:users breaks-new-code:Users
RENAME TABLE `users` TO `Users`;
-- rename column Users.name to NAME
--   [blocks all] breaks-old-code:Users.name breaks-new-code:Users.NAME
ALTER TABLE `Users` RENAME COLUMN `name` TO `NAME`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename index users_name_idx on Users to Users_NAME_idx
--   [blocks all]
ALTER TABLE `Users` RENAME INDEX `users_name_idx` TO `Users_NAME_idx`, ALGORITHM=INSTANT, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_users_3_changes
-- rename index Users_NAME_idx on Users to users_name_idx
--   [blocks all]
ALTER TABLE `Users` RENAME INDEX `Users_NAME_idx` TO `users_name_idx`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename column Users.NAME to name
--   [blocks all] breaks-old-code:Users.NAME breaks-new-code:Users.name
ALTER TABLE `Users` RENAME COLUMN `NAME` TO `name`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename table Users to users
--   [blocks all] breaks-old-code:Users breaks-new-code:users
RENAME TABLE `Users` TO `users`;
