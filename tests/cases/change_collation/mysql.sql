-- up

-- file 1 of 1 (statement by statement), alter_users_2_changes
-- set collation of users.name
--   [blocks all] rewrite:users blocks-writes:users may-fail:users.name
ALTER TABLE `users` MODIFY COLUMN `name` varchar(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
-- set collation of users.city
--   [blocks all] rewrite:users blocks-writes:users may-fail:users.city
ALTER TABLE `users` MODIFY COLUMN `city` varchar(40) NOT NULL;

-- down

-- file 1 of 1 (statement by statement), alter_users_2_changes
-- set collation of users.city
--   [blocks all] rewrite:users blocks-writes:users may-fail:users.city
ALTER TABLE `users` MODIFY COLUMN `city` varchar(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL;
-- set collation of users.name
--   [blocks all] rewrite:users blocks-writes:users may-fail:users.name
ALTER TABLE `users` MODIFY COLUMN `name` varchar(40) NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
