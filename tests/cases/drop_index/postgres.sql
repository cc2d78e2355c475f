-- up

-- file 1 of 1 (alone), drop_index_users_age_email_idx_on_users
-- drop index users_age_email_idx on users
--   [blocks ddl] not-transactional:users.users_age_email_idx
DROP INDEX CONCURRENTLY "users_age_email_idx";

-- down

-- file 1 of 1 (alone), drop_index_users_age_email_idx_on_users
-- add index users_age_email_idx on users
--   [blocks ddl] full-scan:users not-transactional:users.users_age_email_idx
CREATE INDEX CONCURRENTLY "users_age_email_idx" ON "users" ("age", "email");
