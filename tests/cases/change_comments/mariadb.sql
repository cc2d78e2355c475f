-- up

-- file 1 of 1 (statement by statement), alter_users_3_changes
-- set comment of users
--   [blocks all]
ALTER TABLE `users` COMMENT = 'Persons';
-- drop comment of users.id
--   [blocks all]
ALTER TABLE `users` MODIFY COLUMN `id` bigint NOT NULL;
-- set comment of users.name
--   [blocks all]
ALTER TABLE `users` MODIFY COLUMN `name` varchar(40) NOT NULL COMMENT 'second';

-- down

-- file 1 of 1 (statement by statement), alter_users_3_changes
-- set comment of users.name
--   [blocks all]
ALTER TABLE `users` MODIFY COLUMN `name` varchar(40) NOT NULL COMMENT 'first';
-- set comment of users.id
--   [blocks all]
ALTER TABLE `users` MODIFY COLUMN `id` bigint NOT NULL COMMENT 'number';
-- set comment of users
--   [blocks all]
ALTER TABLE `users` COMMENT = 'People';
