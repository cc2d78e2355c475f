-- up

-- file 1 of 1 (statement by statement), alter_products_2_changes
-- drop check products_price_range on products (way back: may fail)
--   [blocks all]
ALTER TABLE `products` DROP CONSTRAINT `products_price_range`, ALGORITHM=INSTANT, LOCK=NONE;
-- add check products_price_range on products
--   [blocks all] breaks-old-code:products.products_price_range may-fail:products.products_price_range rewrite:products blocks-writes:products
ALTER TABLE `products` ADD CONSTRAINT `products_price_range` CHECK (price >= 0 AND price < 1000), ALGORITHM=COPY;

-- down

-- file 1 of 1 (statement by statement), alter_products_2_changes
-- drop check products_price_range on products
--   [blocks all]
ALTER TABLE `products` DROP CONSTRAINT `products_price_range`, ALGORITHM=INSTANT, LOCK=NONE;
-- add check products_price_range on products
--   [blocks all] breaks-old-code:products.products_price_range may-fail:products.products_price_range rewrite:products blocks-writes:products
ALTER TABLE `products` ADD CONSTRAINT `products_price_range` CHECK (price > 0), ALGORITHM=COPY;
