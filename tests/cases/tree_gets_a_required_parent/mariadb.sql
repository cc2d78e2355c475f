-- up

-- file 1 of 1 (statement by statement), alter_folders_7_changes
-- add column folders.parent_id (way back: exact unless written)
--   [blocks all]
ALTER TABLE `folders` ADD COLUMN `parent_id` bigint NULL, ALGORITHM=INSTANT, LOCK=NONE;
-- fill column folders.parent_id
--   [blocks writes] full-scan:folders blocks-writes:folders
UPDATE `folders` SET `parent_id` = id WHERE `parent_id` IS NULL;
-- require folders.parent_id
--   [blocks all] rewrite:folders may-fail:folders.parent_id breaks-old-code:folders.parent_id
ALTER TABLE `folders` MODIFY COLUMN `parent_id` bigint NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- add column folders.link_id (way back: exact unless written)
--   [blocks all]
ALTER TABLE `folders` ADD COLUMN `link_id` bigint NULL, ALGORITHM=INSTANT, LOCK=NONE;
-- fill column folders.title (way back: lossy)
--   [blocks writes] full-scan:folders blocks-writes:folders
UPDATE `folders` SET `title` = '(none)' WHERE `title` IS NULL;
-- require folders.title
--   [blocks all] rewrite:folders may-fail:folders.title breaks-old-code:folders.title
ALTER TABLE `folders` MODIFY COLUMN `title` varchar(40) NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- add index folders_area_parent_id_idx on folders
--   [blocks all] full-scan:folders
CREATE INDEX `folders_area_parent_id_idx` ON `folders` (`area`, `parent_id`) ALGORITHM=NOCOPY LOCK=NONE;
-- add index folders_link_id_idx on folders
--   [blocks all] full-scan:folders
CREATE INDEX `folders_link_id_idx` ON `folders` (`link_id`) ALGORITHM=NOCOPY LOCK=NONE;
-- add foreign key folders_area_parent_id_fkey on folders
--   [blocks all] rewrite:folders blocks-writes:folders breaks-old-code:folders.folders_area_parent_id_fkey may-fail:folders.folders_area_parent_id_fkey
ALTER TABLE `folders` ADD CONSTRAINT `folders_area_parent_id_fkey` FOREIGN KEY (`area`, `parent_id`) REFERENCES `folders` (`area`, `id`) ON DELETE CASCADE, ALGORITHM=COPY;
-- add foreign key folders_link_id_fkey on folders
--   [blocks all] rewrite:folders blocks-writes:folders breaks-old-code:folders.folders_link_id_fkey may-fail:folders.folders_link_id_fkey
ALTER TABLE `folders` ADD CONSTRAINT `folders_link_id_fkey` FOREIGN KEY (`link_id`) REFERENCES `folders` (`id`) ON DELETE SET NULL, ALGORITHM=COPY;

-- down

-- file 1 of 1 (statement by statement), alter_folders_7_changes
-- drop foreign key folders_link_id_fkey on folders
--   [blocks all]
ALTER TABLE `folders` DROP FOREIGN KEY `folders_link_id_fkey`, ALGORITHM=INSTANT, LOCK=NONE;
-- drop foreign key folders_area_parent_id_fkey on folders
--   [blocks all]
ALTER TABLE `folders` DROP FOREIGN KEY `folders_area_parent_id_fkey`, ALGORITHM=INSTANT, LOCK=NONE;
-- drop index folders_link_id_idx on folders
--   [blocks all]
ALTER TABLE `folders` DROP INDEX `folders_link_id_idx`, ALGORITHM=NOCOPY, LOCK=NONE;
-- drop index folders_area_parent_id_idx on folders
--   [blocks all]
ALTER TABLE `folders` DROP INDEX `folders_area_parent_id_idx`, ALGORITHM=NOCOPY, LOCK=NONE;
-- allow null in folders.title
--   [blocks all] rewrite:folders
ALTER TABLE `folders` MODIFY COLUMN `title` varchar(40) NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- keep the values of column folders.title
-- drop column folders.link_id
--   [blocks all] data-loss:folders.link_id breaks-old-code:folders.link_id
ALTER TABLE `folders` DROP COLUMN `link_id`, ALGORITHM=INSTANT, LOCK=NONE;
-- allow null in folders.parent_id
--   [blocks all] rewrite:folders
ALTER TABLE `folders` MODIFY COLUMN `parent_id` bigint NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- keep the values of column folders.parent_id
-- drop column folders.parent_id
--   [blocks all] data-loss:folders.parent_id breaks-old-code:folders.parent_id
ALTER TABLE `folders` DROP COLUMN `parent_id`, ALGORITHM=INSTANT, LOCK=NONE;
