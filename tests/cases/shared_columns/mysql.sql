-- up

-- file 1 of 1 (statement by statement), alter_2_tables
-- add column users.updated_at (way back: exact unless written)
--   [blocks all]
ALTER TABLE `users` ADD COLUMN `updated_at` timestamp(6) NULL, ALGORITHM=INSTANT;
-- add column teams.updated_at (way back: exact unless written)
--   [blocks all]
ALTER TABLE `teams` ADD COLUMN `updated_at` timestamp(6) NULL, ALGORITHM=INSTANT;

-- down

-- file 1 of 1 (statement by statement), alter_2_tables
-- drop column teams.updated_at
--   [blocks all] data-loss:teams.updated_at breaks-old-code:teams.updated_at
ALTER TABLE `teams` DROP COLUMN `updated_at`, ALGORITHM=INSTANT;
-- drop column users.updated_at
--   [blocks all] data-loss:users.updated_at breaks-old-code:users.updated_at
ALTER TABLE `users` DROP COLUMN `updated_at`, ALGORITHM=INSTANT;
