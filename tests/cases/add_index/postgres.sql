-- up

-- file 1 of 2 (alone), alter_users_2_changes_1
-- add index users_age_email_idx on users
--   [blocks ddl] full-scan:users not-transactional:users.users_age_email_idx
CREATE INDEX CONCURRENTLY "users_age_email_idx" ON "users" ("age", "email");

-- file 2 of 2 (alone), alter_users_2_changes_2
-- add index users_email_idx on users
--   [blocks ddl] full-scan:users not-transactional:users.users_email_idx
CREATE INDEX CONCURRENTLY "users_email_idx" ON "users" ("email");

-- down

-- file 2 of 2 (alone), alter_users_2_changes_2
-- drop index users_email_idx on users
--   [blocks ddl] not-transactional:users.users_email_idx
DROP INDEX CONCURRENTLY "users_email_idx";

-- file 1 of 2 (alone), alter_users_2_changes_1
-- drop index users_age_email_idx on users
--   [blocks ddl] not-transactional:users.users_age_email_idx
DROP INDEX CONCURRENTLY "users_age_email_idx";
