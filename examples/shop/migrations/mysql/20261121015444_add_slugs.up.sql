-- 20261121015444_add_slugs: up, for MySQL

SET @schema_sql_mode = @@SESSION.sql_mode;
SET SESSION sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION,NO_AUTO_VALUE_ON_ZERO,PIPES_AS_CONCAT';

-- add column products.slug  [blocks all]
ALTER TABLE `products` ADD COLUMN `slug` varchar(160) NULL;

-- fill column products.slug  [blocks nothing]  full-scan:products
UPDATE `products` SET `slug` = concat(lower(replace(name, ' ', '-')), '-', id) WHERE `slug` IS NULL;

-- require products.slug  [blocks all]  may-fail:products.slug  full-scan:products  breaks-old-code:products.slug  rewrite:products
ALTER TABLE `products` MODIFY COLUMN `slug` varchar(160) NOT NULL;

-- add unique constraint products_slug_key on products  [blocks ddl]  may-fail:products.products_slug_key  full-scan:products
ALTER TABLE `products` ADD CONSTRAINT `products_slug_key` UNIQUE (`slug`);

SET SESSION sql_mode = @schema_sql_mode;
