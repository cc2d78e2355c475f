-- up

-- file 1 of 1 (statement by statement), alter_parts_7_changes
-- drop check parts_weight_range on parts (way back: may fail)
--   [blocks all]
ALTER TABLE `parts` DROP CHECK `parts_weight_range`, ALGORITHM=INSTANT;
-- drop default of parts.weight
--   [blocks all]
ALTER TABLE `parts` MODIFY COLUMN `weight` int NULL COMMENT 'grams', ALGORITHM=INSTANT;
-- change type of parts.weight from integer to decimal(20, 3) (way back: lossy)
--   [blocks all] rewrite:parts blocks-writes:parts breaks-old-code:parts.weight
ALTER TABLE `parts` MODIFY COLUMN `weight` decimal(20, 3) NULL COMMENT 'grams', ALGORITHM=COPY, LOCK=SHARED;
-- set default of parts.weight
--   [blocks all]
ALTER TABLE `parts` MODIFY COLUMN `weight` decimal(20, 3) NULL DEFAULT 0.5 COMMENT 'grams', ALGORITHM=INSTANT;
-- fill column parts.weight (way back: lossy)
--   [blocks writes] full-scan:parts blocks-writes:parts
UPDATE `parts` SET `weight` = 0 WHERE `weight` IS NULL;
-- require parts.weight
--   [blocks all] rewrite:parts may-fail:parts.weight breaks-old-code:parts.weight
ALTER TABLE `parts` MODIFY COLUMN `weight` decimal(20, 3) NOT NULL DEFAULT 0.5 COMMENT 'grams', ALGORITHM=INPLACE, LOCK=NONE;
-- add check parts_weight_range on parts
--   [blocks all] breaks-old-code:parts.parts_weight_range may-fail:parts.parts_weight_range rewrite:parts blocks-writes:parts
ALTER TABLE `parts` ADD CONSTRAINT `parts_weight_range` CHECK (weight > -100), ALGORITHM=COPY, LOCK=SHARED;
-- set comment of parts.weight
--   [blocks all]
ALTER TABLE `parts` MODIFY COLUMN `weight` decimal(20, 3) NOT NULL DEFAULT 0.5 COMMENT 'grams, it\'s \"exact\"', ALGORITHM=INSTANT;

-- down

-- file 1 of 1 (statement by statement), alter_parts_7_changes
-- set comment of parts.weight
--   [blocks all]
ALTER TABLE `parts` MODIFY COLUMN `weight` decimal(20, 3) NOT NULL DEFAULT 0.5 COMMENT 'grams', ALGORITHM=INSTANT;
-- drop check parts_weight_range on parts
--   [blocks all]
ALTER TABLE `parts` DROP CHECK `parts_weight_range`, ALGORITHM=INSTANT;
-- allow null in parts.weight
--   [blocks all] rewrite:parts
ALTER TABLE `parts` MODIFY COLUMN `weight` decimal(20, 3) NULL DEFAULT 0.5 COMMENT 'grams', ALGORITHM=INPLACE, LOCK=NONE;
-- keep the values of column parts.weight
-- drop default of parts.weight
--   [blocks all]
ALTER TABLE `parts` MODIFY COLUMN `weight` decimal(20, 3) NULL COMMENT 'grams', ALGORITHM=INSTANT;
-- change type of parts.weight from decimal(20, 3) to integer
--   [blocks all] rewrite:parts blocks-writes:parts data-loss:parts.weight breaks-old-code:parts.weight
ALTER TABLE `parts` MODIFY COLUMN `weight` int NULL COMMENT 'grams', ALGORITHM=COPY, LOCK=SHARED;
-- set default of parts.weight
--   [blocks all]
ALTER TABLE `parts` MODIFY COLUMN `weight` int NULL DEFAULT 7 COMMENT 'grams', ALGORITHM=INSTANT;
-- add check parts_weight_range on parts
--   [blocks all] breaks-old-code:parts.parts_weight_range may-fail:parts.parts_weight_range rewrite:parts blocks-writes:parts
ALTER TABLE `parts` ADD CONSTRAINT `parts_weight_range` CHECK (weight > -10), ALGORITHM=COPY, LOCK=SHARED;
