-- up

-- file 1 of 5 (in a transaction), require_users_name_1
-- fill column users.name (way back: lossy)
--   [blocks writes] full-scan:users blocks-writes:users
UPDATE "users" SET "name" = 'unknown' WHERE "name" IS NULL;

-- file 2 of 5 (in a transaction), require_users_name_2
-- add check _required_name on users
--   [blocks all] breaks-old-code:users.name
ALTER TABLE "users" ADD CONSTRAINT "_required_name" CHECK ("name" IS NOT NULL) NOT VALID;

-- file 3 of 5 (in a transaction), require_users_name_3
-- fill column users.name (way back: lossy)
--   [blocks writes] full-scan:users blocks-writes:users
UPDATE "users" SET "name" = 'unknown' WHERE "name" IS NULL;

-- file 4 of 5 (in a transaction), require_users_name_4
-- validate check _required_name on users
--   [blocks ddl] may-fail:users._required_name full-scan:users
ALTER TABLE "users" VALIDATE CONSTRAINT "_required_name";

-- file 5 of 5 (in a transaction), require_users_name_5
-- require users.name
--   [blocks all]
ALTER TABLE "users" ALTER COLUMN "name" SET NOT NULL;
-- drop check _required_name on users
--   [blocks all]
ALTER TABLE "users" DROP CONSTRAINT "_required_name";

-- down

-- file 5 of 5 (in a transaction), require_users_name_5
-- add check _required_name on users
--   [blocks all]
ALTER TABLE "users" ADD CONSTRAINT "_required_name" CHECK ("name" IS NOT NULL) NOT VALID;
-- allow null in users.name
--   [blocks all]
ALTER TABLE "users" ALTER COLUMN "name" DROP NOT NULL;

-- file 4 of 5 (in a transaction), require_users_name_4
-- stop relying on check _required_name on users

-- file 3 of 5 (in a transaction), require_users_name_3
-- keep the values of column users.name

-- file 2 of 5 (in a transaction), require_users_name_2
-- drop check _required_name on users
--   [blocks all]
ALTER TABLE "users" DROP CONSTRAINT "_required_name";

-- file 1 of 5 (in a transaction), require_users_name_1
-- keep the values of column users.name
