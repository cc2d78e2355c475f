-- up

-- file 1 of 1 (statement by statement), alter_2_tables
-- rename table users to Users
--   [blocks all] breaks-old-code:users breaks-new-code:Users
RENAME TABLE `users` TO `Users`;
-- rename column Users.name to NAME
--   [blocks all] breaks-old-code:Users.name breaks-new-code:Users.NAME
ALTER TABLE `Users` RENAME COLUMN `name` TO `NAME`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename unique constraint users_number_key on Users to users_Number_key
--   [blocks all]
ALTER TABLE `Users` RENAME INDEX `users_number_key` TO `_users_Number_key`, ALGORITHM=INSTANT, LOCK=NONE;
--   [blocks all]
ALTER TABLE `Users` RENAME INDEX `_users_Number_key` TO `users_Number_key`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename index users_name_idx on Users to Users_NAME_idx
--   [blocks all]
ALTER TABLE `Users` RENAME INDEX `users_name_idx` TO `_Users_NAME_idx`, ALGORITHM=INSTANT, LOCK=NONE;
--   [blocks all]
ALTER TABLE `Users` RENAME INDEX `_Users_NAME_idx` TO `Users_NAME_idx`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename check users_number_check on Users to users_Number_check
--   [blocks all] rewrite:Users blocks-writes:Users
ALTER TABLE `Users` DROP CONSTRAINT `users_number_check`, ADD CONSTRAINT `users_Number_check` CHECK (number > 0), ALGORITHM=COPY;
-- rename foreign key notes_user on notes to notes_User
SET SESSION foreign_key_checks = 0;
--   [blocks all]
ALTER TABLE `notes` DROP FOREIGN KEY `notes_user`, ADD CONSTRAINT `_notes_User` FOREIGN KEY (`user_id`) REFERENCES `Users` (`id`) ON DELETE CASCADE, ALGORITHM=NOCOPY, LOCK=NONE;
--   [blocks all]
ALTER TABLE `notes` DROP FOREIGN KEY `_notes_User`, ADD CONSTRAINT `notes_User` FOREIGN KEY (`user_id`) REFERENCES `Users` (`id`) ON DELETE CASCADE, ALGORITHM=NOCOPY, LOCK=NONE;
SET SESSION foreign_key_checks = 1;

-- down

-- file 1 of 1 (statement by statement), alter_2_tables
-- rename foreign key notes_User on notes to notes_user
SET SESSION foreign_key_checks = 0;
--   [blocks all]
ALTER TABLE `notes` DROP FOREIGN KEY `notes_User`, ADD CONSTRAINT `_notes_user` FOREIGN KEY (`user_id`) REFERENCES `Users` (`id`) ON DELETE CASCADE, ALGORITHM=NOCOPY, LOCK=NONE;
--   [blocks all]
ALTER TABLE `notes` DROP FOREIGN KEY `_notes_user`, ADD CONSTRAINT `notes_user` FOREIGN KEY (`user_id`) REFERENCES `Users` (`id`) ON DELETE CASCADE, ALGORITHM=NOCOPY, LOCK=NONE;
SET SESSION foreign_key_checks = 1;
-- rename check users_Number_check on Users to users_number_check
--   [blocks all] rewrite:Users blocks-writes:Users
ALTER TABLE `Users` DROP CONSTRAINT `users_Number_check`, ADD CONSTRAINT `users_number_check` CHECK (number > 0), ALGORITHM=COPY;
-- rename index Users_NAME_idx on Users to users_name_idx
--   [blocks all]
ALTER TABLE `Users` RENAME INDEX `Users_NAME_idx` TO `_users_name_idx`, ALGORITHM=INSTANT, LOCK=NONE;
--   [blocks all]
ALTER TABLE `Users` RENAME INDEX `_users_name_idx` TO `users_name_idx`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename unique constraint users_Number_key on Users to users_number_key
--   [blocks all]
ALTER TABLE `Users` RENAME INDEX `users_Number_key` TO `_users_number_key`, ALGORITHM=INSTANT, LOCK=NONE;
--   [blocks all]
ALTER TABLE `Users` RENAME INDEX `_users_number_key` TO `users_number_key`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename column Users.NAME to name
--   [blocks all] breaks-old-code:Users.NAME breaks-new-code:Users.name
ALTER TABLE `Users` RENAME COLUMN `NAME` TO `name`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename table Users to users
--   [blocks all] breaks-old-code:Users breaks-new-code:users
RENAME TABLE `Users` TO `users`;
