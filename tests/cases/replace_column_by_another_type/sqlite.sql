-- up

-- file 1 of 1 (in a transaction), alter_users_2_changes
-- add column users.shoe_size (way back: exact unless written)
--   [blocks all]
ALTER TABLE "users" ADD COLUMN "shoe_size" integer;
-- retire column users.born
--   [blocks all] breaks-old-code:users.born
ALTER TABLE "users" RENAME COLUMN "born" TO "_retired_born";

-- down

-- file 1 of 1 (in a transaction), alter_users_2_changes
-- restore column users.born
--   [blocks all] breaks-new-code:users.born
ALTER TABLE "users" RENAME COLUMN "_retired_born" TO "born";
-- drop column users.shoe_size
--   [blocks all] rewrite:users blocks-writes:users data-loss:users.shoe_size breaks-old-code:users.shoe_size
ALTER TABLE "users" DROP COLUMN "shoe_size";
