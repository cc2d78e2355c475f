-- up

-- file 1 of 4 (in a transaction), alter_accounts_7_changes_1
-- rename column accounts.mail to address
--   [blocks all] breaks-old-code:accounts.mail breaks-new-code:accounts.address
ALTER TABLE "accounts" RENAME COLUMN "mail" TO "address";
-- rename column accounts.gone to left_on
--   [blocks all] breaks-old-code:accounts.gone breaks-new-code:accounts.left_on
ALTER TABLE "accounts" RENAME COLUMN "gone" TO "left_on";

-- file 2 of 4 (alone), alter_accounts_7_changes_2
-- drop index accounts_mail_once on accounts (way back: may fail)
--   [blocks ddl] not-transactional:accounts.accounts_mail_once
DROP INDEX CONCURRENTLY "accounts_mail_once";

-- file 3 of 4 (in a transaction), alter_accounts_7_changes_3
-- add column accounts.realm (way back: exact unless written)
--   [blocks all]
ALTER TABLE "accounts" ADD COLUMN "realm" integer NOT NULL DEFAULT 1;
-- change type of accounts.address from varchar(60) to varchar(90) (way back: may fail)
--   [blocks all]
ALTER TABLE "accounts" ALTER COLUMN "address" TYPE varchar(90);
-- change type of accounts.left_on from integer to bigint (way back: may fail)
--   [blocks all] rewrite:accounts blocks-reads:accounts blocks-writes:accounts breaks-old-code:accounts.left_on
ALTER TABLE "accounts" ALTER COLUMN "left_on" TYPE bigint;

-- file 4 of 4 (alone), alter_accounts_7_changes_4
-- add unique index accounts_mail_once on accounts
--   [blocks ddl] full-scan:accounts may-fail:accounts.accounts_mail_once breaks-old-code:accounts.accounts_mail_once not-transactional:accounts.accounts_mail_once
CREATE UNIQUE INDEX CONCURRENTLY "accounts_mail_once" ON "accounts" ((lower(address)), "realm") WHERE left_on IS NULL AND realm > 0;

-- down

-- file 4 of 4 (alone), alter_accounts_7_changes_4
-- drop index accounts_mail_once on accounts
--   [blocks ddl] not-transactional:accounts.accounts_mail_once
DROP INDEX CONCURRENTLY "accounts_mail_once";

-- file 3 of 4 (in a transaction), alter_accounts_7_changes_3
-- change type of accounts.left_on from bigint to integer
--   [blocks all] rewrite:accounts blocks-reads:accounts blocks-writes:accounts may-fail:accounts.left_on breaks-old-code:accounts.left_on
ALTER TABLE "accounts" ALTER COLUMN "left_on" TYPE integer;
-- change type of accounts.address from varchar(90) to varchar(60)
--   [blocks all] rewrite:accounts blocks-reads:accounts blocks-writes:accounts may-fail:accounts.address breaks-old-code:accounts.address
ALTER TABLE "accounts" ALTER COLUMN "address" TYPE varchar(60);
-- drop column accounts.realm
--   [blocks all] data-loss:accounts.realm breaks-old-code:accounts.realm
ALTER TABLE "accounts" DROP COLUMN "realm";

-- file 2 of 4 (alone), alter_accounts_7_changes_2
-- add unique index accounts_mail_once on accounts
--   [blocks ddl] full-scan:accounts may-fail:accounts.accounts_mail_once breaks-old-code:accounts.accounts_mail_once not-transactional:accounts.accounts_mail_once
CREATE UNIQUE INDEX CONCURRENTLY "accounts_mail_once" ON "accounts" ((lower(address))) WHERE left_on IS NULL;

-- file 1 of 4 (in a transaction), alter_accounts_7_changes_1
-- rename column accounts.left_on to gone
--   [blocks all] breaks-old-code:accounts.left_on breaks-new-code:accounts.gone
ALTER TABLE "accounts" RENAME COLUMN "left_on" TO "gone";
-- rename column accounts.address to mail
--   [blocks all] breaks-old-code:accounts.address breaks-new-code:accounts.mail
ALTER TABLE "accounts" RENAME COLUMN "address" TO "mail";
