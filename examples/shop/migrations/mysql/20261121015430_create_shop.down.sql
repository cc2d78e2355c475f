-- 20261121015430_create_shop: down, for MySQL

SET @schema_sql_mode = @@SESSION.sql_mode;
SET SESSION sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION,NO_AUTO_VALUE_ON_ZERO,PIPES_AS_CONCAT';

-- drop foreign key users_default_address_id_fkey on users  [blocks all]
ALTER TABLE `users` DROP FOREIGN KEY `users_default_address_id_fkey`;

-- drop table product_tags  [blocks all]  data-loss:product_tags  breaks-old-code:product_tags
DROP TABLE `product_tags`;

-- drop table tags  [blocks all]  data-loss:tags  breaks-old-code:tags
DROP TABLE `tags`;

-- drop table order_items  [blocks all]  data-loss:order_items  breaks-old-code:order_items
DROP TABLE `order_items`;

-- drop table variants  [blocks all]  data-loss:variants  breaks-old-code:variants
DROP TABLE `variants`;

-- drop table products  [blocks all]  data-loss:products  breaks-old-code:products
DROP TABLE `products`;

-- drop table categories  [blocks all]  data-loss:categories  breaks-old-code:categories
DROP TABLE `categories`;

-- drop table orders  [blocks all]  data-loss:orders  breaks-old-code:orders
DROP TABLE `orders`;

-- drop table addresses  [blocks all]  data-loss:addresses  breaks-old-code:addresses
DROP TABLE `addresses`;

-- drop table users  [blocks all]  data-loss:users  breaks-old-code:users
DROP TABLE `users`;

-- drop enum order_status  (nothing to do)

SET SESSION sql_mode = @schema_sql_mode;
