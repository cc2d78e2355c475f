-- up

-- file 1 of 1 (statement by statement), alter_users_2_changes
-- drop index users_search on users
--   [blocks all]
ALTER TABLE `users` DROP INDEX `users_search`, ALGORITHM=INPLACE, LOCK=NONE;
-- add index users_search on users
--   [blocks all] full-scan:users
CREATE INDEX `users_search` ON `users` (`age` DESC, `email`) ALGORITHM=INPLACE LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_users_2_changes
-- drop index users_search on users
--   [blocks all]
ALTER TABLE `users` DROP INDEX `users_search`, ALGORITHM=INPLACE, LOCK=NONE;
-- add index users_search on users
--   [blocks all] full-scan:users
CREATE INDEX `users_search` ON `users` (`age`, `email`) ALGORITHM=INPLACE LOCK=NONE;
