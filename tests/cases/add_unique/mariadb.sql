-- up

-- file 1 of 1 (statement by statement), add_unique_users_email_key
-- add unique constraint users_email_key on users
--   [blocks all] may-fail:users.users_email_key full-scan:users breaks-old-code:users.users_email_key
ALTER TABLE `users` ADD CONSTRAINT `users_email_key` UNIQUE (`email`), ALGORITHM=NOCOPY, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), add_unique_users_email_key
-- drop unique constraint users_email_key on users
--   [blocks all]
ALTER TABLE `users` DROP INDEX `users_email_key`, ALGORITHM=NOCOPY, LOCK=NONE;
