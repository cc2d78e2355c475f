-- up

-- file 1 of 7 (alone), alter_users_3_changes_1
-- fill column users.name (way back: lossy)
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
        UPDATE "users" SET "name" = 'unknown'
        WHERE "id" >= from_1 AND "id" <= to_1 AND "name" IS NULL;
        COMMIT;
        SELECT "id" INTO from_1 FROM "users" WHERE "id" > to_1 ORDER BY "id" LIMIT 1;
    END LOOP;
END
$batches$;

-- file 2 of 7 (in a transaction), alter_users_3_changes_2
-- add check _required_name on users
--   [blocks all] breaks-old-code:users.name
ALTER TABLE "users" ADD CONSTRAINT "_required_name" CHECK ("name" IS NOT NULL) NOT VALID;

-- file 3 of 7 (alone), alter_users_3_changes_3
-- fill column users.name (way back: lossy)
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
        UPDATE "users" SET "name" = 'unknown'
        WHERE "id" >= from_1 AND "id" <= to_1 AND "name" IS NULL;
        COMMIT;
        SELECT "id" INTO from_1 FROM "users" WHERE "id" > to_1 ORDER BY "id" LIMIT 1;
    END LOOP;
END
$batches$;

-- file 4 of 7 (in a transaction), alter_users_3_changes_4
-- validate check _required_name on users
--   [blocks ddl] full-scan:users may-fail:users._required_name
ALTER TABLE "users" VALIDATE CONSTRAINT "_required_name";

-- file 5 of 7 (in a transaction), alter_users_3_changes_5
-- require users.name
--   [blocks all]
ALTER TABLE "users" ALTER COLUMN "name" SET NOT NULL;
-- drop check _required_name on users
--   [blocks all]
ALTER TABLE "users" DROP CONSTRAINT "_required_name";
-- add check _required_age on users
--   [blocks all] breaks-old-code:users.age
ALTER TABLE "users" ADD CONSTRAINT "_required_age" CHECK ("age" IS NOT NULL) NOT VALID;

-- file 6 of 7 (in a transaction), alter_users_3_changes_6
-- validate check _required_age on users
--   [blocks ddl] full-scan:users may-fail:users._required_age
ALTER TABLE "users" VALIDATE CONSTRAINT "_required_age";

-- file 7 of 7 (in a transaction), alter_users_3_changes_7
-- require users.age
--   [blocks all]
ALTER TABLE "users" ALTER COLUMN "age" SET NOT NULL;
-- drop check _required_age on users
--   [blocks all]
ALTER TABLE "users" DROP CONSTRAINT "_required_age";
-- allow null in users.nick (way back: may fail)
--   [blocks all]
ALTER TABLE "users" ALTER COLUMN "nick" DROP NOT NULL;

-- down

-- file 7 of 7 (in a transaction), alter_users_3_changes_7
-- require users.nick
--   [blocks all] full-scan:users blocks-reads:users blocks-writes:users may-fail:users.nick breaks-old-code:users.nick
ALTER TABLE "users" ALTER COLUMN "nick" SET NOT NULL;
-- add check _required_age on users
--   [blocks all]
ALTER TABLE "users" ADD CONSTRAINT "_required_age" CHECK ("age" IS NOT NULL) NOT VALID;
-- allow null in users.age
--   [blocks all]
ALTER TABLE "users" ALTER COLUMN "age" DROP NOT NULL;

-- file 6 of 7 (in a transaction), alter_users_3_changes_6
-- stop relying on check _required_age on users

-- file 5 of 7 (in a transaction), alter_users_3_changes_5
-- drop check _required_age on users
--   [blocks all]
ALTER TABLE "users" DROP CONSTRAINT "_required_age";
-- add check _required_name on users
--   [blocks all]
ALTER TABLE "users" ADD CONSTRAINT "_required_name" CHECK ("name" IS NOT NULL) NOT VALID;
-- allow null in users.name
--   [blocks all]
ALTER TABLE "users" ALTER COLUMN "name" DROP NOT NULL;

-- file 4 of 7 (in a transaction), alter_users_3_changes_4
-- stop relying on check _required_name on users

-- file 3 of 7 (in a transaction), alter_users_3_changes_3
-- keep the values of column users.name

-- file 2 of 7 (in a transaction), alter_users_3_changes_2
-- drop check _required_name on users
--   [blocks all]
ALTER TABLE "users" DROP CONSTRAINT "_required_name";

-- file 1 of 7 (in a transaction), alter_users_3_changes_1
-- keep the values of column users.name
