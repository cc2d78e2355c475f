-- up

-- file 1 of 1 (alone), add_index_users_email_lower
-- add index users_email_lower on users
--   [blocks ddl] full-scan:users not-transactional:users.users_email_lower
CREATE INDEX CONCURRENTLY "users_email_lower" ON "users" ((lower(email)));

-- down

-- file 1 of 1 (alone), add_index_users_email_lower
-- drop index users_email_lower on users
--   [blocks ddl] not-transactional:users.users_email_lower
DROP INDEX CONCURRENTLY "users_email_lower";
