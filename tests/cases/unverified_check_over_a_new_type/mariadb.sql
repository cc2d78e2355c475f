-- note: products.products_price_positive is enforced: there are no checks that are not
-- up

-- file 1 of 1 (statement by statement), change_type_of_products_price
-- change type of products.price from integer to bigint (way back: lossy)
--   [blocks all]
ALTER TABLE `products` ADD COLUMN `_new_price` bigint NULL, ALGORITHM=INSTANT, LOCK=NONE;
--   [blocks writes] full-scan:products blocks-writes:products may-fail:products.price
UPDATE `products` SET `_new_price` = price + 0;
--   [blocks all]
ALTER TABLE `products` DROP CONSTRAINT `products_price_positive`, ALGORITHM=INSTANT, LOCK=NONE;
--   [blocks all] may-fail:products.price breaks-old-code:products.price rewrite:products
ALTER TABLE `products` DROP COLUMN `price`, CHANGE COLUMN `_new_price` `price` bigint NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;
--   [blocks all] rewrite:products blocks-writes:products
ALTER TABLE `products` ADD CONSTRAINT `products_price_positive` CHECK (price > 0), ALGORITHM=COPY;

-- down

-- file 1 of 1 (statement by statement), change_type_of_products_price
-- change type of products.price from bigint to integer
--   [blocks all] rewrite:products blocks-writes:products may-fail:products.price breaks-old-code:products.price
ALTER TABLE `products` MODIFY COLUMN `price` int NOT NULL, ALGORITHM=COPY;
