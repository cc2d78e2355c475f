-- up

-- file 1 of 1 (in a transaction), alter_users_2_changes
-- add column users.title (way back: exact unless written)
--   [blocks all]
ALTER TABLE "users" ADD COLUMN "title" text;
-- retire column users.name
--   [blocks all] breaks-old-code:users.name
ALTER TABLE "users" RENAME COLUMN "name" TO "_retired_name";

-- down

-- file 1 of 1 (in a transaction), alter_users_2_changes
-- restore column users.name
--   [blocks all] breaks-new-code:users.name
ALTER TABLE "users" RENAME COLUMN "_retired_name" TO "name";
-- drop column users.title
--   [blocks all] rewrite:users blocks-writes:users data-loss:users.title breaks-old-code:users.title
ALTER TABLE "users" DROP COLUMN "title";
