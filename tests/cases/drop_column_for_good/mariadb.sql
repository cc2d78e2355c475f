-- up

-- file 1 of 1 (statement by statement), alter_users_2_changes
-- drop column users.note (way back: lossy)
--   [blocks all] data-loss:users.note breaks-old-code:users.note
ALTER TABLE `users` DROP COLUMN `note`, ALGORITHM=INSTANT, LOCK=NONE;
-- drop column users.level (way back: lossy)
--   [blocks all] data-loss:users.level breaks-old-code:users.level
ALTER TABLE `users` DROP COLUMN `level`, ALGORITHM=INSTANT, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_users_2_changes
-- add column users.level
--   [blocks all]
ALTER TABLE `users` ADD COLUMN `level` int NOT NULL DEFAULT 5, ALGORITHM=INSTANT, LOCK=NONE;
-- add column users.note
--   [blocks all]
ALTER TABLE `users` ADD COLUMN `note` longtext NULL, ALGORITHM=INSTANT, LOCK=NONE;
