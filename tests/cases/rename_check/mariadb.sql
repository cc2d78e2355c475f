-- up

-- file 1 of 1 (statement by statement), rename_check_products_price_range_on_products_to_products_price_positive
-- rename check products_price_range on products to products_price_positive
--   [blocks all] rewrite:products blocks-writes:products
ALTER TABLE `products` DROP CONSTRAINT `products_price_range`, ADD CONSTRAINT `products_price_positive` CHECK (price > 0), ALGORITHM=COPY;

-- down

-- file 1 of 1 (statement by statement), rename_check_products_price_range_on_products_to_products_price_positive
-- rename check products_price_positive on products to products_price_range
--   [blocks all] rewrite:products blocks-writes:products
ALTER TABLE `products` DROP CONSTRAINT `products_price_positive`, ADD CONSTRAINT `products_price_range` CHECK (price > 0), ALGORITHM=COPY;
