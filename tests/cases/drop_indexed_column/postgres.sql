-- up

-- file 1 of 3 (in a transaction), alter_users_4_changes_1
-- drop unique constraint users_badge_key on users (way back: may fail)
--   [blocks all]
ALTER TABLE "users" DROP CONSTRAINT "users_badge_key";

-- file 2 of 3 (alone), alter_users_4_changes_2
-- drop index users_age_idx on users
--   [blocks ddl] not-transactional:users.users_age_idx
DROP INDEX CONCURRENTLY "users_age_idx";

-- file 3 of 3 (in a transaction), alter_users_4_changes_3
-- drop column users.age (way back: lossy)
--   [blocks all] data-loss:users.age breaks-old-code:users.age
ALTER TABLE "users" DROP COLUMN "age";
-- drop column users.badge (way back: lossy)
--   [blocks all] data-loss:users.badge breaks-old-code:users.badge
ALTER TABLE "users" DROP COLUMN "badge";

-- down

-- file 3 of 3 (in a transaction), alter_users_4_changes_3
-- add column users.badge
--   [blocks all]
ALTER TABLE "users" ADD COLUMN "badge" integer;
-- add column users.age
--   [blocks all]
ALTER TABLE "users" ADD COLUMN "age" integer;

-- file 2 of 3 (alone), alter_users_4_changes_2
-- add index users_age_idx on users
--   [blocks ddl] full-scan:users not-transactional:users.users_age_idx
CREATE INDEX CONCURRENTLY "users_age_idx" ON "users" ("age");

-- file 1 of 3 (in a transaction), alter_users_4_changes_1
-- add unique constraint users_badge_key on users
--   [blocks all] may-fail:users.users_badge_key full-scan:users blocks-reads:users blocks-writes:users breaks-old-code:users.users_badge_key
ALTER TABLE "users" ADD CONSTRAINT "users_badge_key" UNIQUE ("badge");
