-- up

-- file 1 of 1 (statement by statement), add_column_users_note
-- add column users.note (way back: exact unless written)
--   [blocks all]
ALTER TABLE `users` ADD COLUMN `note` longtext NULL, ALGORITHM=INSTANT;

-- down

-- file 1 of 1 (statement by statement), add_column_users_note
-- drop column users.note
--   [blocks all] data-loss:users.note breaks-old-code:users.note
ALTER TABLE `users` DROP COLUMN `note`, ALGORITHM=INSTANT;
