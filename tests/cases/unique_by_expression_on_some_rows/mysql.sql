-- up

-- file 1 of 1 (statement by statement), alter_accounts_5_changes
-- rename column accounts.mail to address
--   [blocks all] breaks-old-code:accounts.mail breaks-new-code:accounts.address
ALTER TABLE `accounts` RENAME COLUMN `mail` TO `address`, ALGORITHM=INSTANT;
-- rename column accounts.gone to left_on
--   [blocks all] breaks-old-code:accounts.gone breaks-new-code:accounts.left_on
ALTER TABLE `accounts` RENAME COLUMN `gone` TO `left_on`, ALGORITHM=INSTANT;
-- add column accounts.realm (way back: exact unless written)
--   [blocks all]
ALTER TABLE `accounts` ADD COLUMN `realm` int NOT NULL DEFAULT 1, ALGORITHM=INSTANT;
-- change type of accounts.address from varchar(60) to varchar(90) (way back: may fail)
--   [blocks all] rewrite:accounts blocks-writes:accounts breaks-old-code:accounts.address
ALTER TABLE `accounts` MODIFY COLUMN `address` varchar(90) NULL, ALGORITHM=COPY, LOCK=SHARED;
-- change type of accounts.left_on from integer to bigint (way back: may fail)
--   [blocks all] rewrite:accounts blocks-writes:accounts breaks-old-code:accounts.left_on
ALTER TABLE `accounts` MODIFY COLUMN `left_on` bigint NULL, ALGORITHM=COPY, LOCK=SHARED;

-- down

-- file 1 of 1 (statement by statement), alter_accounts_5_changes
-- change type of accounts.left_on from bigint to integer
--   [blocks all] rewrite:accounts blocks-writes:accounts may-fail:accounts.left_on breaks-old-code:accounts.left_on
ALTER TABLE `accounts` MODIFY COLUMN `left_on` int NULL, ALGORITHM=COPY, LOCK=SHARED;
-- change type of accounts.address from varchar(90) to varchar(60)
--   [blocks all] rewrite:accounts blocks-writes:accounts may-fail:accounts.address breaks-old-code:accounts.address
ALTER TABLE `accounts` MODIFY COLUMN `address` varchar(60) NULL, ALGORITHM=COPY, LOCK=SHARED;
-- drop column accounts.realm
--   [blocks all] data-loss:accounts.realm breaks-old-code:accounts.realm
ALTER TABLE `accounts` DROP COLUMN `realm`, ALGORITHM=INSTANT;
-- rename column accounts.left_on to gone
--   [blocks all] breaks-old-code:accounts.left_on breaks-new-code:accounts.gone
ALTER TABLE `accounts` RENAME COLUMN `left_on` TO `gone`, ALGORITHM=INSTANT;
-- rename column accounts.address to mail
--   [blocks all] breaks-old-code:accounts.address breaks-new-code:accounts.mail
ALTER TABLE `accounts` RENAME COLUMN `address` TO `mail`, ALGORITHM=INSTANT;
