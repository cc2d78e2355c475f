-- up

-- file 1 of 1 (in a transaction), alter_prices_2_changes
-- rename column prices.amount to amount_cents
--   [blocks all] breaks-old-code:prices.amount breaks-new-code:prices.amount_cents
ALTER TABLE "prices" RENAME COLUMN "amount" TO "amount_cents";
-- add column prices.amount (way back: exact unless written)
--   [blocks all]
ALTER TABLE "prices" ADD COLUMN "amount" numeric NOT NULL DEFAULT 0;

-- down

-- file 1 of 1 (in a transaction), alter_prices_2_changes
-- drop column prices.amount
--   [blocks all] rewrite:prices blocks-writes:prices data-loss:prices.amount breaks-old-code:prices.amount
ALTER TABLE "prices" DROP COLUMN "amount";
-- rename column prices.amount_cents to amount
--   [blocks all] breaks-old-code:prices.amount_cents breaks-new-code:prices.amount
ALTER TABLE "prices" RENAME COLUMN "amount_cents" TO "amount";
