-- up

-- file 1 of 1 (statement by statement), alter_2_tables
-- rename table entries to postings
--   [blocks all] breaks-old-code:entries breaks-new-code:postings
RENAME TABLE `entries` TO `postings`;
-- rename column accounts.id to number
--   [blocks all] breaks-old-code:accounts.id breaks-new-code:accounts.number
ALTER TABLE `accounts` RENAME COLUMN `id` TO `number`, ALGORITHM=INPLACE, LOCK=NONE;
-- add check accounts_level_check on accounts
--   [blocks all] breaks-old-code:accounts.accounts_level_check may-fail:accounts.accounts_level_check rewrite:accounts blocks-writes:accounts
ALTER TABLE `accounts` ADD CONSTRAINT `accounts_level_check` CHECK (level >= 0), ALGORITHM=COPY, LOCK=SHARED;

-- down

-- file 1 of 1 (statement by statement), alter_2_tables
-- drop check accounts_level_check on accounts
--   [blocks all]
ALTER TABLE `accounts` DROP CHECK `accounts_level_check`, ALGORITHM=INSTANT;
-- rename column accounts.number to id
--   [blocks all] breaks-old-code:accounts.number breaks-new-code:accounts.id
ALTER TABLE `accounts` RENAME COLUMN `number` TO `id`, ALGORITHM=INPLACE, LOCK=NONE;
-- rename table postings to entries
--   [blocks all] breaks-old-code:postings breaks-new-code:entries
RENAME TABLE `postings` TO `entries`;
