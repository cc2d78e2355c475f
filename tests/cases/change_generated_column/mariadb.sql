-- up

-- file 1 of 1 (statement by statement), compute_lines_total
-- compute lines.total
--   [blocks all]
ALTER TABLE `lines` DROP COLUMN `total`;
--   [blocks all] rewrite:lines
ALTER TABLE `lines` ADD COLUMN `total` int GENERATED ALWAYS AS (price * 3) STORED;

-- down

-- file 1 of 1 (statement by statement), compute_lines_total
-- compute lines.total
--   [blocks all]
ALTER TABLE `lines` DROP COLUMN `total`;
--   [blocks all] rewrite:lines
ALTER TABLE `lines` ADD COLUMN `total` int GENERATED ALWAYS AS (price * 2) STORED;
