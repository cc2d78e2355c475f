-- up

-- file 1 of 1 (in a transaction), compute_items_total
-- compute items.total (way back: lossy)
--   [blocks all]
DROP INDEX "items_total_idx";
--   [blocks all] data-loss:items.total
ALTER TABLE "items" DROP COLUMN "total";
--   [blocks all] rewrite:items blocks-reads:items blocks-writes:items
ALTER TABLE "items" ADD COLUMN "total" bigint GENERATED ALWAYS AS (price * 2) STORED;
--   [blocks writes] full-scan:items blocks-writes:items
CREATE INDEX "items_total_idx" ON "items" ("total");

-- down

-- file 1 of 1 (in a transaction), compute_items_total
-- stop computing items.total
--   [blocks all] breaks-old-code:items.total
ALTER TABLE "items" ALTER COLUMN "total" DROP EXPRESSION;
