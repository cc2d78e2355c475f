-- up

-- file 1 of 4 (in a transaction), alter_users_4_changes_1
-- drop unique constraint users_badge_key on users (way back: may fail)
--   [blocks all]
ALTER TABLE "users" DROP CONSTRAINT "users_badge_key";

-- file 2 of 4 (alone), alter_users_4_changes_2
-- drop index users_badge_key on users (way back: may fail)
--   [blocks ddl] not-transactional:users.users_badge_key
DROP INDEX CONCURRENTLY IF EXISTS "users_badge_key";

-- file 3 of 4 (alone), alter_users_4_changes_3
-- drop index users_age_idx on users
--   [blocks ddl] not-transactional:users.users_age_idx
DROP INDEX CONCURRENTLY "users_age_idx";

-- file 4 of 4 (in a transaction), alter_users_4_changes_4
-- drop column users.age (way back: lossy)
--   [blocks all] data-loss:users.age breaks-old-code:users.age
ALTER TABLE "users" DROP COLUMN "age";
-- drop column users.badge (way back: lossy)
--   [blocks all] data-loss:users.badge breaks-old-code:users.badge
ALTER TABLE "users" DROP COLUMN "badge";

-- down

-- file 4 of 4 (in a transaction), alter_users_4_changes_4
-- add column users.badge
--   [blocks all]
ALTER TABLE "users" ADD COLUMN "badge" integer;
-- add column users.age
--   [blocks all]
ALTER TABLE "users" ADD COLUMN "age" integer;

-- file 3 of 4 (alone), alter_users_4_changes_3
-- add index users_age_idx on users
--   [blocks ddl] full-scan:users not-transactional:users.users_age_idx
CREATE INDEX CONCURRENTLY "users_age_idx" ON "users" ("age");

-- file 2 of 4 (alone), alter_users_4_changes_2
-- add unique index users_badge_key on users
--   [blocks ddl] full-scan:users may-fail:users.users_badge_key breaks-old-code:users.users_badge_key not-transactional:users.users_badge_key
CREATE UNIQUE INDEX CONCURRENTLY "users_badge_key" ON "users" ("badge");

-- file 1 of 4 (in a transaction), alter_users_4_changes_1
-- add unique constraint users_badge_key on users
DO $$ BEGIN IF to_regclass('"users_badge_key"') IS NULL THEN CREATE UNIQUE INDEX "users_badge_key" ON "users" ("badge"); END IF; END $$;
--   [blocks all]
ALTER TABLE "users" ADD CONSTRAINT "users_badge_key" UNIQUE USING INDEX "users_badge_key";
