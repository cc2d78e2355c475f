-- 20261122095216_create_shop: down, for MySQL

SET @schema_sql_mode = @@SESSION.sql_mode;
SET SESSION sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION,NO_AUTO_VALUE_ON_ZERO,PIPES_AS_CONCAT';
SET @schema_lock_wait_timeout = @@SESSION.lock_wait_timeout;
SET SESSION lock_wait_timeout = 4;

-- drop foreign key addresses_user_id_fkey on addresses  [blocks all]
ALTER TABLE `addresses` DROP FOREIGN KEY `addresses_user_id_fkey`, ALGORITHM=INPLACE, LOCK=NONE;

-- drop table order_items  [blocks all]  data-loss:order_items  breaks-old-code:order_items
DROP TABLE `order_items`;

-- drop table orders  [blocks all]  data-loss:orders  breaks-old-code:orders
DROP TABLE `orders`;

-- drop table users  [blocks all]  data-loss:users  breaks-old-code:users
DROP TABLE `users`;

-- drop table addresses  [blocks all]  data-loss:addresses  breaks-old-code:addresses
DROP TABLE `addresses`;

-- drop table product_tags  [blocks all]  data-loss:product_tags  breaks-old-code:product_tags
DROP TABLE `product_tags`;

-- drop table tags  [blocks all]  data-loss:tags  breaks-old-code:tags
DROP TABLE `tags`;

-- drop table variants  [blocks all]  data-loss:variants  breaks-old-code:variants
DROP TABLE `variants`;

-- drop table products  [blocks all]  data-loss:products  breaks-old-code:products
DROP TABLE `products`;

-- drop table categories  [blocks all]  data-loss:categories  breaks-old-code:categories
DROP TABLE `categories`;

-- drop enum order_status  (nothing to do)

SET SESSION lock_wait_timeout = @schema_lock_wait_timeout;
SET SESSION sql_mode = @schema_sql_mode;
