-- up

-- file 1 of 7 (in a transaction), alter_users_2_changes_1
-- add column users.phone (way back: exact unless written)
--   [blocks all]
ALTER TABLE "users" ADD COLUMN "phone" varchar(20);

-- file 2 of 7 (alone), alter_users_2_changes_2
-- fill column users.phone
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
        UPDATE "users" SET "phone" = 'none'
        WHERE "id" >= from_1 AND "id" <= to_1 AND "phone" IS NULL;
        COMMIT;
        SELECT "id" INTO from_1 FROM "users" WHERE "id" > to_1 ORDER BY "id" LIMIT 1;
    END LOOP;
END
$batches$;

-- file 3 of 7 (in a transaction), alter_users_2_changes_3
-- add check _required_phone on users
--   [blocks all] breaks-old-code:users.phone
ALTER TABLE "users" ADD CONSTRAINT "_required_phone" CHECK ("phone" IS NOT NULL) NOT VALID;

-- file 4 of 7 (alone), alter_users_2_changes_4
-- fill column users.phone
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
        UPDATE "users" SET "phone" = 'none'
        WHERE "id" >= from_1 AND "id" <= to_1 AND "phone" IS NULL;
        COMMIT;
        SELECT "id" INTO from_1 FROM "users" WHERE "id" > to_1 ORDER BY "id" LIMIT 1;
    END LOOP;
END
$batches$;

-- file 5 of 7 (in a transaction), alter_users_2_changes_5
-- validate check _required_phone on users
--   [blocks ddl] full-scan:users may-fail:users._required_phone
ALTER TABLE "users" VALIDATE CONSTRAINT "_required_phone";

-- file 6 of 7 (in a transaction), alter_users_2_changes_6
-- require users.phone
--   [blocks all]
ALTER TABLE "users" ALTER COLUMN "phone" SET NOT NULL;
-- drop check _required_phone on users
--   [blocks all]
ALTER TABLE "users" DROP CONSTRAINT "_required_phone";

-- file 7 of 7 (alone), alter_users_2_changes_7
-- add index users_phone_idx on users
--   [blocks ddl] full-scan:users not-transactional:users.users_phone_idx
CREATE INDEX CONCURRENTLY "users_phone_idx" ON "users" ("phone");

-- down

-- file 7 of 7 (alone), alter_users_2_changes_7
-- drop index users_phone_idx on users
--   [blocks ddl] not-transactional:users.users_phone_idx
DROP INDEX CONCURRENTLY "users_phone_idx";

-- file 6 of 7 (in a transaction), alter_users_2_changes_6
-- add check _required_phone on users
--   [blocks all]
ALTER TABLE "users" ADD CONSTRAINT "_required_phone" CHECK ("phone" IS NOT NULL) NOT VALID;
-- allow null in users.phone
--   [blocks all]
ALTER TABLE "users" ALTER COLUMN "phone" DROP NOT NULL;

-- file 5 of 7 (in a transaction), alter_users_2_changes_5
-- stop relying on check _required_phone on users

-- file 4 of 7 (in a transaction), alter_users_2_changes_4
-- keep the values of column users.phone

-- file 3 of 7 (in a transaction), alter_users_2_changes_3
-- drop check _required_phone on users
--   [blocks all]
ALTER TABLE "users" DROP CONSTRAINT "_required_phone";

-- file 2 of 7 (in a transaction), alter_users_2_changes_2
-- keep the values of column users.phone

-- file 1 of 7 (in a transaction), alter_users_2_changes_1
-- drop column users.phone
--   [blocks all] data-loss:users.phone breaks-old-code:users.phone
ALTER TABLE "users" DROP COLUMN "phone";
