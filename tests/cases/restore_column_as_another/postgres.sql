-- up

-- file 1 of 6 (in a transaction), alter_users_5_changes_1
-- restore column users.visits
--   [blocks all] breaks-new-code:users.visits
ALTER TABLE "users" RENAME COLUMN "_retired_visits" TO "visits";
-- change type of users.visits from integer to bigint (way back: may fail)
--   [blocks all] rewrite:users blocks-reads:users blocks-writes:users breaks-old-code:users.visits
ALTER TABLE "users" ALTER COLUMN "visits" TYPE bigint;
-- set default of users.visits
--   [blocks all]
ALTER TABLE "users" ALTER COLUMN "visits" SET DEFAULT 0;

-- file 2 of 6 (alone), alter_users_5_changes_2
-- fill column users.visits (way back: lossy)
--   full-scan:users not-transactional:users
DO $batches$
DECLARE
    from_1 "users"."id"%TYPE;
    to_1 "users"."id"%TYPE;
BEGIN
    -- 1000 rows at a time, each time in a transaction of its own.
    SELECT "id" INTO from_1 FROM "users" ORDER BY "id" LIMIT 1;
    WHILE from_1 IS NOT NULL LOOP
        SELECT "id" INTO to_1 FROM (
            SELECT "id" FROM "users" WHERE "id" >= from_1 ORDER BY "id" LIMIT 1000
        ) AS rows ORDER BY "id" DESC LIMIT 1;
        UPDATE "users" SET "visits" = 0
        WHERE "id" >= from_1 AND "id" <= to_1 AND "visits" IS NULL;
        COMMIT;
        SELECT "id" INTO from_1 FROM "users" WHERE "id" > to_1 ORDER BY "id" LIMIT 1;
    END LOOP;
END
$batches$;

-- file 3 of 6 (in a transaction), alter_users_5_changes_3
-- add check _required_visits on users
--   [blocks all] breaks-old-code:users.visits
ALTER TABLE "users" ADD CONSTRAINT "_required_visits" CHECK ("visits" IS NOT NULL) NOT VALID;

-- file 4 of 6 (alone), alter_users_5_changes_4
-- fill column users.visits (way back: lossy)
--   full-scan:users not-transactional:users
DO $batches$
DECLARE
    from_1 "users"."id"%TYPE;
    to_1 "users"."id"%TYPE;
BEGIN
    -- 1000 rows at a time, each time in a transaction of its own.
    SELECT "id" INTO from_1 FROM "users" ORDER BY "id" LIMIT 1;
    WHILE from_1 IS NOT NULL LOOP
        SELECT "id" INTO to_1 FROM (
            SELECT "id" FROM "users" WHERE "id" >= from_1 ORDER BY "id" LIMIT 1000
        ) AS rows ORDER BY "id" DESC LIMIT 1;
        UPDATE "users" SET "visits" = 0
        WHERE "id" >= from_1 AND "id" <= to_1 AND "visits" IS NULL;
        COMMIT;
        SELECT "id" INTO from_1 FROM "users" WHERE "id" > to_1 ORDER BY "id" LIMIT 1;
    END LOOP;
END
$batches$;

-- file 5 of 6 (in a transaction), alter_users_5_changes_5
-- validate check _required_visits on users
--   [blocks ddl] full-scan:users may-fail:users._required_visits
ALTER TABLE "users" VALIDATE CONSTRAINT "_required_visits";

-- file 6 of 6 (in a transaction), alter_users_5_changes_6
-- require users.visits
--   [blocks all]
ALTER TABLE "users" ALTER COLUMN "visits" SET NOT NULL;
-- drop check _required_visits on users
--   [blocks all]
ALTER TABLE "users" DROP CONSTRAINT "_required_visits";
-- set comment of users.visits
--   [blocks ddl]
COMMENT ON COLUMN "users"."visits" IS 'Since the last reset';

-- down

-- file 6 of 6 (in a transaction), alter_users_5_changes_6
-- drop comment of users.visits
--   [blocks ddl]
COMMENT ON COLUMN "users"."visits" IS NULL;
-- add check _required_visits on users
--   [blocks all]
ALTER TABLE "users" ADD CONSTRAINT "_required_visits" CHECK ("visits" IS NOT NULL) NOT VALID;
-- allow null in users.visits
--   [blocks all]
ALTER TABLE "users" ALTER COLUMN "visits" DROP NOT NULL;

-- file 5 of 6 (in a transaction), alter_users_5_changes_5
-- stop relying on check _required_visits on users

-- file 4 of 6 (in a transaction), alter_users_5_changes_4
-- keep the values of column users.visits

-- file 3 of 6 (in a transaction), alter_users_5_changes_3
-- drop check _required_visits on users
--   [blocks all]
ALTER TABLE "users" DROP CONSTRAINT "_required_visits";

-- file 2 of 6 (in a transaction), alter_users_5_changes_2
-- keep the values of column users.visits

-- file 1 of 6 (in a transaction), alter_users_5_changes_1
-- drop default of users.visits
--   [blocks all]
ALTER TABLE "users" ALTER COLUMN "visits" DROP DEFAULT;
-- change type of users.visits from bigint to integer
--   [blocks all] rewrite:users blocks-reads:users blocks-writes:users may-fail:users.visits breaks-old-code:users.visits
ALTER TABLE "users" ALTER COLUMN "visits" TYPE integer;
-- retire column users.visits
--   [blocks all] breaks-old-code:users.visits
ALTER TABLE "users" RENAME COLUMN "visits" TO "_retired_visits";
