-- up

-- file 1 of 1 (statement by statement), add_index_users_email_lower
-- add index users_email_lower on users
--   [blocks all] full-scan:users blocks-writes:users
CREATE INDEX `users_email_lower` ON `users` ((lower(email))) ALGORITHM=INPLACE LOCK=SHARED;

-- down

-- file 1 of 1 (statement by statement), add_index_users_email_lower
-- drop index users_email_lower on users
--   [blocks all]
ALTER TABLE `users` DROP INDEX `users_email_lower`, ALGORITHM=INPLACE, LOCK=NONE;
