-- 20261122095220_add_slugs: down, for MySQL

SET @schema_sql_mode = @@SESSION.sql_mode;
SET SESSION sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION,NO_AUTO_VALUE_ON_ZERO,PIPES_AS_CONCAT';
SET @schema_lock_wait_timeout = @@SESSION.lock_wait_timeout;
SET SESSION lock_wait_timeout = 4;

-- drop unique constraint products_slug_key on products  [blocks all]
ALTER TABLE `products` DROP INDEX `products_slug_key`, ALGORITHM=INPLACE, LOCK=NONE;

-- allow null in products.slug  [blocks all]  rewrite:products
ALTER TABLE `products` MODIFY COLUMN `slug` varchar(160) NULL, ALGORITHM=INPLACE, LOCK=NONE;

-- keep the values of column products.slug  (nothing to do)

-- drop column products.slug  [blocks all]  data-loss:products.slug  breaks-old-code:products.slug
ALTER TABLE `products` DROP COLUMN `slug`, ALGORITHM=INSTANT;

SET SESSION lock_wait_timeout = @schema_lock_wait_timeout;
SET SESSION sql_mode = @schema_sql_mode;
