-- up

-- file 1 of 7 (in a transaction), alter_users_2_changes_1
-- stop relying on check users_name_given on users

-- file 2 of 7 (in a transaction), alter_users_2_changes_2
-- drop check users_name_given on users (way back: may fail)
--   [blocks all]
ALTER TABLE "users" DROP CONSTRAINT "users_name_given";

-- file 3 of 7 (in a transaction), alter_users_2_changes_3
-- fill column users.name (way back: lossy)
--   [blocks writes] full-scan:users blocks-writes:users
UPDATE "users" SET "name" = '' WHERE "name" IS NULL;

-- file 4 of 7 (in a transaction), alter_users_2_changes_4
-- add check _required_name on users
--   [blocks all] breaks-old-code:users.name
ALTER TABLE "users" ADD CONSTRAINT "_required_name" CHECK ("name" IS NOT NULL) NOT VALID;

-- file 5 of 7 (in a transaction), alter_users_2_changes_5
-- fill column users.name (way back: lossy)
--   [blocks writes] full-scan:users blocks-writes:users
UPDATE "users" SET "name" = '' WHERE "name" IS NULL;

-- file 6 of 7 (in a transaction), alter_users_2_changes_6
-- validate check _required_name on users
--   [blocks ddl] may-fail:users._required_name full-scan:users
ALTER TABLE "users" VALIDATE CONSTRAINT "_required_name";

-- file 7 of 7 (in a transaction), alter_users_2_changes_7
-- require users.name
--   [blocks all]
ALTER TABLE "users" ALTER COLUMN "name" SET NOT NULL;
-- drop check _required_name on users
--   [blocks all]
ALTER TABLE "users" DROP CONSTRAINT "_required_name";

-- down

-- file 7 of 7 (in a transaction), alter_users_2_changes_7
-- add check _required_name on users
--   [blocks all]
ALTER TABLE "users" ADD CONSTRAINT "_required_name" CHECK ("name" IS NOT NULL) NOT VALID;
-- allow null in users.name
--   [blocks all]
ALTER TABLE "users" ALTER COLUMN "name" DROP NOT NULL;

-- file 6 of 7 (in a transaction), alter_users_2_changes_6
-- stop relying on check _required_name on users

-- file 5 of 7 (in a transaction), alter_users_2_changes_5
-- keep the values of column users.name

-- file 4 of 7 (in a transaction), alter_users_2_changes_4
-- drop check _required_name on users
--   [blocks all]
ALTER TABLE "users" DROP CONSTRAINT "_required_name";

-- file 3 of 7 (in a transaction), alter_users_2_changes_3
-- keep the values of column users.name

-- file 2 of 7 (in a transaction), alter_users_2_changes_2
-- add check users_name_given on users
--   [blocks all] breaks-old-code:users.users_name_given
ALTER TABLE "users" ADD CONSTRAINT "users_name_given" CHECK (name IS NOT NULL) NOT VALID;

-- file 1 of 7 (in a transaction), alter_users_2_changes_1
-- validate check users_name_given on users
--   [blocks ddl] may-fail:users.users_name_given full-scan:users
ALTER TABLE "users" VALIDATE CONSTRAINT "users_name_given";
