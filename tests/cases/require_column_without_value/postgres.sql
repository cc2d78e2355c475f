-- up

-- file 1 of 3 (in a transaction), require_users_name_1
-- add check _required_name on users
--   [blocks all] breaks-old-code:users.name
ALTER TABLE "users" ADD CONSTRAINT "_required_name" CHECK ("name" IS NOT NULL) NOT VALID;

-- file 2 of 3 (in a transaction), require_users_name_2
-- validate check _required_name on users
--   [blocks ddl] full-scan:users may-fail:users._required_name
ALTER TABLE "users" VALIDATE CONSTRAINT "_required_name";

-- file 3 of 3 (in a transaction), require_users_name_3
-- require users.name
--   [blocks all]
ALTER TABLE "users" ALTER COLUMN "name" SET NOT NULL;
-- drop check _required_name on users
--   [blocks all]
ALTER TABLE "users" DROP CONSTRAINT "_required_name";

-- down

-- file 3 of 3 (in a transaction), require_users_name_3
-- add check _required_name on users
--   [blocks all]
ALTER TABLE "users" ADD CONSTRAINT "_required_name" CHECK ("name" IS NOT NULL) NOT VALID;
-- allow null in users.name
--   [blocks all]
ALTER TABLE "users" ALTER COLUMN "name" DROP NOT NULL;

-- file 2 of 3 (in a transaction), require_users_name_2
-- stop relying on check _required_name on users

-- file 1 of 3 (in a transaction), require_users_name_1
-- drop check _required_name on users
--   [blocks all]
ALTER TABLE "users" DROP CONSTRAINT "_required_name";
