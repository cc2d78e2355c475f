-- up

-- file 1 of 1 (in a transaction), alter_users_2_changes
-- drop index users_search on users
--   [blocks all]
DROP INDEX "users_search";
-- add index users_search on users
--   [blocks all] full-scan:users blocks-writes:users
CREATE INDEX "users_search" ON "users" ("email", "age", "id");

-- down

-- file 1 of 1 (in a transaction), alter_users_2_changes
-- drop index users_search on users
--   [blocks all]
DROP INDEX "users_search";
-- add index users_search on users
--   [blocks all] full-scan:users blocks-writes:users
CREATE INDEX "users_search" ON "users" ("age", "email");
