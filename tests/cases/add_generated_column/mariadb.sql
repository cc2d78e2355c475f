-- up

-- file 1 of 1 (statement by statement), alter_lines_2_changes
-- add column lines.amount (way back: exact unless written)
--   [blocks all]
ALTER TABLE `lines` ADD COLUMN `amount` int NOT NULL DEFAULT 1;
-- add column lines.total
--   [blocks all] rewrite:lines
ALTER TABLE `lines` ADD COLUMN `total` int GENERATED ALWAYS AS (price * amount) STORED;

-- down

-- file 1 of 1 (statement by statement), alter_lines_2_changes
-- drop column lines.total
--   [blocks all] rewrite:lines breaks-old-code:lines.total
ALTER TABLE `lines` DROP COLUMN `total`;
-- drop column lines.amount
--   [blocks all] data-loss:lines.amount rewrite:lines breaks-old-code:lines.amount
ALTER TABLE `lines` DROP COLUMN `amount`;
