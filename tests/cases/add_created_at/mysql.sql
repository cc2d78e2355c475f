-- up

-- file 1 of 1 (statement by statement), add_column_users_created_at
-- add column users.created_at (way back: exact unless written)
--   [blocks all]
ALTER TABLE `users` ADD COLUMN `created_at` timestamp(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6), ALGORITHM=INSTANT;

-- down

-- file 1 of 1 (statement by statement), add_column_users_created_at
-- drop column users.created_at
--   [blocks all] data-loss:users.created_at breaks-old-code:users.created_at
ALTER TABLE `users` DROP COLUMN `created_at`, ALGORITHM=INSTANT;
