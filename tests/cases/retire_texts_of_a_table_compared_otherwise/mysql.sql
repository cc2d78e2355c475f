-- up

-- file 1 of 1 (statement by statement), alter_tags_4_changes
-- set collation of tags.name
--   [blocks all] rewrite:tags blocks-writes:tags may-fail:tags.name
ALTER TABLE `tags` MODIFY COLUMN `name` varchar(40) CHARACTER SET latin1 COLLATE latin1_swedish_ci NOT NULL;
-- retire column tags.label (way back: may fail)
--   [blocks all] rewrite:tags breaks-old-code:tags.label
ALTER TABLE `tags` CHANGE COLUMN `label` `_retired_label` varchar(20) NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- retire column tags.note
--   [blocks all] breaks-old-code:tags.note
ALTER TABLE `tags` CHANGE COLUMN `note` `_retired_note` varchar(40) NULL, ALGORITHM=INSTANT;
-- set options of tags
--   [blocks all]
ALTER TABLE `tags` COLLATE = latin1_swedish_ci, ALGORITHM=INPLACE, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_tags_4_changes
-- set options of tags
SET @schema_collation = CONCAT('ALTER TABLE `tags` COLLATE = ', (SELECT default_collation_name FROM information_schema.schemata WHERE schema_name = DATABASE()));
PREPARE schema_collation FROM @schema_collation;
--   [blocks all]
EXECUTE schema_collation;
DEALLOCATE PREPARE schema_collation;
-- restore column tags.note
--   [blocks all] breaks-new-code:tags.note
ALTER TABLE `tags` CHANGE COLUMN `_retired_note` `note` varchar(40) NULL, ALGORITHM=INSTANT;
-- restore column tags.label
--   [blocks all] rewrite:tags may-fail:tags.label breaks-new-code:tags.label
ALTER TABLE `tags` CHANGE COLUMN `_retired_label` `label` varchar(20) NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- set collation of tags.name
--   [blocks all] rewrite:tags blocks-writes:tags may-fail:tags.name
ALTER TABLE `tags` MODIFY COLUMN `name` varchar(40) NOT NULL;
