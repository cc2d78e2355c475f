-- up

-- file 1 of 1 (statement by statement), alter_accounts_6_changes
-- add value basic to enum tier (way back: lossy)
--   [blocks all] rewrite:accounts blocks-writes:accounts
ALTER TABLE `accounts` MODIFY COLUMN `tier` enum('basic', 'free', 'trial', 'pro', 'enterprise') NOT NULL DEFAULT 'free', ALGORITHM=COPY;
-- add value business to enum tier (way back: lossy)
--   [blocks all] rewrite:accounts blocks-writes:accounts
ALTER TABLE `accounts` MODIFY COLUMN `tier` enum('basic', 'free', 'trial', 'pro', 'business', 'enterprise') NOT NULL DEFAULT 'free', ALGORITHM=COPY;
-- set default of accounts.tier
--   [blocks all]
ALTER TABLE `accounts` MODIFY COLUMN `tier` enum('basic', 'free', 'trial', 'pro', 'business', 'enterprise') NOT NULL DEFAULT 'basic', ALGORITHM=INSTANT, LOCK=NONE;
-- remove value free from enum tier (way back: lossy)
--   [blocks writes] full-scan:accounts blocks-writes:accounts data-loss:tier.free
UPDATE `accounts` SET `tier` = 'basic' WHERE `tier` = 'free';
--   [blocks all] rewrite:accounts blocks-writes:accounts breaks-old-code:tier.free
ALTER TABLE `accounts` MODIFY COLUMN `tier` enum('basic', 'trial', 'pro', 'business', 'enterprise') NOT NULL DEFAULT 'basic', ALGORITHM=COPY;
-- remove value trial from enum tier (way back: lossy)
--   [blocks writes] full-scan:accounts blocks-writes:accounts data-loss:tier.trial
UPDATE `accounts` SET `tier` = 'basic' WHERE `tier` = 'trial';
--   [blocks all] rewrite:accounts blocks-writes:accounts breaks-old-code:tier.trial
ALTER TABLE `accounts` MODIFY COLUMN `tier` enum('basic', 'pro', 'business', 'enterprise') NOT NULL DEFAULT 'basic', ALGORITHM=COPY;
-- remove value enterprise from enum tier (way back: lossy)
--   [blocks writes] full-scan:accounts blocks-writes:accounts data-loss:tier.enterprise
UPDATE `accounts` SET `tier` = 'business' WHERE `tier` = 'enterprise';
--   [blocks all] rewrite:accounts blocks-writes:accounts breaks-old-code:tier.enterprise
ALTER TABLE `accounts` MODIFY COLUMN `tier` enum('basic', 'pro', 'business') NOT NULL DEFAULT 'basic', ALGORITHM=COPY;

-- down

-- file 1 of 1 (statement by statement), alter_accounts_6_changes
-- add value enterprise to enum tier
--   [blocks all]
ALTER TABLE `accounts` MODIFY COLUMN `tier` enum('basic', 'pro', 'business', 'enterprise') NOT NULL DEFAULT 'basic', ALGORITHM=INSTANT, LOCK=NONE;
-- add value trial to enum tier
--   [blocks all] rewrite:accounts blocks-writes:accounts
ALTER TABLE `accounts` MODIFY COLUMN `tier` enum('basic', 'trial', 'pro', 'business', 'enterprise') NOT NULL DEFAULT 'basic', ALGORITHM=COPY;
-- add value free to enum tier
--   [blocks all] rewrite:accounts blocks-writes:accounts
ALTER TABLE `accounts` MODIFY COLUMN `tier` enum('basic', 'free', 'trial', 'pro', 'business', 'enterprise') NOT NULL DEFAULT 'basic', ALGORITHM=COPY;
-- set default of accounts.tier
--   [blocks all]
ALTER TABLE `accounts` MODIFY COLUMN `tier` enum('basic', 'free', 'trial', 'pro', 'business', 'enterprise') NOT NULL DEFAULT 'free', ALGORITHM=INSTANT, LOCK=NONE;
-- remove value business from enum tier
--   [blocks writes] full-scan:accounts blocks-writes:accounts data-loss:tier.business
UPDATE `accounts` SET `tier` = 'enterprise' WHERE `tier` = 'business';
--   [blocks all] rewrite:accounts blocks-writes:accounts breaks-old-code:tier.business
ALTER TABLE `accounts` MODIFY COLUMN `tier` enum('basic', 'free', 'trial', 'pro', 'enterprise') NOT NULL DEFAULT 'free', ALGORITHM=COPY;
-- remove value basic from enum tier
--   [blocks writes] full-scan:accounts blocks-writes:accounts data-loss:tier.basic
UPDATE `accounts` SET `tier` = 'free' WHERE `tier` = 'basic';
--   [blocks all] rewrite:accounts blocks-writes:accounts breaks-old-code:tier.basic
ALTER TABLE `accounts` MODIFY COLUMN `tier` enum('free', 'trial', 'pro', 'enterprise') NOT NULL DEFAULT 'free', ALGORITHM=COPY;
