-- up

-- file 1 of 1 (statement by statement), alter_users_2_changes
-- add index users_age_email_idx on users
--   [blocks all] full-scan:users
CREATE INDEX `users_age_email_idx` ON `users` (`age`, `email`) ALGORITHM=NOCOPY LOCK=NONE;
-- add index users_email_idx on users
--   [blocks all] full-scan:users
CREATE INDEX `users_email_idx` ON `users` (`email`) ALGORITHM=NOCOPY LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_users_2_changes
-- drop index users_email_idx on users
--   [blocks all]
ALTER TABLE `users` DROP INDEX `users_email_idx`, ALGORITHM=NOCOPY, LOCK=NONE;
-- drop index users_age_email_idx on users
--   [blocks all]
ALTER TABLE `users` DROP INDEX `users_age_email_idx`, ALGORITHM=NOCOPY, LOCK=NONE;
