-- up

-- file 1 of 4 (in a transaction), alter_users_2_changes_1
-- add check _required_name on users
--   [blocks all] breaks-old-code:users.name
ALTER TABLE "users" ADD CONSTRAINT "_required_name" CHECK ("name" IS NOT NULL) NOT VALID;

-- file 2 of 4 (in a transaction), alter_users_2_changes_2
-- validate check _required_name on users
--   [blocks ddl] full-scan:users may-fail:users._required_name
ALTER TABLE "users" VALIDATE CONSTRAINT "_required_name";

-- file 3 of 4 (in a transaction), alter_users_2_changes_3
-- require users.name
--   [blocks all]
ALTER TABLE "users" ALTER COLUMN "name" SET NOT NULL;
-- drop check _required_name on users
--   [blocks all]
ALTER TABLE "users" DROP CONSTRAINT "_required_name";

-- file 4 of 4 (in a transaction), alter_users_2_changes_4
-- validate check users_name_given on users
--   [blocks ddl] full-scan:users may-fail:users.users_name_given
ALTER TABLE "users" VALIDATE CONSTRAINT "users_name_given";

-- down

-- file 4 of 4 (in a transaction), alter_users_2_changes_4
-- make check users_name_given on users not valid
--   [blocks all]
ALTER TABLE "users" DROP CONSTRAINT "users_name_given", ADD CONSTRAINT "users_name_given" CHECK (name IS NOT NULL) NOT VALID;

-- file 3 of 4 (in a transaction), alter_users_2_changes_3
-- add check _required_name on users
--   [blocks all]
ALTER TABLE "users" ADD CONSTRAINT "_required_name" CHECK ("name" IS NOT NULL) NOT VALID;
-- allow null in users.name
--   [blocks all]
ALTER TABLE "users" ALTER COLUMN "name" DROP NOT NULL;

-- file 2 of 4 (in a transaction), alter_users_2_changes_2
-- stop relying on check _required_name on users

-- file 1 of 4 (in a transaction), alter_users_2_changes_1
-- drop check _required_name on users
--   [blocks all]
ALTER TABLE "users" DROP CONSTRAINT "_required_name";
