-- up

-- file 1 of 1 (statement by statement), drop_check_products_price_positive_on_products
-- drop check products_price_positive on products (way back: may fail)
--   [blocks all]
ALTER TABLE `products` DROP CHECK `products_price_positive`, ALGORITHM=INSTANT;

-- down

-- file 1 of 1 (statement by statement), drop_check_products_price_positive_on_products
-- add check products_price_positive on products
--   [blocks all] breaks-old-code:products.products_price_positive may-fail:products.products_price_positive rewrite:products blocks-writes:products
ALTER TABLE `products` ADD CONSTRAINT `products_price_positive` CHECK (price > 0), ALGORITHM=COPY, LOCK=SHARED;
