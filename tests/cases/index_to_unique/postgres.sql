-- up

-- file 1 of 2 (alone), alter_users_2_changes_1
-- drop index users_email_idx on users
--   [blocks ddl] not-transactional:users.users_email_idx
DROP INDEX CONCURRENTLY "users_email_idx";

-- file 2 of 2 (in a transaction), alter_users_2_changes_2
-- add unique constraint users_email_key on users
--   [blocks all] may-fail:users.users_email_key full-scan:users blocks-reads:users blocks-writes:users breaks-old-code:users.users_email_key
ALTER TABLE "users" ADD CONSTRAINT "users_email_key" UNIQUE ("email");

-- down

-- file 2 of 2 (in a transaction), alter_users_2_changes_2
-- drop unique constraint users_email_key on users
--   [blocks all]
ALTER TABLE "users" DROP CONSTRAINT "users_email_key";

-- file 1 of 2 (alone), alter_users_2_changes_1
-- add index users_email_idx on users
--   [blocks ddl] full-scan:users not-transactional:users.users_email_idx
CREATE INDEX CONCURRENTLY "users_email_idx" ON "users" ("email");
