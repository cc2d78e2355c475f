-- up

-- file 1 of 6 (in a transaction), add_column_users_slug_1
-- add column users.slug (way back: exact unless written)
--   [blocks all]
ALTER TABLE "users" ADD COLUMN "slug" varchar(80);

-- file 2 of 6 (alone), add_column_users_slug_2
-- fill column users.slug
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
        UPDATE "users" SET "slug" = lower(name)
        WHERE "id" >= from_1 AND "id" <= to_1 AND "slug" IS NULL;
        COMMIT;
        SELECT "id" INTO from_1 FROM "users" WHERE "id" > to_1 ORDER BY "id" LIMIT 1;
    END LOOP;
END
$batches$;

-- file 3 of 6 (in a transaction), add_column_users_slug_3
-- add check _required_slug on users
--   [blocks all] breaks-old-code:users.slug
ALTER TABLE "users" ADD CONSTRAINT "_required_slug" CHECK ("slug" IS NOT NULL) NOT VALID;

-- file 4 of 6 (alone), add_column_users_slug_4
-- fill column users.slug
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
        UPDATE "users" SET "slug" = lower(name)
        WHERE "id" >= from_1 AND "id" <= to_1 AND "slug" IS NULL;
        COMMIT;
        SELECT "id" INTO from_1 FROM "users" WHERE "id" > to_1 ORDER BY "id" LIMIT 1;
    END LOOP;
END
$batches$;

-- file 5 of 6 (in a transaction), add_column_users_slug_5
-- validate check _required_slug on users
--   [blocks ddl] full-scan:users may-fail:users._required_slug
ALTER TABLE "users" VALIDATE CONSTRAINT "_required_slug";

-- file 6 of 6 (in a transaction), add_column_users_slug_6
-- require users.slug
--   [blocks all]
ALTER TABLE "users" ALTER COLUMN "slug" SET NOT NULL;
-- drop check _required_slug on users
--   [blocks all]
ALTER TABLE "users" DROP CONSTRAINT "_required_slug";

-- down

-- file 6 of 6 (in a transaction), add_column_users_slug_6
-- add check _required_slug on users
--   [blocks all]
ALTER TABLE "users" ADD CONSTRAINT "_required_slug" CHECK ("slug" IS NOT NULL) NOT VALID;
-- allow null in users.slug
--   [blocks all]
ALTER TABLE "users" ALTER COLUMN "slug" DROP NOT NULL;

-- file 5 of 6 (in a transaction), add_column_users_slug_5
-- stop relying on check _required_slug on users

-- file 4 of 6 (in a transaction), add_column_users_slug_4
-- keep the values of column users.slug

-- file 3 of 6 (in a transaction), add_column_users_slug_3
-- drop check _required_slug on users
--   [blocks all]
ALTER TABLE "users" DROP CONSTRAINT "_required_slug";

-- file 2 of 6 (in a transaction), add_column_users_slug_2
-- keep the values of column users.slug

-- file 1 of 6 (in a transaction), add_column_users_slug_1
-- drop column users.slug
--   [blocks all] data-loss:users.slug breaks-old-code:users.slug
ALTER TABLE "users" DROP COLUMN "slug";
