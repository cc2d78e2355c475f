-- up

-- file 1 of 1 (in a transaction), rename_index_users_search_on_users_to_users_age
-- rename index users_search on users to users_age
--   [blocks all]
DROP INDEX "users_search";
--   [blocks all] full-scan:users blocks-writes:users
CREATE INDEX "users_age" ON "users" ("age");

-- down

-- file 1 of 1 (in a transaction), rename_index_users_search_on_users_to_users_age
-- rename index users_age on users to users_search
--   [blocks all]
DROP INDEX "users_age";
--   [blocks all] full-scan:users blocks-writes:users
CREATE INDEX "users_search" ON "users" ("age");
