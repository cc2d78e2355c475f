-- up

-- file 1 of 2 (in a transaction), require_users_name_1
-- fill column users.name (way back: lossy)
--   [blocks writes] full-scan:users blocks-writes:users
UPDATE "users" SET "name" = 'unknown' WHERE "name" IS NULL;

-- file 2 of 2 (in a transaction), require_users_name_2
-- require users.name
--   [blocks all] may-fail:users.name full-scan:users blocks-reads:users blocks-writes:users breaks-old-code:users.name
ALTER TABLE "users" ALTER COLUMN "name" SET NOT NULL;

-- down

-- file 2 of 2 (in a transaction), require_users_name_2
-- allow null in users.name
--   [blocks all]
ALTER TABLE "users" ALTER COLUMN "name" DROP NOT NULL;

-- file 1 of 2 (in a transaction), require_users_name_1
-- keep the values of column users.name
