-- up

-- file 1 of 1 (statement by statement), change_type_of_prices_amount
-- change type of prices.amount from decimal(10, 2) to double (way back: lossy)
--   [blocks all] rewrite:prices blocks-writes:prices data-loss:prices.amount breaks-old-code:prices.amount
ALTER TABLE `prices` MODIFY COLUMN `amount` double NOT NULL, ALGORITHM=COPY;

-- down

-- file 1 of 1 (statement by statement), change_type_of_prices_amount
-- change type of prices.amount from double to decimal(10, 2)
--   [blocks all] rewrite:prices blocks-writes:prices data-loss:prices.amount breaks-old-code:prices.amount
ALTER TABLE `prices` MODIFY COLUMN `amount` decimal(10, 2) NOT NULL, ALGORITHM=COPY;
