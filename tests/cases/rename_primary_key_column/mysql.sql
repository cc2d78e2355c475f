-- up

-- file 1 of 1 (statement by statement), rename_column_accounts_id_to_number
-- rename column accounts.id to number
--   [blocks all] breaks-old-code:accounts.id breaks-new-code:accounts.number
ALTER TABLE `accounts` RENAME COLUMN `id` TO `number`, ALGORITHM=INPLACE, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), rename_column_accounts_id_to_number
-- rename column accounts.number to id
--   [blocks all] breaks-old-code:accounts.number breaks-new-code:accounts.id
ALTER TABLE `accounts` RENAME COLUMN `number` TO `id`, ALGORITHM=INPLACE, LOCK=NONE;
