-- note: products.products_price_positive is enforced: there are no checks that are not
-- up

-- file 1 of 1 (statement by statement), change_type_of_products_price
-- change type of products.price from integer to bigint (way back: lossy)
--   [blocks all] rewrite:products blocks-writes:products may-fail:products.price
ALTER TABLE `products` ADD COLUMN `_new_price` bigint GENERATED ALWAYS AS (price + 0) STORED, ALGORITHM=COPY;
--   [blocks all]
ALTER TABLE `products` DROP CONSTRAINT `products_price_positive`, ALGORITHM=INSTANT, LOCK=NONE;
--   [blocks all] may-fail:products.price breaks-old-code:products.price rewrite:products blocks-writes:products
ALTER TABLE `products` DROP COLUMN `price`, CHANGE COLUMN `_new_price` `price` bigint NOT NULL, ALGORITHM=COPY;
--   [blocks all] rewrite:products blocks-writes:products
ALTER TABLE `products` ADD CONSTRAINT `products_price_positive` CHECK (price > 0), ALGORITHM=COPY;

-- down

-- file 1 of 1 (statement by statement), change_type_of_products_price
-- change type of products.price from bigint to integer
--   [blocks all] rewrite:products blocks-writes:products may-fail:products.price breaks-old-code:products.price
ALTER TABLE `products` MODIFY COLUMN `price` int NOT NULL, ALGORITHM=COPY;
