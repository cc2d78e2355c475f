-- up

-- file 1 of 1 (statement by statement), alter_users_2_changes
-- drop index users_email_idx on users
--   [blocks all]
ALTER TABLE `users` DROP INDEX `users_email_idx`, ALGORITHM=INPLACE, LOCK=NONE;
-- add unique constraint users_email_key on users
--   [blocks all] may-fail:users.users_email_key full-scan:users breaks-old-code:users.users_email_key
ALTER TABLE `users` ADD CONSTRAINT `users_email_key` UNIQUE (`email`), ALGORITHM=INPLACE, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_users_2_changes
-- drop unique constraint users_email_key on users
--   [blocks all]
ALTER TABLE `users` DROP INDEX `users_email_key`, ALGORITHM=INPLACE, LOCK=NONE;
-- add index users_email_idx on users
--   [blocks all] full-scan:users
CREATE INDEX `users_email_idx` ON `users` (`email`) ALGORITHM=INPLACE LOCK=NONE;
