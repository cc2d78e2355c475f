-- up

-- file 1 of 6 (in a transaction), add_column_users_slug_1
-- add column users.slug (way back: exact unless written)
--   [blocks all]
ALTER TABLE "users" ADD COLUMN "slug" varchar(80);

-- file 2 of 6 (in a transaction), add_column_users_slug_2
-- fill column users.slug
--   [blocks writes] full-scan:users blocks-writes:users
UPDATE "users" SET "slug" = lower(name) WHERE "slug" IS NULL;

-- file 3 of 6 (in a transaction), add_column_users_slug_3
-- add check _required_slug on users
--   [blocks all] breaks-old-code:users.slug
ALTER TABLE "users" ADD CONSTRAINT "_required_slug" CHECK ("slug" IS NOT NULL) NOT VALID;

-- file 4 of 6 (in a transaction), add_column_users_slug_4
-- fill column users.slug
--   [blocks writes] full-scan:users blocks-writes:users
UPDATE "users" SET "slug" = lower(name) WHERE "slug" IS NULL;

-- file 5 of 6 (in a transaction), add_column_users_slug_5
-- validate check _required_slug on users
--   [blocks ddl] may-fail:users._required_slug full-scan:users
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
