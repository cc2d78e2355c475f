-- up

-- file 1 of 1 (statement by statement), alter_users_3_changes
-- set comment of users
--   [blocks all]
ALTER TABLE `users` COMMENT = 'Persons', ALGORITHM=INPLACE, LOCK=NONE;
-- drop comment of users.id
--   [blocks all]
ALTER TABLE `users` MODIFY COLUMN `id` bigint NOT NULL, ALGORITHM=INSTANT;
-- set comment of users.name
--   [blocks all]
ALTER TABLE `users` MODIFY COLUMN `name` varchar(40) NOT NULL COMMENT 'second', ALGORITHM=INSTANT;

-- down

-- file 1 of 1 (statement by statement), alter_users_3_changes
-- set comment of users.name
--   [blocks all]
ALTER TABLE `users` MODIFY COLUMN `name` varchar(40) NOT NULL COMMENT 'first', ALGORITHM=INSTANT;
-- set comment of users.id
--   [blocks all]
ALTER TABLE `users` MODIFY COLUMN `id` bigint NOT NULL COMMENT 'number', ALGORITHM=INSTANT;
-- set comment of users
--   [blocks all]
ALTER TABLE `users` COMMENT = 'People', ALGORITHM=INPLACE, LOCK=NONE;
