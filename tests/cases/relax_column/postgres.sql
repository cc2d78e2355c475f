-- up

-- file 1 of 1 (in a transaction), allow_null_in_users_name
-- allow null in users.name (way back: may fail)
--   [blocks all]
ALTER TABLE "users" ALTER COLUMN "name" DROP NOT NULL;

-- down

-- file 1 of 1 (in a transaction), allow_null_in_users_name
-- require users.name
--   [blocks all] full-scan:users blocks-reads:users blocks-writes:users may-fail:users.name breaks-old-code:users.name
ALTER TABLE "users" ALTER COLUMN "name" SET NOT NULL;
