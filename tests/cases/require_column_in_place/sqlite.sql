-- up

-- file 1 of 1 (in a transaction), alter_users_3_changes
-- fill column users.name (way back: lossy)
--   [blocks all] full-scan:users blocks-writes:users
UPDATE "users" SET "name" = 'unknown' WHERE "name" IS NULL;
-- require users.name
--   [blocks all] full-scan:users blocks-writes:users may-fail:users.name breaks-old-code:users.name
ALTER TABLE "users" ALTER COLUMN "name" SET NOT NULL;
-- require users.age
--   [blocks all] full-scan:users blocks-writes:users may-fail:users.age breaks-old-code:users.age
ALTER TABLE "users" ALTER COLUMN "age" SET NOT NULL;
-- allow null in users.nick (way back: may fail)
--   [blocks all]
ALTER TABLE "users" ALTER COLUMN "nick" DROP NOT NULL;

-- down

-- file 1 of 1 (in a transaction), alter_users_3_changes
-- require users.nick
--   [blocks all] full-scan:users blocks-writes:users may-fail:users.nick breaks-old-code:users.nick
ALTER TABLE "users" ALTER COLUMN "nick" SET NOT NULL;
-- allow null in users.age
--   [blocks all]
ALTER TABLE "users" ALTER COLUMN "age" DROP NOT NULL;
-- allow null in users.name
--   [blocks all]
ALTER TABLE "users" ALTER COLUMN "name" DROP NOT NULL;
-- keep the values of column users.name
