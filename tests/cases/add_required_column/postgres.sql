-- up

-- file 1 of 3 (in a transaction), add_column_users_slug_1
-- add column users.slug (way back: exact unless written)
--   [blocks all]
ALTER TABLE "users" ADD COLUMN "slug" varchar(80);

-- file 2 of 3 (in a transaction), add_column_users_slug_2
-- fill column users.slug
--   [blocks writes] full-scan:users blocks-writes:users
UPDATE "users" SET "slug" = lower(name) WHERE "slug" IS NULL;

-- file 3 of 3 (in a transaction), add_column_users_slug_3
-- require users.slug
--   [blocks all] may-fail:users.slug full-scan:users blocks-reads:users blocks-writes:users breaks-old-code:users.slug
ALTER TABLE "users" ALTER COLUMN "slug" SET NOT NULL;

-- down

-- file 3 of 3 (in a transaction), add_column_users_slug_3
-- allow null in users.slug
--   [blocks all]
ALTER TABLE "users" ALTER COLUMN "slug" DROP NOT NULL;

-- file 2 of 3 (in a transaction), add_column_users_slug_2
-- keep the values of column users.slug

-- file 1 of 3 (in a transaction), add_column_users_slug_1
-- drop column users.slug
--   [blocks all] data-loss:users.slug breaks-old-code:users.slug
ALTER TABLE "users" DROP COLUMN "slug";
