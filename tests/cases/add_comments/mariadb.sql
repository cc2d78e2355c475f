-- up

-- file 1 of 1 (statement by statement), alter_users_2_changes
-- set comment of users
--   [blocks all]
ALTER TABLE `users` COMMENT = 'People, it\'s them', ALGORITHM=INSTANT, LOCK=NONE;
-- set comment of users.name
--   [blocks all]
ALTER TABLE `users` MODIFY COLUMN `name` varchar(40) NOT NULL DEFAULT 'x' COMMENT 'line one\nline \'two\' \\ \"three\"', ALGORITHM=INSTANT, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_users_2_changes
-- drop comment of users.name
--   [blocks all]
ALTER TABLE `users` MODIFY COLUMN `name` varchar(40) NOT NULL DEFAULT 'x', ALGORITHM=INSTANT, LOCK=NONE;
-- drop comment of users
--   [blocks all]
ALTER TABLE `users` COMMENT = '', ALGORITHM=INSTANT, LOCK=NONE;
