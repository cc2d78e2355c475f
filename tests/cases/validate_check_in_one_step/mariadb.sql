-- up

-- file 1 of 1 (statement by statement), add_check_products_weight
-- add check products_weight on products
--   [blocks all] breaks-old-code:products.products_weight may-fail:products.products_weight rewrite:products blocks-writes:products
ALTER TABLE `products` ADD CONSTRAINT `products_weight` CHECK (weight > 0), ALGORITHM=COPY;

-- down

-- file 1 of 1 (statement by statement), add_check_products_weight
-- drop check products_weight on products
--   [blocks all]
ALTER TABLE `products` DROP CONSTRAINT `products_weight`, ALGORITHM=INSTANT, LOCK=NONE;
