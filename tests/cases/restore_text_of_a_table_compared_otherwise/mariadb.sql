-- up

-- file 1 of 1 (statement by statement), alter_tags_5_changes
-- restore column tags.label
--   [blocks all] breaks-new-code:tags.label
ALTER TABLE `tags` RENAME COLUMN `_retired_label` TO `label`, ALGORITHM=INSTANT, LOCK=NONE;
-- restore column tags.note
--   [blocks all] breaks-new-code:tags.note
ALTER TABLE `tags` RENAME COLUMN `_retired_note` TO `note`, ALGORITHM=INSTANT, LOCK=NONE;
-- set collation of tags.label
--   [blocks all] rewrite:tags blocks-writes:tags may-fail:tags.label
ALTER TABLE `tags` MODIFY COLUMN `label` varchar(20) CHARACTER SET latin1 COLLATE latin1_swedish_ci NULL;
-- set collation of tags.note
--   [blocks all] rewrite:tags blocks-writes:tags may-fail:tags.note
ALTER TABLE `tags` MODIFY COLUMN `note` varchar(40) CHARACTER SET latin1 COLLATE latin1_swedish_ci NULL;
-- fill column tags.label (way back: lossy)
--   [blocks writes] full-scan:tags blocks-writes:tags
UPDATE `tags` SET `label` = 'none' WHERE `label` IS NULL;
-- require tags.label
--   [blocks all] rewrite:tags may-fail:tags.label breaks-old-code:tags.label
ALTER TABLE `tags` MODIFY COLUMN `label` varchar(20) CHARACTER SET latin1 COLLATE latin1_swedish_ci NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_tags_5_changes
-- allow null in tags.label
--   [blocks all] rewrite:tags
ALTER TABLE `tags` MODIFY COLUMN `label` varchar(20) CHARACTER SET latin1 COLLATE latin1_swedish_ci NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- keep the values of column tags.label
-- set collation of tags.note
SET @schema_collation = CONCAT('ALTER TABLE `tags` MODIFY COLUMN `note` varchar(40) CHARACTER SET ', (SELECT default_character_set_name FROM information_schema.schemata WHERE schema_name = DATABASE()), ' COLLATE ', (SELECT default_collation_name FROM information_schema.schemata WHERE schema_name = DATABASE()), ' NULL');
PREPARE schema_collation FROM @schema_collation;
--   [blocks all] rewrite:tags blocks-writes:tags may-fail:tags.note
EXECUTE schema_collation;
DEALLOCATE PREPARE schema_collation;
-- set collation of tags.label
SET @schema_collation = CONCAT('ALTER TABLE `tags` MODIFY COLUMN `label` varchar(20) CHARACTER SET ', (SELECT default_character_set_name FROM information_schema.schemata WHERE schema_name = DATABASE()), ' COLLATE ', (SELECT default_collation_name FROM information_schema.schemata WHERE schema_name = DATABASE()), ' NULL');
PREPARE schema_collation FROM @schema_collation;
--   [blocks all] rewrite:tags blocks-writes:tags may-fail:tags.label
EXECUTE schema_collation;
DEALLOCATE PREPARE schema_collation;
-- retire column tags.note
--   [blocks all] breaks-old-code:tags.note
ALTER TABLE `tags` RENAME COLUMN `note` TO `_retired_note`, ALGORITHM=INSTANT, LOCK=NONE;
-- retire column tags.label
--   [blocks all] breaks-old-code:tags.label
ALTER TABLE `tags` RENAME COLUMN `label` TO `_retired_label`, ALGORITHM=INSTANT, LOCK=NONE;
