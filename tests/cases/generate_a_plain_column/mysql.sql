-- up

-- file 1 of 1 (statement by statement), compute_items_total
-- compute items.total (way back: lossy)
--   [blocks all]
ALTER TABLE `items` DROP INDEX `items_total_idx`, ALGORITHM=INPLACE, LOCK=NONE;
--   [blocks all] data-loss:items.total
ALTER TABLE `items` DROP COLUMN `total`, ALGORITHM=INSTANT;
--   [blocks all] rewrite:items blocks-writes:items
ALTER TABLE `items` ADD COLUMN `total` bigint GENERATED ALWAYS AS (price * 2) STORED, ALGORITHM=COPY, LOCK=SHARED;
--   [blocks all] full-scan:items
CREATE INDEX `items_total_idx` ON `items` (`total`) ALGORITHM=INPLACE LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), compute_items_total
-- stop computing items.total
--   [blocks all] rewrite:items blocks-writes:items breaks-old-code:items.total
ALTER TABLE `items` MODIFY COLUMN `total` bigint NULL, ALGORITHM=COPY, LOCK=SHARED;
