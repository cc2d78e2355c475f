-- up

-- file 1 of 2 (alone), alter_users_2_changes_1
-- drop index users_email_folded on users
--   [blocks ddl] not-transactional:users.users_email_folded
DROP INDEX CONCURRENTLY "users_email_folded";

-- file 2 of 2 (alone), alter_users_2_changes_2
-- add index users_email_folded on users
--   [blocks ddl] full-scan:users not-transactional:users.users_email_folded
CREATE INDEX CONCURRENTLY "users_email_folded" ON "users" ((upper(email)));

-- down

-- file 2 of 2 (alone), alter_users_2_changes_2
-- drop index users_email_folded on users
--   [blocks ddl] not-transactional:users.users_email_folded
DROP INDEX CONCURRENTLY "users_email_folded";

-- file 1 of 2 (alone), alter_users_2_changes_1
-- add index users_email_folded on users
--   [blocks ddl] full-scan:users not-transactional:users.users_email_folded
CREATE INDEX CONCURRENTLY "users_email_folded" ON "users" ((lower(email)));
