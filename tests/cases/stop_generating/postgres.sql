-- up

-- file 1 of 1 (in a transaction), stop_computing_charges_total
-- stop computing charges.total (way back: exact unless written)
--   [blocks all] breaks-old-code:charges.total
ALTER TABLE "charges" ALTER COLUMN "total" DROP EXPRESSION;

-- down

-- file 1 of 1 (in a transaction), stop_computing_charges_total
-- compute charges.total
--   [blocks all] data-loss:charges.total
ALTER TABLE "charges" DROP COLUMN "total";
--   [blocks all] rewrite:charges blocks-reads:charges blocks-writes:charges
ALTER TABLE "charges" ADD COLUMN "total" integer GENERATED ALWAYS AS (price * 2) STORED;
