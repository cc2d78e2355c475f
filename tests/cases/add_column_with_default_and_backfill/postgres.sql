-- up

-- file 1 of 7 (in a transaction), alter_users_2_changes_1
-- add column users.rank (way back: exact unless written)
--   [blocks all]
ALTER TABLE "users" ADD COLUMN "rank" bigint;
-- set default of users.rank
--   [blocks all]
ALTER TABLE "users" ALTER COLUMN "rank" SET DEFAULT 5;

-- file 2 of 7 (alone), alter_users_2_changes_2
-- fill column users.rank
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
        UPDATE "users" SET "rank" = id * 2
        WHERE "id" >= from_1 AND "id" <= to_1 AND "rank" IS NULL;
        COMMIT;
        SELECT "id" INTO from_1 FROM "users" WHERE "id" > to_1 ORDER BY "id" LIMIT 1;
    END LOOP;
END
$batches$;

-- file 3 of 7 (in a transaction), alter_users_2_changes_3
-- add check _required_rank on users
--   [blocks all]
ALTER TABLE "users" ADD CONSTRAINT "_required_rank" CHECK ("rank" IS NOT NULL) NOT VALID;

-- file 4 of 7 (alone), alter_users_2_changes_4
-- fill column users.rank
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
        UPDATE "users" SET "rank" = id * 2
        WHERE "id" >= from_1 AND "id" <= to_1 AND "rank" IS NULL;
        COMMIT;
        SELECT "id" INTO from_1 FROM "users" WHERE "id" > to_1 ORDER BY "id" LIMIT 1;
    END LOOP;
END
$batches$;

-- file 5 of 7 (in a transaction), alter_users_2_changes_5
-- validate check _required_rank on users
--   [blocks ddl] full-scan:users may-fail:users._required_rank
ALTER TABLE "users" VALIDATE CONSTRAINT "_required_rank";

-- file 6 of 7 (in a transaction), alter_users_2_changes_6
-- require users.rank
--   [blocks all]
ALTER TABLE "users" ALTER COLUMN "rank" SET NOT NULL;
-- drop check _required_rank on users
--   [blocks all]
ALTER TABLE "users" DROP CONSTRAINT "_required_rank";
-- add column users.title (way back: exact unless written)
--   [blocks all]
ALTER TABLE "users" ADD COLUMN "title" varchar(80);
-- set default of users.title
--   [blocks all]
ALTER TABLE "users" ALTER COLUMN "title" SET DEFAULT 'new';

-- file 7 of 7 (alone), alter_users_2_changes_7
-- fill column users.title
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
        UPDATE "users" SET "title" = upper(name)
        WHERE "id" >= from_1 AND "id" <= to_1 AND "title" IS NULL;
        COMMIT;
        SELECT "id" INTO from_1 FROM "users" WHERE "id" > to_1 ORDER BY "id" LIMIT 1;
    END LOOP;
END
$batches$;

-- down

-- file 7 of 7 (in a transaction), alter_users_2_changes_7
-- keep the values of column users.title

-- file 6 of 7 (in a transaction), alter_users_2_changes_6
-- drop default of users.title
--   [blocks all]
ALTER TABLE "users" ALTER COLUMN "title" DROP DEFAULT;
-- drop column users.title
--   [blocks all] data-loss:users.title breaks-old-code:users.title
ALTER TABLE "users" DROP COLUMN "title";
-- add check _required_rank on users
--   [blocks all]
ALTER TABLE "users" ADD CONSTRAINT "_required_rank" CHECK ("rank" IS NOT NULL) NOT VALID;
-- allow null in users.rank
--   [blocks all]
ALTER TABLE "users" ALTER COLUMN "rank" DROP NOT NULL;

-- file 5 of 7 (in a transaction), alter_users_2_changes_5
-- stop relying on check _required_rank on users

-- file 4 of 7 (in a transaction), alter_users_2_changes_4
-- keep the values of column users.rank

-- file 3 of 7 (in a transaction), alter_users_2_changes_3
-- drop check _required_rank on users
--   [blocks all]
ALTER TABLE "users" DROP CONSTRAINT "_required_rank";

-- file 2 of 7 (in a transaction), alter_users_2_changes_2
-- keep the values of column users.rank

-- file 1 of 7 (in a transaction), alter_users_2_changes_1
-- drop default of users.rank
--   [blocks all]
ALTER TABLE "users" ALTER COLUMN "rank" DROP DEFAULT;
-- drop column users.rank
--   [blocks all] data-loss:users.rank breaks-old-code:users.rank
ALTER TABLE "users" DROP COLUMN "rank";
