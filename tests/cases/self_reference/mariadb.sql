-- up

-- file 1 of 1 (statement by statement), alter_categories_3_changes
-- add column categories.parent_id (way back: exact unless written)
--   [blocks all]
ALTER TABLE `categories` ADD COLUMN `parent_id` bigint NULL, ALGORITHM=INSTANT, LOCK=NONE;
-- add index categories_parent_id_idx on categories
--   [blocks all] full-scan:categories
CREATE INDEX `categories_parent_id_idx` ON `categories` (`parent_id`) ALGORITHM=NOCOPY LOCK=NONE;
-- add foreign key categories_parent_id_fkey on categories
--   [blocks all] rewrite:categories blocks-writes:categories breaks-old-code:categories.categories_parent_id_fkey may-fail:categories.categories_parent_id_fkey
ALTER TABLE `categories` ADD CONSTRAINT `categories_parent_id_fkey` FOREIGN KEY (`parent_id`) REFERENCES `categories` (`id`) ON DELETE SET NULL, ALGORITHM=COPY;

-- down

-- file 1 of 1 (statement by statement), alter_categories_3_changes
-- drop foreign key categories_parent_id_fkey on categories
--   [blocks all]
ALTER TABLE `categories` DROP FOREIGN KEY `categories_parent_id_fkey`, ALGORITHM=INSTANT, LOCK=NONE;
-- drop index categories_parent_id_idx on categories
--   [blocks all]
ALTER TABLE `categories` DROP INDEX `categories_parent_id_idx`, ALGORITHM=NOCOPY, LOCK=NONE;
-- drop column categories.parent_id
--   [blocks all] data-loss:categories.parent_id breaks-old-code:categories.parent_id
ALTER TABLE `categories` DROP COLUMN `parent_id`, ALGORITHM=INSTANT, LOCK=NONE;
