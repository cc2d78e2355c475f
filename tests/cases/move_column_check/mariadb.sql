-- up

-- file 1 of 1 (statement by statement), alter_products_2_changes
-- drop check products_price_check on products (way back: may fail)
--   [blocks all]
ALTER TABLE `products` DROP CONSTRAINT `products_price_check`, ALGORITHM=INSTANT, LOCK=NONE;
-- add check products_weight_check on products
--   [blocks all] breaks-old-code:products.products_weight_check may-fail:products.products_weight_check rewrite:products blocks-writes:products
ALTER TABLE `products` ADD CONSTRAINT `products_weight_check` CHECK (weight > 0), ALGORITHM=COPY;

-- down

-- file 1 of 1 (statement by statement), alter_products_2_changes
-- drop check products_weight_check on products
--   [blocks all]
ALTER TABLE `products` DROP CONSTRAINT `products_weight_check`, ALGORITHM=INSTANT, LOCK=NONE;
-- add check products_price_check on products
--   [blocks all] breaks-old-code:products.products_price_check may-fail:products.products_price_check rewrite:products blocks-writes:products
ALTER TABLE `products` ADD CONSTRAINT `products_price_check` CHECK (price > 0), ALGORITHM=COPY;
