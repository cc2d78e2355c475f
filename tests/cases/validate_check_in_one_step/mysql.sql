-- up

-- file 1 of 1 (statement by statement), alter_products_2_changes
-- add check products_weight on products
--   [blocks all] breaks-old-code:products.products_weight may-fail:products.products_weight rewrite:products blocks-writes:products
ALTER TABLE `products` ADD CONSTRAINT `products_weight` CHECK (weight > 0), ALGORITHM=COPY, LOCK=SHARED;
-- enforce check products_price_positive on products
--   [blocks all] rewrite:products blocks-writes:products breaks-old-code:products.products_price_positive may-fail:products.products_price_positive
ALTER TABLE `products` ALTER CHECK `products_price_positive` ENFORCED, ALGORITHM=COPY, LOCK=SHARED;

-- down

-- file 1 of 1 (statement by statement), alter_products_2_changes
-- stop enforcing check products_price_positive on products
--   [blocks all]
ALTER TABLE `products` ALTER CHECK `products_price_positive` NOT ENFORCED, ALGORITHM=INSTANT;
-- drop check products_weight on products
--   [blocks all]
ALTER TABLE `products` DROP CHECK `products_weight`, ALGORITHM=INSTANT;
