-- up

-- file 1 of 1 (statement by statement), alter_users_3_changes
-- set comment of users
--   [blocks all]
ALTER TABLE `users` COMMENT = 'Persons', ALGORITHM=INSTANT, LOCK=NONE;
-- drop comment of users.id
--   [blocks all]
ALTER TABLE `users` MODIFY COLUMN `id` bigint NOT NULL, ALGORITHM=INSTANT, LOCK=NONE;
-- set comment of users.name
--   [blocks all]
ALTER TABLE `users` MODIFY COLUMN `name` varchar(40) NOT NULL COMMENT 'second', ALGORITHM=INSTANT, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_users_3_changes
-- set comment of users.name
--   [blocks all]
ALTER TABLE `users` MODIFY COLUMN `name` varchar(40) NOT NULL COMMENT 'first', ALGORITHM=INSTANT, LOCK=NONE;
-- set comment of users.id
--   [blocks all]
ALTER TABLE `users` MODIFY COLUMN `id` bigint NOT NULL COMMENT 'number', ALGORITHM=INSTANT, LOCK=NONE;
-- set comment of users
--   [blocks all]
ALTER TABLE `users` COMMENT = 'People', ALGORITHM=INSTANT, LOCK=NONE;
