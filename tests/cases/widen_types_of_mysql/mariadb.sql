-- up

-- file 1 of 1 (statement by statement), alter_parts_5_changes
-- change type of parts.number from native smallint unsigned to native mediumint unsigned (way back: may fail)
--   [blocks all] rewrite:parts blocks-writes:parts breaks-old-code:parts.number
ALTER TABLE `parts` MODIFY COLUMN `number` mediumint unsigned NOT NULL, ALGORITHM=COPY;
-- change type of parts.size from native smallint to native mediumint (way back: may fail)
--   [blocks all] rewrite:parts blocks-writes:parts breaks-old-code:parts.size
ALTER TABLE `parts` MODIFY COLUMN `size` mediumint NOT NULL, ALGORITHM=COPY;
-- change type of parts.made_at from native datetime to native datetime(3) (way back: lossy)
--   [blocks all] rewrite:parts blocks-writes:parts breaks-old-code:parts.made_at
ALTER TABLE `parts` MODIFY COLUMN `made_at` datetime(3) NOT NULL, ALGORITHM=COPY;
-- change type of parts.weight from native decimal(6,2) unsigned to native decimal(8,3) unsigned (way back: lossy)
--   [blocks all] rewrite:parts blocks-writes:parts breaks-old-code:parts.weight
ALTER TABLE `parts` MODIFY COLUMN `weight` decimal(8,3) unsigned NOT NULL, ALGORITHM=COPY;
-- change type of parts.note from native tinytext to native mediumtext (way back: may fail)
--   [blocks all] rewrite:parts blocks-writes:parts breaks-old-code:parts.note
ALTER TABLE `parts` MODIFY COLUMN `note` mediumtext NOT NULL, ALGORITHM=COPY;

-- down

-- file 1 of 1 (statement by statement), alter_parts_5_changes
-- change type of parts.note from native mediumtext to native tinytext
--   [blocks all] rewrite:parts blocks-writes:parts may-fail:parts.note breaks-old-code:parts.note
ALTER TABLE `parts` MODIFY COLUMN `note` tinytext NOT NULL, ALGORITHM=COPY;
-- change type of parts.weight from native decimal(8,3) unsigned to native decimal(6,2) unsigned
--   [blocks all] rewrite:parts blocks-writes:parts data-loss:parts.weight breaks-old-code:parts.weight
ALTER TABLE `parts` MODIFY COLUMN `weight` decimal(6,2) unsigned NOT NULL, ALGORITHM=COPY;
-- change type of parts.made_at from native datetime(3) to native datetime
--   [blocks all] rewrite:parts blocks-writes:parts data-loss:parts.made_at breaks-old-code:parts.made_at
ALTER TABLE `parts` MODIFY COLUMN `made_at` datetime NOT NULL, ALGORITHM=COPY;
-- change type of parts.size from native mediumint to native smallint
--   [blocks all] rewrite:parts blocks-writes:parts may-fail:parts.size breaks-old-code:parts.size
ALTER TABLE `parts` MODIFY COLUMN `size` smallint NOT NULL, ALGORITHM=COPY;
-- change type of parts.number from native mediumint unsigned to native smallint unsigned
--   [blocks all] rewrite:parts blocks-writes:parts may-fail:parts.number breaks-old-code:parts.number
ALTER TABLE `parts` MODIFY COLUMN `number` smallint unsigned NOT NULL, ALGORITHM=COPY;
