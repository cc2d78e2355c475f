-- up

-- file 1 of 1 (in a transaction), require_users_name
-- require users.name
--   [blocks all]
ALTER TABLE "users" ALTER COLUMN "name" SET NOT NULL;

-- down

-- file 1 of 1 (in a transaction), require_users_name
-- allow null in users.name
--   [blocks all]
ALTER TABLE "users" ALTER COLUMN "name" DROP NOT NULL;
