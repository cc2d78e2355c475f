-- up

-- file 1 of 1 (statement by statement), add_column_lines_double
-- add column lines.double
--   [blocks all]
ALTER TABLE `lines` ADD COLUMN `double` int GENERATED ALWAYS AS (price * 2) VIRTUAL;

-- down

-- file 1 of 1 (statement by statement), add_column_lines_double
-- drop column lines.double
--   [blocks all] breaks-old-code:lines.double
ALTER TABLE `lines` DROP COLUMN `double`;
