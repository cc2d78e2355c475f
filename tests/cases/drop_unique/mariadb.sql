-- up

-- file 1 of 1 (statement by statement), drop_unique_constraint_users_email_key_on_users
-- drop unique constraint users_email_key on users (way back: may fail)
--   [blocks all]
ALTER TABLE `users` DROP INDEX `users_email_key`, ALGORITHM=NOCOPY, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), drop_unique_constraint_users_email_key_on_users
-- add unique constraint users_email_key on users
--   [blocks all] may-fail:users.users_email_key full-scan:users breaks-old-code:users.users_email_key
ALTER TABLE `users` ADD CONSTRAINT `users_email_key` UNIQUE (`email`), ALGORITHM=NOCOPY, LOCK=NONE;
