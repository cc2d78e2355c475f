-- up

-- file 1 of 1 (statement by statement), alter_2_tables
-- rename table trees to oaks
--   [blocks all] breaks-old-code:trees breaks-new-code:oaks
RENAME TABLE `trees` TO `oaks`;
-- rename table bushes to trees
--   [blocks all] breaks-old-code:bushes breaks-new-code:trees
RENAME TABLE `bushes` TO `trees`;
-- count up trees.id
--   [blocks all] rewrite:trees blocks-writes:trees
ALTER TABLE `trees` MODIFY COLUMN `id` int NOT NULL AUTO_INCREMENT, ALGORITHM=COPY, LOCK=SHARED;

-- down

-- file 1 of 1 (statement by statement), alter_2_tables
-- stop counting trees.id
--   [blocks all] rewrite:trees blocks-writes:trees breaks-old-code:trees.id
ALTER TABLE `trees` MODIFY COLUMN `id` int NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
-- rename table trees to bushes
--   [blocks all] breaks-old-code:trees breaks-new-code:bushes
RENAME TABLE `trees` TO `bushes`;
-- rename table oaks to trees
--   [blocks all] breaks-old-code:oaks breaks-new-code:trees
RENAME TABLE `oaks` TO `trees`;
