-- up

-- file 1 of 1 (in a transaction), alter_charges_2_changes
-- add column charges.amount (way back: exact unless written)
--   [blocks all]
ALTER TABLE "charges" ADD COLUMN "amount" integer NOT NULL DEFAULT 1;
-- add column charges.total
--   [blocks all] rewrite:charges blocks-reads:charges blocks-writes:charges
ALTER TABLE "charges" ADD COLUMN "total" integer GENERATED ALWAYS AS (price * amount) STORED;

-- down

-- file 1 of 1 (in a transaction), alter_charges_2_changes
-- drop column charges.total
--   [blocks all] breaks-old-code:charges.total
ALTER TABLE "charges" DROP COLUMN "total";
-- drop column charges.amount
--   [blocks all] data-loss:charges.amount breaks-old-code:charges.amount
ALTER TABLE "charges" DROP COLUMN "amount";
