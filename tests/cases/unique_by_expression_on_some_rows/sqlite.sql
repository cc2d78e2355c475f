-- up

-- file 1 of 1 (in a transaction), alter_accounts_5_changes
-- rename column accounts.mail to address
--   [blocks all] breaks-old-code:accounts.mail breaks-new-code:accounts.address
ALTER TABLE "accounts" RENAME COLUMN "mail" TO "address";
-- rename column accounts.gone to left_on
--   [blocks all] breaks-old-code:accounts.gone breaks-new-code:accounts.left_on
ALTER TABLE "accounts" RENAME COLUMN "gone" TO "left_on";
-- drop index accounts_mail_once on accounts (way back: may fail)
--   [blocks all]
DROP INDEX "accounts_mail_once";
-- add column accounts.realm (way back: exact unless written)
--   [blocks all]
ALTER TABLE "accounts" ADD COLUMN "realm" integer NOT NULL DEFAULT 1;
-- add unique index accounts_mail_once on accounts
--   [blocks all] full-scan:accounts blocks-writes:accounts may-fail:accounts.accounts_mail_once breaks-old-code:accounts.accounts_mail_once
CREATE UNIQUE INDEX "accounts_mail_once" ON "accounts" ((lower(address)), "realm") WHERE left_on IS NULL AND realm > 0;

-- down

-- file 1 of 1 (in a transaction), alter_accounts_5_changes
-- drop index accounts_mail_once on accounts
--   [blocks all]
DROP INDEX "accounts_mail_once";
-- drop column accounts.realm
--   [blocks all] rewrite:accounts blocks-writes:accounts data-loss:accounts.realm breaks-old-code:accounts.realm
ALTER TABLE "accounts" DROP COLUMN "realm";
-- add unique index accounts_mail_once on accounts
--   [blocks all] full-scan:accounts blocks-writes:accounts may-fail:accounts.accounts_mail_once breaks-old-code:accounts.accounts_mail_once
CREATE UNIQUE INDEX "accounts_mail_once" ON "accounts" ((lower(address))) WHERE left_on IS NULL;
-- rename column accounts.left_on to gone
--   [blocks all] breaks-old-code:accounts.left_on breaks-new-code:accounts.gone
ALTER TABLE "accounts" RENAME COLUMN "left_on" TO "gone";
-- rename column accounts.address to mail
--   [blocks all] breaks-old-code:accounts.address breaks-new-code:accounts.mail
ALTER TABLE "accounts" RENAME COLUMN "address" TO "mail";
