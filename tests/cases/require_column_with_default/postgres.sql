-- up

-- file 1 of 1 (in a transaction), alter_users_2_changes
-- require users.level
--   [blocks all] may-fail:users.level full-scan:users blocks-reads:users blocks-writes:users breaks-old-code:users.level
ALTER TABLE "users" ALTER COLUMN "level" SET NOT NULL;
-- set default of users.level
--   [blocks all]
ALTER TABLE "users" ALTER COLUMN "level" SET DEFAULT 1;

-- down

-- file 1 of 1 (in a transaction), alter_users_2_changes
-- drop default of users.level
--   [blocks all] breaks-old-code:users.level
ALTER TABLE "users" ALTER COLUMN "level" DROP DEFAULT;
-- allow null in users.level
--   [blocks all]
ALTER TABLE "users" ALTER COLUMN "level" DROP NOT NULL;
