-- up

-- file 1 of 4 (in a transaction), alter_categories_3_changes_1
-- add column categories.parent_id (way back: exact unless written)
--   [blocks all]
ALTER TABLE "categories" ADD COLUMN "parent_id" bigint;

-- file 2 of 4 (alone), alter_categories_3_changes_2
-- add index categories_parent_id_idx on categories
--   [blocks ddl] full-scan:categories not-transactional:categories.categories_parent_id_idx
CREATE INDEX CONCURRENTLY "categories_parent_id_idx" ON "categories" ("parent_id");

-- file 3 of 4 (in a transaction), alter_categories_3_changes_3
-- add foreign key categories_parent_id_fkey on categories
--   [blocks writes] breaks-old-code:categories.categories_parent_id_fkey
ALTER TABLE "categories" ADD CONSTRAINT "categories_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "categories" ("id") ON DELETE SET NULL NOT VALID;

-- file 4 of 4 (in a transaction), alter_categories_3_changes_4
-- validate foreign key categories_parent_id_fkey on categories
--   [blocks ddl] full-scan:categories may-fail:categories.categories_parent_id_fkey
ALTER TABLE "categories" VALIDATE CONSTRAINT "categories_parent_id_fkey";

-- down

-- file 4 of 4 (in a transaction), alter_categories_3_changes_4
-- stop relying on foreign key categories_parent_id_fkey on categories

-- file 3 of 4 (in a transaction), alter_categories_3_changes_3
-- drop foreign key categories_parent_id_fkey on categories
--   [blocks all]
ALTER TABLE "categories" DROP CONSTRAINT "categories_parent_id_fkey";

-- file 2 of 4 (alone), alter_categories_3_changes_2
-- drop index categories_parent_id_idx on categories
--   [blocks ddl] not-transactional:categories.categories_parent_id_idx
DROP INDEX CONCURRENTLY "categories_parent_id_idx";

-- file 1 of 4 (in a transaction), alter_categories_3_changes_1
-- drop column categories.parent_id
--   [blocks all] data-loss:categories.parent_id breaks-old-code:categories.parent_id
ALTER TABLE "categories" DROP COLUMN "parent_id";
