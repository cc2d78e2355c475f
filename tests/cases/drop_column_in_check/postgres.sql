-- up

-- file 1 of 2 (in a transaction), alter_spans_2_changes_1
-- stop relying on check spans_order on spans

-- file 2 of 2 (in a transaction), alter_spans_2_changes_2
-- drop check spans_order on spans (way back: may fail)
--   [blocks all]
ALTER TABLE "spans" DROP CONSTRAINT "spans_order";
-- drop column spans.high (way back: lossy)
--   [blocks all] data-loss:spans.high breaks-old-code:spans.high
ALTER TABLE "spans" DROP COLUMN "high";

-- down

-- file 2 of 2 (in a transaction), alter_spans_2_changes_2
-- add column spans.high
--   [blocks all] may-fail:spans.high breaks-old-code:spans.high
ALTER TABLE "spans" ADD COLUMN "high" integer NOT NULL;
-- add check spans_order on spans
--   [blocks all] breaks-old-code:spans.spans_order
ALTER TABLE "spans" ADD CONSTRAINT "spans_order" CHECK (low <= high) NOT VALID;

-- file 1 of 2 (in a transaction), alter_spans_2_changes_1
-- validate check spans_order on spans
--   [blocks ddl] full-scan:spans may-fail:spans.spans_order
ALTER TABLE "spans" VALIDATE CONSTRAINT "spans_order";
