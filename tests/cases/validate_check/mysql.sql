-- up

-- file 1 of 1 (statement by statement), enforce_check_products_price_positive_on_products
-- enforce check products_price_positive on products
--   [blocks all] rewrite:products blocks-writes:products breaks-old-code:products.products_price_positive may-fail:products.products_price_positive
ALTER TABLE `products` ALTER CHECK `products_price_positive` ENFORCED, ALGORITHM=COPY, LOCK=SHARED;

-- down

-- file 1 of 1 (statement by statement), enforce_check_products_price_positive_on_products
-- stop enforcing check products_price_positive on products
--   [blocks all]
ALTER TABLE `products` ALTER CHECK `products_price_positive` NOT ENFORCED, ALGORITHM=INSTANT;
