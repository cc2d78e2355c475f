-- up

-- file 1 of 3 (in a transaction), alter_users_2_changes_1
-- set default of users.level
--   [blocks all]
ALTER TABLE "users" ALTER COLUMN "level" SET DEFAULT 1;
-- add check _required_level on users
--   [blocks all] breaks-old-code:users.level
ALTER TABLE "users" ADD CONSTRAINT "_required_level" CHECK ("level" IS NOT NULL) NOT VALID;

-- file 2 of 3 (in a transaction), alter_users_2_changes_2
-- validate check _required_level on users
--   [blocks ddl] full-scan:users may-fail:users._required_level
ALTER TABLE "users" VALIDATE CONSTRAINT "_required_level";

-- file 3 of 3 (in a transaction), alter_users_2_changes_3
-- require users.level
--   [blocks all]
ALTER TABLE "users" ALTER COLUMN "level" SET NOT NULL;
-- drop check _required_level on users
--   [blocks all]
ALTER TABLE "users" DROP CONSTRAINT "_required_level";

-- down

-- file 3 of 3 (in a transaction), alter_users_2_changes_3
-- add check _required_level on users
--   [blocks all]
ALTER TABLE "users" ADD CONSTRAINT "_required_level" CHECK ("level" IS NOT NULL) NOT VALID;
-- allow null in users.level
--   [blocks all]
ALTER TABLE "users" ALTER COLUMN "level" DROP NOT NULL;

-- file 2 of 3 (in a transaction), alter_users_2_changes_2
-- stop relying on check _required_level on users

-- file 1 of 3 (in a transaction), alter_users_2_changes_1
-- drop check _required_level on users
--   [blocks all]
ALTER TABLE "users" DROP CONSTRAINT "_required_level";
-- drop default of users.level
--   [blocks all]
ALTER TABLE "users" ALTER COLUMN "level" DROP DEFAULT;
