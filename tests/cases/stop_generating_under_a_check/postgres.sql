-- up

-- file 1 of 1 (in a transaction), stop_computing_charges_total
-- stop computing charges.total (way back: exact unless written)
--   [blocks all] breaks-old-code:charges.total
ALTER TABLE "charges" ALTER COLUMN "total" DROP EXPRESSION;

-- down

-- file 1 of 1 (in a transaction), stop_computing_charges_total
-- compute charges.total
--   [blocks all]
DROP INDEX "charges_total_idx";
--   [blocks all]
ALTER TABLE "charges" DROP CONSTRAINT "charges_total_check";
--   [blocks all] data-loss:charges.total
ALTER TABLE "charges" DROP COLUMN "total";
--   [blocks all] rewrite:charges blocks-reads:charges blocks-writes:charges
ALTER TABLE "charges" ADD COLUMN "total" integer GENERATED ALWAYS AS (price * 2) STORED;
--   [blocks writes] full-scan:charges blocks-writes:charges
CREATE INDEX "charges_total_idx" ON "charges" ("total");
--   [blocks ddl]
COMMENT ON COLUMN "charges"."total" IS 'what is to be paid';
--   [blocks all] full-scan:charges blocks-reads:charges blocks-writes:charges
ALTER TABLE "charges" ADD CONSTRAINT "charges_total_check" CHECK (total <> price + 1);
