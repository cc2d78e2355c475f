-- up

-- file 1 of 4 (alone), alter_users_2_changes_1
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
        UPDATE "users" SET "name" = ''
        WHERE "id" >= from_1 AND "id" <= to_1 AND "name" IS NULL;
        COMMIT;
        SELECT "id" INTO from_1 FROM "users" WHERE "id" > to_1 ORDER BY "id" LIMIT 1;
    END LOOP;
END
$batches$;

-- file 2 of 4 (in a transaction), alter_users_2_changes_2
-- require users.name
--   [blocks all]
ALTER TABLE "users" ALTER COLUMN "name" SET NOT NULL;

-- file 3 of 4 (in a transaction), alter_users_2_changes_3
-- stop relying on check users_name_given on users

-- file 4 of 4 (in a transaction), alter_users_2_changes_4
-- drop check users_name_given on users (way back: may fail)
--   [blocks all]
ALTER TABLE "users" DROP CONSTRAINT "users_name_given";

-- down

-- file 4 of 4 (in a transaction), alter_users_2_changes_4
-- add check users_name_given on users
--   [blocks all] breaks-old-code:users.users_name_given
ALTER TABLE "users" ADD CONSTRAINT "users_name_given" CHECK (name IS NOT NULL) NOT VALID;

-- file 3 of 4 (in a transaction), alter_users_2_changes_3
-- validate check users_name_given on users
--   [blocks ddl] full-scan:users may-fail:users.users_name_given
ALTER TABLE "users" VALIDATE CONSTRAINT "users_name_given";

-- file 2 of 4 (in a transaction), alter_users_2_changes_2
-- allow null in users.name
--   [blocks all]
ALTER TABLE "users" ALTER COLUMN "name" DROP NOT NULL;

-- file 1 of 4 (in a transaction), alter_users_2_changes_1
-- keep the values of column users.name
