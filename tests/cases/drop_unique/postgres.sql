-- up

-- file 1 of 2 (in a transaction), drop_unique_constraint_users_email_key_on_users_1
-- drop unique constraint users_email_key on users (way back: may fail)
--   [blocks all]
ALTER TABLE "users" DROP CONSTRAINT "users_email_key";

-- file 2 of 2 (alone), drop_unique_constraint_users_email_key_on_users_2
-- drop index users_email_key on users (way back: may fail)
--   [blocks ddl] not-transactional:users.users_email_key
DROP INDEX CONCURRENTLY IF EXISTS "users_email_key";

-- down

-- file 2 of 2 (alone), drop_unique_constraint_users_email_key_on_users_2
-- add unique index users_email_key on users
--   [blocks ddl] full-scan:users may-fail:users.users_email_key breaks-old-code:users.users_email_key not-transactional:users.users_email_key
CREATE UNIQUE INDEX CONCURRENTLY "users_email_key" ON "users" ("email");

-- file 1 of 2 (in a transaction), drop_unique_constraint_users_email_key_on_users_1
-- add unique constraint users_email_key on users
DO $$ BEGIN IF to_regclass('"users_email_key"') IS NULL THEN CREATE UNIQUE INDEX "users_email_key" ON "users" ("email"); END IF; END $$;
--   [blocks all]
ALTER TABLE "users" ADD CONSTRAINT "users_email_key" UNIQUE USING INDEX "users_email_key";
