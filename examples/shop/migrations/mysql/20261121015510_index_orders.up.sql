-- 20261121015510_index_orders: up, for MySQL

SET @schema_sql_mode = @@SESSION.sql_mode;
SET SESSION sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION,NO_AUTO_VALUE_ON_ZERO,PIPES_AS_CONCAT';

-- drop index orders_user_id_idx on orders  [blocks all]
ALTER TABLE `orders` ADD INDEX `orders_user_id_fkey` (`user_id`), DROP INDEX `orders_user_id_idx`;

-- add index users_email_lower_idx on users  [blocks ddl]  full-scan:users
CREATE INDEX `users_email_lower_idx` ON `users` ((lower(email)));

-- add index orders_newest_idx on orders  [blocks ddl]  full-scan:orders
ALTER TABLE `orders` ADD INDEX `orders_newest_idx` (`user_id`, `placed_at` DESC), DROP INDEX `orders_user_id_fkey`;

SET SESSION sql_mode = @schema_sql_mode;
