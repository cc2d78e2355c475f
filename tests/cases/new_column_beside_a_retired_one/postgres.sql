-- up

-- file 1 of 4 (in a transaction), alter_users_2_changes_1
-- add column users.phone (way back: exact unless written)
--   [blocks all]
ALTER TABLE "users" ADD COLUMN "phone" varchar(20);

-- file 2 of 4 (in a transaction), alter_users_2_changes_2
-- fill column users.phone
--   [blocks writes] full-scan:users blocks-writes:users
UPDATE "users" SET "phone" = 'none' WHERE "phone" IS NULL;

-- file 3 of 4 (in a transaction), alter_users_2_changes_3
-- require users.phone
--   [blocks all] may-fail:users.phone full-scan:users blocks-reads:users blocks-writes:users breaks-old-code:users.phone
ALTER TABLE "users" ALTER COLUMN "phone" SET NOT NULL;

-- file 4 of 4 (alone), alter_users_2_changes_4
-- add index users_phone_idx on users
--   [blocks ddl] full-scan:users not-transactional:users.users_phone_idx
CREATE INDEX CONCURRENTLY "users_phone_idx" ON "users" ("phone");

-- down

-- file 4 of 4 (alone), alter_users_2_changes_4
-- drop index users_phone_idx on users
--   [blocks ddl] not-transactional:users.users_phone_idx
DROP INDEX CONCURRENTLY "users_phone_idx";

-- file 3 of 4 (in a transaction), alter_users_2_changes_3
-- allow null in users.phone
--   [blocks all]
ALTER TABLE "users" ALTER COLUMN "phone" DROP NOT NULL;

-- file 2 of 4 (in a transaction), alter_users_2_changes_2
-- keep the values of column users.phone

-- file 1 of 4 (in a transaction), alter_users_2_changes_1
-- drop column users.phone
--   [blocks all] data-loss:users.phone breaks-old-code:users.phone
ALTER TABLE "users" DROP COLUMN "phone";
