-- up

-- file 1 of 1 (statement by statement), alter_2_tables
-- set options of places
--   [blocks all]
ALTER TABLE `places` DEFAULT CHARACTER SET = DEFAULT, ALGORITHM=INSTANT, LOCK=NONE;
-- add column tags.label (way back: exact unless written)
--   [blocks all]
ALTER TABLE `tags` ADD COLUMN `label` varchar(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT 'x', ALGORITHM=INSTANT, LOCK=NONE;
-- set collation of tags.name
--   [blocks all] rewrite:tags blocks-writes:tags may-fail:tags.name
ALTER TABLE `tags` MODIFY COLUMN `name` varchar(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL;
-- set collation of tags.size
--   [blocks all] rewrite:tags blocks-writes:tags may-fail:tags.size
ALTER TABLE `tags` MODIFY COLUMN `size` enum('small', 'large') CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL, ALGORITHM=COPY;
-- set collation of tags.note
--   [blocks all] rewrite:tags blocks-writes:tags may-fail:tags.note
ALTER TABLE `tags` MODIFY COLUMN `note` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL;
-- set collation of places.name
--   [blocks all] rewrite:places blocks-writes:places may-fail:places.name
ALTER TABLE `places` MODIFY COLUMN `name` varchar(40) NOT NULL;
-- set options of tags
--   [blocks all]
ALTER TABLE `tags` COLLATE = utf8mb4_bin, ALGORITHM=INSTANT, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_2_tables
-- set options of tags
--   [blocks all]
ALTER TABLE `tags` DEFAULT CHARACTER SET = DEFAULT, ALGORITHM=INSTANT, LOCK=NONE;
-- set collation of places.name
--   [blocks all] rewrite:places blocks-writes:places may-fail:places.name
ALTER TABLE `places` MODIFY COLUMN `name` varchar(40) CHARACTER SET latin1 COLLATE latin1_swedish_ci NOT NULL;
-- set collation of tags.note
--   [blocks all] rewrite:tags blocks-writes:tags may-fail:tags.note
ALTER TABLE `tags` MODIFY COLUMN `note` longtext NULL;
-- set collation of tags.size
--   [blocks all] rewrite:tags blocks-writes:tags may-fail:tags.size
ALTER TABLE `tags` MODIFY COLUMN `size` enum('small', 'large') NOT NULL, ALGORITHM=COPY;
-- set collation of tags.name
--   [blocks all] rewrite:tags blocks-writes:tags may-fail:tags.name
ALTER TABLE `tags` MODIFY COLUMN `name` varchar(40) NOT NULL;
-- drop column tags.label
--   [blocks all] data-loss:tags.label breaks-old-code:tags.label
ALTER TABLE `tags` DROP COLUMN `label`, ALGORITHM=INSTANT, LOCK=NONE;
-- set options of places
--   [blocks all]
ALTER TABLE `places` COLLATE = latin1_swedish_ci, ALGORITHM=INSTANT, LOCK=NONE;
