-- up

-- file 1 of 1 (statement by statement), add_column_users_age
-- add column users.age (way back: exact unless written)
--   [blocks all]
ALTER TABLE `users` ADD COLUMN `age` int NULL, ALGORITHM=INSTANT, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), add_column_users_age
-- drop column users.age
--   [blocks all] data-loss:users.age breaks-old-code:users.age
ALTER TABLE `users` DROP COLUMN `age`, ALGORITHM=INSTANT, LOCK=NONE;
