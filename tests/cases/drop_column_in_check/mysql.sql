-- up

-- file 1 of 1 (statement by statement), alter_spans_2_changes
-- drop check spans_order on spans (way back: may fail)
--   [blocks all]
ALTER TABLE `spans` DROP CHECK `spans_order`, ALGORITHM=INSTANT;
-- drop column spans.high (way back: lossy)
--   [blocks all] data-loss:spans.high breaks-old-code:spans.high
ALTER TABLE `spans` DROP COLUMN `high`, ALGORITHM=INSTANT;

-- down

-- file 1 of 1 (statement by statement), alter_spans_2_changes
-- add column spans.high
--   [blocks all] may-fail:spans.high breaks-old-code:spans.high
ALTER TABLE `spans` ADD COLUMN `high` int NOT NULL, ALGORITHM=INSTANT;
-- add check spans_order on spans
--   [blocks all] breaks-old-code:spans.spans_order may-fail:spans.spans_order rewrite:spans blocks-writes:spans
ALTER TABLE `spans` ADD CONSTRAINT `spans_order` CHECK (low <= high), ALGORITHM=COPY, LOCK=SHARED;
