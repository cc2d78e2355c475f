-- up

-- file 1 of 3 (in a transaction), alter_users_5_changes_1
-- restore column users.visits
--   [blocks all] breaks-new-code:users.visits
ALTER TABLE "users" RENAME COLUMN "_retired_visits" TO "visits";
-- change type of users.visits from integer to bigint (way back: may fail)
--   [blocks all] rewrite:users blocks-reads:users blocks-writes:users breaks-old-code:users.visits
ALTER TABLE "users" ALTER COLUMN "visits" TYPE bigint;

-- file 2 of 3 (in a transaction), alter_users_5_changes_2
-- fill column users.visits (way back: lossy)
--   [blocks writes] full-scan:users blocks-writes:users
UPDATE "users" SET "visits" = 0 WHERE "visits" IS NULL;

-- file 3 of 3 (in a transaction), alter_users_5_changes_3
-- require users.visits
--   [blocks all] may-fail:users.visits full-scan:users blocks-reads:users blocks-writes:users breaks-old-code:users.visits
ALTER TABLE "users" ALTER COLUMN "visits" SET NOT NULL;
-- set default of users.visits
--   [blocks all]
ALTER TABLE "users" ALTER COLUMN "visits" SET DEFAULT 0;
-- set comment of users.visits
--   [blocks ddl]
COMMENT ON COLUMN "users"."visits" IS 'Since the last reset';

-- down

-- file 3 of 3 (in a transaction), alter_users_5_changes_3
-- drop comment of users.visits
--   [blocks ddl]
COMMENT ON COLUMN "users"."visits" IS NULL;
-- drop default of users.visits
--   [blocks all] breaks-old-code:users.visits
ALTER TABLE "users" ALTER COLUMN "visits" DROP DEFAULT;
-- allow null in users.visits
--   [blocks all]
ALTER TABLE "users" ALTER COLUMN "visits" DROP NOT NULL;

-- file 2 of 3 (in a transaction), alter_users_5_changes_2
-- keep the values of column users.visits

-- file 1 of 3 (in a transaction), alter_users_5_changes_1
-- change type of users.visits from bigint to integer
--   [blocks all] rewrite:users blocks-reads:users blocks-writes:users may-fail:users.visits breaks-old-code:users.visits
ALTER TABLE "users" ALTER COLUMN "visits" TYPE integer;
-- retire column users.visits
--   [blocks all] breaks-old-code:users.visits
ALTER TABLE "users" RENAME COLUMN "visits" TO "_retired_visits";
