-- up

-- file 1 of 1 (in a transaction), rename_index_users_search_on_users_to_users_age
-- rename index users_search on users to users_age
--   [blocks ddl]
ALTER INDEX "users_search" RENAME TO "users_age";

-- down

-- file 1 of 1 (in a transaction), rename_index_users_search_on_users_to_users_age
-- rename index users_age on users to users_search
--   [blocks ddl]
ALTER INDEX "users_age" RENAME TO "users_search";
