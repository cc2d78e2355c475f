-- up

-- file 1 of 1 (statement by statement), rename_index_users_search_on_users_to_users_age
-- rename index users_search on users to users_age
--   [blocks all]
ALTER TABLE `users` RENAME INDEX `users_search` TO `users_age`, ALGORITHM=INPLACE, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), rename_index_users_search_on_users_to_users_age
-- rename index users_age on users to users_search
--   [blocks all]
ALTER TABLE `users` RENAME INDEX `users_age` TO `users_search`, ALGORITHM=INPLACE, LOCK=NONE;
