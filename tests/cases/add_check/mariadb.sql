-- up

-- file 1 of 1 (statement by statement), add_check_products_price_positive
-- add check products_price_positive on products
--   [blocks all] breaks-old-code:products.products_price_positive may-fail:products.products_price_positive rewrite:products blocks-writes:products
ALTER TABLE `products` ADD CONSTRAINT `products_price_positive` CHECK (price > 0), ALGORITHM=COPY;

-- down

-- file 1 of 1 (statement by statement), add_check_products_price_positive
-- drop check products_price_positive on products
--   [blocks all]
ALTER TABLE `products` DROP CONSTRAINT `products_price_positive`, ALGORITHM=INSTANT, LOCK=NONE;
