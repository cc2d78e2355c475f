-- up

-- file 1 of 1 (statement by statement), add_check_products_price_positive
-- add check products_price_positive on products
--   [blocks all]
ALTER TABLE `products` ADD CONSTRAINT `products_price_positive` CHECK (price > 0) NOT ENFORCED, ALGORITHM=INSTANT;

-- down

-- file 1 of 1 (statement by statement), add_check_products_price_positive
-- drop check products_price_positive on products
--   [blocks all]
ALTER TABLE `products` DROP CHECK `products_price_positive`, ALGORITHM=INSTANT;
