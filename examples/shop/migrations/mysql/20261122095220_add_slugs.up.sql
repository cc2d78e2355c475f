-- 20261122095220_add_slugs: up, for MySQL

SET @schema_sql_mode = @@SESSION.sql_mode;
SET SESSION sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION,NO_AUTO_VALUE_ON_ZERO,PIPES_AS_CONCAT';
SET @schema_lock_wait_timeout = @@SESSION.lock_wait_timeout;
SET SESSION lock_wait_timeout = 4;

-- add column products.slug  [blocks all]
ALTER TABLE `products` ADD COLUMN `slug` varchar(160) NULL, ALGORITHM=INSTANT;

-- fill column products.slug  [blocks writes]  full-scan:products  blocks-writes:products
UPDATE `products` SET `slug` = concat(lower(replace(name, ' ', '-')), '-', id) WHERE `slug` IS NULL;

-- require products.slug  [blocks all]  may-fail:products.slug  full-scan:products  breaks-old-code:products.slug  rewrite:products
ALTER TABLE `products` MODIFY COLUMN `slug` varchar(160) NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;

-- add unique constraint products_slug_key on products  [blocks all]  may-fail:products.products_slug_key  full-scan:products  breaks-old-code:products.products_slug_key
ALTER TABLE `products` ADD CONSTRAINT `products_slug_key` UNIQUE (`slug`), ALGORITHM=INPLACE, LOCK=NONE;

SET SESSION lock_wait_timeout = @schema_lock_wait_timeout;
SET SESSION sql_mode = @schema_sql_mode;
