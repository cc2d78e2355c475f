-- up

-- file 1 of 2 (alone), alter_users_2_changes_1
-- drop index users_search on users
--   [blocks ddl] not-transactional:users.users_search
DROP INDEX CONCURRENTLY "users_search";

-- file 2 of 2 (alone), alter_users_2_changes_2
-- add index users_search on users
--   [blocks ddl] full-scan:users not-transactional:users.users_search
CREATE INDEX CONCURRENTLY "users_search" ON "users" ("email", "age", "id");

-- down

-- file 2 of 2 (alone), alter_users_2_changes_2
-- drop index users_search on users
--   [blocks ddl] not-transactional:users.users_search
DROP INDEX CONCURRENTLY "users_search";

-- file 1 of 2 (alone), alter_users_2_changes_1
-- add index users_search on users
--   [blocks ddl] full-scan:users not-transactional:users.users_search
CREATE INDEX CONCURRENTLY "users_search" ON "users" ("age", "email");
