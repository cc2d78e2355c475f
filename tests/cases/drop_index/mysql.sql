-- up

-- file 1 of 1 (statement by statement), drop_index_users_age_email_idx_on_users
-- drop index users_age_email_idx on users
--   [blocks all]
ALTER TABLE `users` DROP INDEX `users_age_email_idx`, ALGORITHM=INPLACE, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), drop_index_users_age_email_idx_on_users
-- add index users_age_email_idx on users
--   [blocks all] full-scan:users
CREATE INDEX `users_age_email_idx` ON `users` (`age`, `email`) ALGORITHM=INPLACE LOCK=NONE;
