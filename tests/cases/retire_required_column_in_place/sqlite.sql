-- up

-- file 1 of 1 (in a transaction), alter_users_2_changes
-- retire column users.name (way back: may fail)
--   [blocks all] breaks-old-code:users.name
ALTER TABLE "users" RENAME COLUMN "name" TO "_retired_name";
--   [blocks all]
ALTER TABLE "users" ALTER COLUMN "_retired_name" DROP NOT NULL;
-- retire column users.rank
--   [blocks all] breaks-old-code:users.rank
ALTER TABLE "users" RENAME COLUMN "rank" TO "_retired_rank";
--   [blocks all]
ALTER TABLE "users" ALTER COLUMN "_retired_rank" DROP NOT NULL;

-- down

-- file 1 of 1 (in a transaction), alter_users_2_changes
-- restore column users.rank
--   [blocks all]
ALTER TABLE "users" RENAME COLUMN "_retired_rank" TO "rank";
--   [blocks all] full-scan:users blocks-writes:users
UPDATE "users" SET "rank" = 3 WHERE "rank" IS NULL;
--   [blocks all] full-scan:users blocks-writes:users may-fail:users.rank breaks-new-code:users.rank
ALTER TABLE "users" ALTER COLUMN "rank" SET NOT NULL;
-- restore column users.name
--   [blocks all]
ALTER TABLE "users" RENAME COLUMN "_retired_name" TO "name";
--   [blocks all] full-scan:users blocks-writes:users may-fail:users.name breaks-new-code:users.name
ALTER TABLE "users" ALTER COLUMN "name" SET NOT NULL;
