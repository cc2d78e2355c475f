-- up

-- file 1 of 1 (in a transaction), alter_users_2_changes
-- drop column users.note (way back: lossy)
--   [blocks all] rewrite:users blocks-writes:users data-loss:users.note breaks-old-code:users.note
ALTER TABLE "users" DROP COLUMN "note";
-- drop column users.level (way back: lossy)
--   [blocks all] rewrite:users blocks-writes:users data-loss:users.level breaks-old-code:users.level
ALTER TABLE "users" DROP COLUMN "level";

-- down

-- file 1 of 1 (in a transaction), alter_users_2_changes
-- add column users.level
--   [blocks all]
ALTER TABLE "users" ADD COLUMN "level" integer NOT NULL DEFAULT 5;
-- add column users.note
--   [blocks all]
ALTER TABLE "users" ADD COLUMN "note" text;
