-- up

-- file 1 of 1 (statement by statement), alter_users_2_changes
-- drop index users_email_folded on users
--   [blocks all]
ALTER TABLE `users` DROP INDEX `users_email_folded`, ALGORITHM=INPLACE, LOCK=NONE;
-- add index users_email_folded on users
--   [blocks all] rewrite:users blocks-writes:users
CREATE INDEX `users_email_folded` ON `users` ((upper(email))) ALGORITHM=COPY LOCK=SHARED;

-- down

-- file 1 of 1 (statement by statement), alter_users_2_changes
-- drop index users_email_folded on users
--   [blocks all]
ALTER TABLE `users` DROP INDEX `users_email_folded`, ALGORITHM=INPLACE, LOCK=NONE;
-- add index users_email_folded on users
--   [blocks all] rewrite:users blocks-writes:users
CREATE INDEX `users_email_folded` ON `users` ((lower(email))) ALGORITHM=COPY LOCK=SHARED;
