-- up

-- file 1 of 2 (alone), alter_users_2_changes_1
-- drop index users_by_email on users (way back: may fail)
--   [blocks ddl] not-transactional:users.users_by_email
DROP INDEX CONCURRENTLY "users_by_email";

-- file 2 of 2 (alone), alter_users_2_changes_2
-- add unique index users_by_email on users
--   [blocks ddl] full-scan:users may-fail:users.users_by_email breaks-old-code:users.users_by_email not-transactional:users.users_by_email
CREATE UNIQUE INDEX CONCURRENTLY "users_by_email" ON "users" ("email") INCLUDE ("name");

-- down

-- file 2 of 2 (alone), alter_users_2_changes_2
-- drop index users_by_email on users
--   [blocks ddl] not-transactional:users.users_by_email
DROP INDEX CONCURRENTLY "users_by_email";

-- file 1 of 2 (alone), alter_users_2_changes_1
-- add unique index users_by_email on users
--   [blocks ddl] full-scan:users may-fail:users.users_by_email breaks-old-code:users.users_by_email not-transactional:users.users_by_email
CREATE UNIQUE INDEX CONCURRENTLY "users_by_email" ON "users" ("email");
