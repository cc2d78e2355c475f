-- up

-- file 1 of 2 (in a transaction), alter_2_tables_1
-- rename table entries to postings
--   [blocks all] breaks-old-code:entries breaks-new-code:postings
ALTER TABLE "entries" RENAME TO "postings";
-- rename column accounts.id to number
--   [blocks all] breaks-old-code:accounts.id breaks-new-code:accounts.number
ALTER TABLE "accounts" RENAME COLUMN "id" TO "number";
-- rename primary key entries_pkey on postings to postings_pkey
--   [blocks all]
ALTER TABLE "postings" RENAME CONSTRAINT "entries_pkey" TO "postings_pkey";
-- add check accounts_level_check on accounts
--   [blocks all] breaks-old-code:accounts.accounts_level_check
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_level_check" CHECK (level >= 0) NOT VALID;

-- file 2 of 2 (in a transaction), alter_2_tables_2
-- validate check accounts_level_check on accounts
--   [blocks ddl] full-scan:accounts may-fail:accounts.accounts_level_check
ALTER TABLE "accounts" VALIDATE CONSTRAINT "accounts_level_check";

-- down

-- file 2 of 2 (in a transaction), alter_2_tables_2
-- stop relying on check accounts_level_check on accounts

-- file 1 of 2 (in a transaction), alter_2_tables_1
-- drop check accounts_level_check on accounts
--   [blocks all]
ALTER TABLE "accounts" DROP CONSTRAINT "accounts_level_check";
-- rename primary key postings_pkey on postings to entries_pkey
--   [blocks all]
ALTER TABLE "postings" RENAME CONSTRAINT "postings_pkey" TO "entries_pkey";
-- rename column accounts.number to id
--   [blocks all] breaks-old-code:accounts.number breaks-new-code:accounts.id
ALTER TABLE "accounts" RENAME COLUMN "number" TO "id";
-- rename table postings to entries
--   [blocks all] breaks-old-code:postings breaks-new-code:entries
ALTER TABLE "postings" RENAME TO "entries";
