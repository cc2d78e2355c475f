-- up

-- file 1 of 6 (alone), alter_accounts_6_changes_1
-- add value basic to enum tier (way back: lossy)
--   not-transactional:tier
ALTER TYPE "tier" ADD VALUE 'basic' BEFORE 'free';

-- file 2 of 6 (alone), alter_accounts_6_changes_2
-- add value business to enum tier (way back: lossy)
--   not-transactional:tier
ALTER TYPE "tier" ADD VALUE 'business' AFTER 'pro';

-- file 3 of 6 (in a transaction), alter_accounts_6_changes_3
-- set default of accounts.tier
--   [blocks all]
ALTER TABLE "accounts" ALTER COLUMN "tier" SET DEFAULT 'basic';

-- file 4 of 6 (in a transaction), alter_accounts_6_changes_4
-- remove value free from enum tier (way back: lossy)
--   [blocks writes] full-scan:accounts blocks-writes:accounts data-loss:tier.free
UPDATE "accounts" SET "tier" = 'basic' WHERE "tier" = 'free';
ALTER TYPE "tier" RENAME TO "_old_tier";
CREATE TYPE "tier" AS ENUM ('basic', 'trial', 'pro', 'business', 'enterprise');
--   [blocks all]
ALTER TABLE "accounts" ALTER COLUMN "tier" DROP DEFAULT;
--   [blocks all] rewrite:accounts blocks-reads:accounts blocks-writes:accounts
ALTER TABLE "accounts" ALTER COLUMN "tier" TYPE "tier" USING "tier"::text::"tier";
--   [blocks all]
ALTER TABLE "accounts" ALTER COLUMN "tier" SET DEFAULT 'basic';
--   breaks-old-code:tier.free
DROP TYPE "_old_tier";

-- file 5 of 6 (in a transaction), alter_accounts_6_changes_5
-- remove value trial from enum tier (way back: lossy)
--   [blocks writes] full-scan:accounts blocks-writes:accounts data-loss:tier.trial
UPDATE "accounts" SET "tier" = 'basic' WHERE "tier" = 'trial';
ALTER TYPE "tier" RENAME TO "_old_tier";
CREATE TYPE "tier" AS ENUM ('basic', 'pro', 'business', 'enterprise');
--   [blocks all]
ALTER TABLE "accounts" ALTER COLUMN "tier" DROP DEFAULT;
--   [blocks all] rewrite:accounts blocks-reads:accounts blocks-writes:accounts
ALTER TABLE "accounts" ALTER COLUMN "tier" TYPE "tier" USING "tier"::text::"tier";
--   [blocks all]
ALTER TABLE "accounts" ALTER COLUMN "tier" SET DEFAULT 'basic';
--   breaks-old-code:tier.trial
DROP TYPE "_old_tier";

-- file 6 of 6 (in a transaction), alter_accounts_6_changes_6
-- remove value enterprise from enum tier (way back: lossy)
--   [blocks writes] full-scan:accounts blocks-writes:accounts data-loss:tier.enterprise
UPDATE "accounts" SET "tier" = 'business' WHERE "tier" = 'enterprise';
ALTER TYPE "tier" RENAME TO "_old_tier";
CREATE TYPE "tier" AS ENUM ('basic', 'pro', 'business');
--   [blocks all]
ALTER TABLE "accounts" ALTER COLUMN "tier" DROP DEFAULT;
--   [blocks all] rewrite:accounts blocks-reads:accounts blocks-writes:accounts
ALTER TABLE "accounts" ALTER COLUMN "tier" TYPE "tier" USING "tier"::text::"tier";
--   [blocks all]
ALTER TABLE "accounts" ALTER COLUMN "tier" SET DEFAULT 'basic';
--   breaks-old-code:tier.enterprise
DROP TYPE "_old_tier";

-- down

-- file 6 of 6 (alone), alter_accounts_6_changes_6
-- add value enterprise to enum tier
--   not-transactional:tier
ALTER TYPE "tier" ADD VALUE 'enterprise' AFTER 'business';

-- file 5 of 6 (alone), alter_accounts_6_changes_5
-- add value trial to enum tier
--   not-transactional:tier
ALTER TYPE "tier" ADD VALUE 'trial' AFTER 'basic';

-- file 4 of 6 (alone), alter_accounts_6_changes_4
-- add value free to enum tier
--   not-transactional:tier
ALTER TYPE "tier" ADD VALUE 'free' AFTER 'basic';

-- file 3 of 6 (in a transaction), alter_accounts_6_changes_3
-- set default of accounts.tier
--   [blocks all]
ALTER TABLE "accounts" ALTER COLUMN "tier" SET DEFAULT 'free';

-- file 2 of 6 (in a transaction), alter_accounts_6_changes_2
-- remove value business from enum tier
--   [blocks writes] full-scan:accounts blocks-writes:accounts data-loss:tier.business
UPDATE "accounts" SET "tier" = 'enterprise' WHERE "tier" = 'business';
ALTER TYPE "tier" RENAME TO "_old_tier";
CREATE TYPE "tier" AS ENUM ('basic', 'free', 'trial', 'pro', 'enterprise');
--   [blocks all]
ALTER TABLE "accounts" ALTER COLUMN "tier" DROP DEFAULT;
--   [blocks all] rewrite:accounts blocks-reads:accounts blocks-writes:accounts
ALTER TABLE "accounts" ALTER COLUMN "tier" TYPE "tier" USING "tier"::text::"tier";
--   [blocks all]
ALTER TABLE "accounts" ALTER COLUMN "tier" SET DEFAULT 'free';
--   breaks-old-code:tier.business
DROP TYPE "_old_tier";

-- file 1 of 6 (in a transaction), alter_accounts_6_changes_1
-- remove value basic from enum tier
--   [blocks writes] full-scan:accounts blocks-writes:accounts data-loss:tier.basic
UPDATE "accounts" SET "tier" = 'free' WHERE "tier" = 'basic';
ALTER TYPE "tier" RENAME TO "_old_tier";
CREATE TYPE "tier" AS ENUM ('free', 'trial', 'pro', 'enterprise');
--   [blocks all]
ALTER TABLE "accounts" ALTER COLUMN "tier" DROP DEFAULT;
--   [blocks all] rewrite:accounts blocks-reads:accounts blocks-writes:accounts
ALTER TABLE "accounts" ALTER COLUMN "tier" TYPE "tier" USING "tier"::text::"tier";
--   [blocks all]
ALTER TABLE "accounts" ALTER COLUMN "tier" SET DEFAULT 'free';
--   breaks-old-code:tier.basic
DROP TYPE "_old_tier";
