-- up

-- file 1 of 1 (statement by statement), stop_computing_lines_total
-- stop computing lines.total (way back: exact unless written)
--   [blocks all] breaks-old-code:lines.total
ALTER TABLE `lines` MODIFY COLUMN `total` int NULL;

-- down

-- file 1 of 1 (statement by statement), stop_computing_lines_total
-- compute lines.total
--   [blocks all] data-loss:lines.total
ALTER TABLE `lines` DROP COLUMN `total`;
--   [blocks all] rewrite:lines
ALTER TABLE `lines` ADD COLUMN `total` int GENERATED ALWAYS AS (price * 2) STORED;
