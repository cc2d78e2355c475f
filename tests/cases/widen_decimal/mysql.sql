-- up

-- file 1 of 1 (statement by statement), change_type_of_prices_amount
-- change type of prices.amount from decimal(10, 2) to decimal(12, 2) (way back: may fail)
--   [blocks all] rewrite:prices blocks-writes:prices breaks-old-code:prices.amount
ALTER TABLE `prices` MODIFY COLUMN `amount` decimal(12, 2) NOT NULL, ALGORITHM=COPY, LOCK=SHARED;

-- down

-- file 1 of 1 (statement by statement), change_type_of_prices_amount
-- change type of prices.amount from decimal(12, 2) to decimal(10, 2)
--   [blocks all] rewrite:prices blocks-writes:prices may-fail:prices.amount breaks-old-code:prices.amount
ALTER TABLE `prices` MODIFY COLUMN `amount` decimal(10, 2) NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
