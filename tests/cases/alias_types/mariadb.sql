-- up

-- file 1 of 1 (statement by statement), alter_boxes_2_changes
-- change type of boxes.size from tinyint to smallint (way back: may fail)
--   [blocks all] rewrite:boxes blocks-writes:boxes breaks-old-code:boxes.size
ALTER TABLE `boxes` MODIFY COLUMN `size` smallint NOT NULL, ALGORITHM=COPY;
-- change type of boxes.digest from varbinary(8) to varbinary(16) (way back: may fail)
--   [blocks all]
ALTER TABLE `boxes` MODIFY COLUMN `digest` varbinary(16) NOT NULL, ALGORITHM=INSTANT, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_boxes_2_changes
-- change type of boxes.digest from varbinary(16) to varbinary(8)
--   [blocks all] rewrite:boxes blocks-writes:boxes may-fail:boxes.digest breaks-old-code:boxes.digest
ALTER TABLE `boxes` MODIFY COLUMN `digest` varbinary(8) NOT NULL, ALGORITHM=COPY;
-- change type of boxes.size from smallint to tinyint
--   [blocks all] rewrite:boxes blocks-writes:boxes may-fail:boxes.size breaks-old-code:boxes.size
ALTER TABLE `boxes` MODIFY COLUMN `size` tinyint NOT NULL, ALGORITHM=COPY;
