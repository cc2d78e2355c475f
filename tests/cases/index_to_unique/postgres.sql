-- up

-- file 1 of 3 (alone), alter_users_2_changes_1
-- drop index users_email_idx on users
--   [blocks ddl] not-transactional:users.users_email_idx
DROP INDEX CONCURRENTLY "users_email_idx";

-- file 2 of 3 (alone), alter_users_2_changes_2
-- add unique index users_email_key on users
--   [blocks ddl] full-scan:users may-fail:users.users_email_key breaks-old-code:users.users_email_key not-transactional:users.users_email_key
CREATE UNIQUE INDEX CONCURRENTLY "users_email_key" ON "users" ("email");

-- file 3 of 3 (in a transaction), alter_users_2_changes_3
-- add unique constraint users_email_key on users
DO $$ BEGIN IF to_regclass('"users_email_key"') IS NULL THEN CREATE UNIQUE INDEX "users_email_key" ON "users" ("email"); END IF; END $$;
--   [blocks all]
ALTER TABLE "users" ADD CONSTRAINT "users_email_key" UNIQUE USING INDEX "users_email_key";

-- down

-- file 3 of 3 (in a transaction), alter_users_2_changes_3
-- drop unique constraint users_email_key on users
--   [blocks all]
ALTER TABLE "users" DROP CONSTRAINT "users_email_key";

-- file 2 of 3 (alone), alter_users_2_changes_2
-- drop index users_email_key on users
--   [blocks ddl] not-transactional:users.users_email_key
DROP INDEX CONCURRENTLY IF EXISTS "users_email_key";

-- file 1 of 3 (alone), alter_users_2_changes_1
-- add index users_email_idx on users
--   [blocks ddl] full-scan:users not-transactional:users.users_email_idx
CREATE INDEX CONCURRENTLY "users_email_idx" ON "users" ("email");
