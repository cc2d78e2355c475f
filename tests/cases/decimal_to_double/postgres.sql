-- up

-- file 1 of 1 (in a transaction), change_type_of_prices_amount
-- change type of prices.amount from decimal(10, 2) to double (way back: lossy)
--   [blocks all] rewrite:prices blocks-reads:prices blocks-writes:prices data-loss:prices.amount breaks-old-code:prices.amount
ALTER TABLE "prices" ALTER COLUMN "amount" TYPE double precision;

-- down

-- file 1 of 1 (in a transaction), change_type_of_prices_amount
-- change type of prices.amount from double to decimal(10, 2)
--   [blocks all] rewrite:prices blocks-reads:prices blocks-writes:prices data-loss:prices.amount breaks-old-code:prices.amount
ALTER TABLE "prices" ALTER COLUMN "amount" TYPE numeric(10, 2);
