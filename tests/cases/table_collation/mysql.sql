-- up

-- file 1 of 1 (statement by statement), alter_2_tables
-- set options of places
SET @schema_collation = CONCAT('ALTER TABLE `places` COLLATE = ', (SELECT default_collation_name FROM information_schema.schemata WHERE schema_name = DATABASE()));
PREPARE schema_collation FROM @schema_collation;
--   [blocks all]
EXECUTE schema_collation;
DEALLOCATE PREPARE schema_collation;
-- add column tags.label (way back: exact unless written)
--   [blocks all]
ALTER TABLE `tags` ADD COLUMN `label` varchar(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT 'x', ALGORITHM=INSTANT;
-- set collation of tags.name
--   [blocks all] rewrite:tags blocks-writes:tags may-fail:tags.name
ALTER TABLE `tags` MODIFY COLUMN `name` varchar(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
-- set collation of tags.size
--   [blocks all] rewrite:tags blocks-writes:tags may-fail:tags.size
ALTER TABLE `tags` MODIFY COLUMN `size` enum('small', 'large') CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL;
-- set collation of tags.note
--   [blocks all] rewrite:tags blocks-writes:tags may-fail:tags.note
ALTER TABLE `tags` MODIFY COLUMN `note` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL;
-- set collation of places.name
--   [blocks all] rewrite:places blocks-writes:places may-fail:places.name
ALTER TABLE `places` MODIFY COLUMN `name` varchar(40) NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
-- set options of tags
--   [blocks all]
ALTER TABLE `tags` COLLATE = utf8mb4_bin, ALGORITHM=INPLACE, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_2_tables
-- set options of tags
SET @schema_collation = CONCAT('ALTER TABLE `tags` COLLATE = ', (SELECT default_collation_name FROM information_schema.schemata WHERE schema_name = DATABASE()));
PREPARE schema_collation FROM @schema_collation;
--   [blocks all]
EXECUTE schema_collation;
DEALLOCATE PREPARE schema_collation;
-- set collation of places.name
--   [blocks all] rewrite:places blocks-writes:places may-fail:places.name
ALTER TABLE `places` MODIFY COLUMN `name` varchar(40) CHARACTER SET latin1 COLLATE latin1_swedish_ci NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
-- set collation of tags.note
--   [blocks all] rewrite:tags blocks-writes:tags may-fail:tags.note
ALTER TABLE `tags` MODIFY COLUMN `note` longtext NULL;
-- set collation of tags.size
--   [blocks all] rewrite:tags blocks-writes:tags may-fail:tags.size
ALTER TABLE `tags` MODIFY COLUMN `size` enum('small', 'large') NOT NULL;
-- set collation of tags.name
--   [blocks all] rewrite:tags blocks-writes:tags may-fail:tags.name
ALTER TABLE `tags` MODIFY COLUMN `name` varchar(40) NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
-- drop column tags.label
--   [blocks all] data-loss:tags.label breaks-old-code:tags.label
ALTER TABLE `tags` DROP COLUMN `label`, ALGORITHM=INSTANT;
-- set options of places
--   [blocks all]
ALTER TABLE `places` COLLATE = latin1_swedish_ci, ALGORITHM=INPLACE, LOCK=NONE;
