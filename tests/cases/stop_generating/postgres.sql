-- up

-- file 1 of 1 (in a transaction), stop_computing_lines_total
-- stop computing lines.total (way back: exact unless written)
--   [blocks all] breaks-old-code:lines.total
ALTER TABLE "lines" ALTER COLUMN "total" DROP EXPRESSION;

-- down

-- file 1 of 1 (in a transaction), stop_computing_lines_total
-- compute lines.total
--   [blocks all] data-loss:lines.total
ALTER TABLE "lines" DROP COLUMN "total";
--   [blocks all] rewrite:lines
ALTER TABLE "lines" ADD COLUMN "total" integer GENERATED ALWAYS AS (price * 2) STORED;
