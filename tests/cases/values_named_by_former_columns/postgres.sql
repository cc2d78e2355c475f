-- up

-- file 1 of 6 (in a transaction), alter_users_4_changes_1
-- rename column users.tenant to account
--   [blocks all] breaks-old-code:users.tenant breaks-new-code:users.account
ALTER TABLE "users" RENAME COLUMN "tenant" TO "account";
-- rename column users.name to full_name
--   [blocks all] breaks-old-code:users.name breaks-new-code:users.full_name
ALTER TABLE "users" RENAME COLUMN "name" TO "full_name";
-- add column users.slug (way back: exact unless written)
--   [blocks all]
ALTER TABLE "users" ADD COLUMN "slug" varchar(40);

-- file 2 of 6 (alone), alter_users_4_changes_2
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
        UPDATE "users" SET "slug" = lower(full_name)
        WHERE "id" >= from_1 AND "id" <= to_1 AND "slug" IS NULL;
        COMMIT;
        SELECT "id" INTO from_1 FROM "users" WHERE "id" > to_1 ORDER BY "id" LIMIT 1;
    END LOOP;
END
$batches$;

-- file 3 of 6 (in a transaction), alter_users_4_changes_3
-- add check _required_slug on users
--   [blocks all] breaks-old-code:users.slug
ALTER TABLE "users" ADD CONSTRAINT "_required_slug" CHECK ("slug" IS NOT NULL) NOT VALID;

-- file 4 of 6 (alone), alter_users_4_changes_4
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
        UPDATE "users" SET "slug" = lower(full_name)
        WHERE "id" >= from_1 AND "id" <= to_1 AND "slug" IS NULL;
        COMMIT;
        SELECT "id" INTO from_1 FROM "users" WHERE "id" > to_1 ORDER BY "id" LIMIT 1;
    END LOOP;
END
$batches$;

-- file 5 of 6 (in a transaction), alter_users_4_changes_5
-- validate check _required_slug on users
--   [blocks ddl] full-scan:users may-fail:users._required_slug
ALTER TABLE "users" VALIDATE CONSTRAINT "_required_slug";

-- file 6 of 6 (in a transaction), alter_users_4_changes_6
-- require users.slug
--   [blocks all]
ALTER TABLE "users" ALTER COLUMN "slug" SET NOT NULL;
-- drop check _required_slug on users
--   [blocks all]
ALTER TABLE "users" DROP CONSTRAINT "_required_slug";
-- change type of users.account from integer to varchar(20) (way back: lossy)
--   [blocks all] rewrite:users blocks-reads:users blocks-writes:users may-fail:users.account breaks-old-code:users.account
ALTER TABLE "users" ALTER COLUMN "account" TYPE varchar(20) USING concat('t', account);

-- down

-- file 6 of 6 (in a transaction), alter_users_4_changes_6
-- change type of users.account from varchar(20) to integer
--   [blocks all] rewrite:users blocks-reads:users blocks-writes:users may-fail:users.account breaks-old-code:users.account
ALTER TABLE "users" ALTER COLUMN "account" TYPE integer USING substr(account, 2)::integer;
-- add check _required_slug on users
--   [blocks all]
ALTER TABLE "users" ADD CONSTRAINT "_required_slug" CHECK ("slug" IS NOT NULL) NOT VALID;
-- allow null in users.slug
--   [blocks all]
ALTER TABLE "users" ALTER COLUMN "slug" DROP NOT NULL;

-- file 5 of 6 (in a transaction), alter_users_4_changes_5
-- stop relying on check _required_slug on users

-- file 4 of 6 (in a transaction), alter_users_4_changes_4
-- keep the values of column users.slug

-- file 3 of 6 (in a transaction), alter_users_4_changes_3
-- drop check _required_slug on users
--   [blocks all]
ALTER TABLE "users" DROP CONSTRAINT "_required_slug";

-- file 2 of 6 (in a transaction), alter_users_4_changes_2
-- keep the values of column users.slug

-- file 1 of 6 (in a transaction), alter_users_4_changes_1
-- drop column users.slug
--   [blocks all] data-loss:users.slug breaks-old-code:users.slug
ALTER TABLE "users" DROP COLUMN "slug";
-- rename column users.full_name to name
--   [blocks all] breaks-old-code:users.full_name breaks-new-code:users.name
ALTER TABLE "users" RENAME COLUMN "full_name" TO "name";
-- rename column users.account to tenant
--   [blocks all] breaks-old-code:users.account breaks-new-code:users.tenant
ALTER TABLE "users" RENAME COLUMN "account" TO "tenant";
