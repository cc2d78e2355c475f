-- up

-- file 1 of 1 (in a transaction), alter_users_3_changes
-- add column users.rank (way back: exact unless written)
--   [blocks all]
ALTER TABLE "users" ADD COLUMN "rank" bigint;
-- fill column users.rank
--   [blocks writes] full-scan:users blocks-writes:users
UPDATE "users" SET "rank" = id * 2 WHERE "rank" IS NULL;
-- require users.rank
--   [blocks all] full-scan:users blocks-reads:users blocks-writes:users may-fail:users.rank breaks-old-code:users.rank
ALTER TABLE "users" ALTER COLUMN "rank" SET NOT NULL;
-- fill column users.name (way back: lossy)
--   [blocks writes] full-scan:users blocks-writes:users
UPDATE "users" SET "name" = 'unknown' WHERE "name" IS NULL;
-- require users.name
--   [blocks all] full-scan:users blocks-reads:users blocks-writes:users may-fail:users.name breaks-old-code:users.name
ALTER TABLE "users" ALTER COLUMN "name" SET NOT NULL;
-- require users.age
--   [blocks all] full-scan:users blocks-reads:users blocks-writes:users may-fail:users.age breaks-old-code:users.age
ALTER TABLE "users" ALTER COLUMN "age" SET NOT NULL;

-- down

-- file 1 of 1 (in a transaction), alter_users_3_changes
-- allow null in users.age
--   [blocks all]
ALTER TABLE "users" ALTER COLUMN "age" DROP NOT NULL;
-- allow null in users.name
--   [blocks all]
ALTER TABLE "users" ALTER COLUMN "name" DROP NOT NULL;
-- keep the values of column users.name
-- allow null in users.rank
--   [blocks all]
ALTER TABLE "users" ALTER COLUMN "rank" DROP NOT NULL;
-- keep the values of column users.rank
-- drop column users.rank
--   [blocks all] data-loss:users.rank breaks-old-code:users.rank
ALTER TABLE "users" DROP COLUMN "rank";
