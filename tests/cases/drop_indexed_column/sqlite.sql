-- up

-- file 1 of 1 (in a transaction), alter_users_4_changes
-- drop unique constraint users_badge_key on users (way back: may fail)
--   [blocks all]
DROP INDEX "users_badge_key";
-- drop index users_age_idx on users
--   [blocks all]
DROP INDEX "users_age_idx";
-- drop column users.age (way back: lossy)
--   [blocks all] rewrite:users blocks-writes:users data-loss:users.age breaks-old-code:users.age
ALTER TABLE "users" DROP COLUMN "age";
-- drop column users.badge (way back: lossy)
--   [blocks all] rewrite:users blocks-writes:users data-loss:users.badge breaks-old-code:users.badge
ALTER TABLE "users" DROP COLUMN "badge";

-- down

-- file 1 of 1 (in a transaction), alter_users_4_changes
-- add column users.badge
--   [blocks all]
ALTER TABLE "users" ADD COLUMN "badge" integer;
-- add column users.age
--   [blocks all]
ALTER TABLE "users" ADD COLUMN "age" integer;
-- add index users_age_idx on users
--   [blocks all] full-scan:users blocks-writes:users
CREATE INDEX "users_age_idx" ON "users" ("age");
-- add unique constraint users_badge_key on users
--   [blocks all] may-fail:users.users_badge_key full-scan:users blocks-writes:users breaks-old-code:users.users_badge_key
CREATE UNIQUE INDEX "users_badge_key" ON "users" ("badge");
