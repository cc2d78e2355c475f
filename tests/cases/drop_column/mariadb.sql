-- up

-- file 1 of 1 (statement by statement), retire_column_users_note
-- retire column users.note
--   [blocks all] rewrite:users breaks-old-code:users.note
ALTER TABLE `users` CHANGE COLUMN `note` `_retired_note` longtext NULL DEFAULT 'none' COMMENT 'internal', ALGORITHM=INPLACE, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), retire_column_users_note
-- restore column users.note
--   [blocks all] rewrite:users may-fail:users.note breaks-new-code:users.note
ALTER TABLE `users` CHANGE COLUMN `_retired_note` `note` longtext NOT NULL DEFAULT 'none' COMMENT 'internal', ALGORITHM=INPLACE, LOCK=NONE;
