-- up

-- file 1 of 1 (in a transaction), alter_users_2_changes
-- rename column users.name to full_name
--   [blocks all] breaks-old-code:users.name breaks-new-code:users.full_name
ALTER TABLE "users" RENAME COLUMN "name" TO "full_name";
-- add column users.name (way back: exact unless written)
--   [blocks all]
ALTER TABLE "users" ADD COLUMN "name" text;

-- down

-- file 1 of 1 (in a transaction), alter_users_2_changes
-- drop column users.name
--   [blocks all] rewrite:users blocks-writes:users data-loss:users.name breaks-old-code:users.name
ALTER TABLE "users" DROP COLUMN "name";
-- rename column users.full_name to name
--   [blocks all] breaks-old-code:users.full_name breaks-new-code:users.name
ALTER TABLE "users" RENAME COLUMN "full_name" TO "name";
