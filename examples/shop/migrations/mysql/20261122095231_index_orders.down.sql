-- 20261122095231_index_orders: down, for MySQL

SET @schema_sql_mode = @@SESSION.sql_mode;
SET SESSION sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION,NO_AUTO_VALUE_ON_ZERO,PIPES_AS_CONCAT';
SET @schema_lock_wait_timeout = @@SESSION.lock_wait_timeout;
SET SESSION lock_wait_timeout = 4;

-- drop index orders_newest_idx on orders  [blocks all]  full-scan:orders
ALTER TABLE `orders` ADD INDEX `orders_user_id_fkey` (`user_id`), DROP INDEX `orders_newest_idx`, ALGORITHM=INPLACE, LOCK=NONE;

-- drop index users_email_lower_idx on users  [blocks all]  rewrite:users  blocks-writes:users
ALTER TABLE `users` DROP INDEX `users_email_lower_idx`, ALGORITHM=INPLACE, LOCK=NONE;

-- add index orders_user_id_idx on orders  [blocks all]  full-scan:orders
ALTER TABLE `orders` ADD INDEX `orders_user_id_idx` (`user_id`), DROP INDEX `orders_user_id_fkey`, ALGORITHM=INPLACE, LOCK=NONE;

SET SESSION lock_wait_timeout = @schema_lock_wait_timeout;
SET SESSION sql_mode = @schema_sql_mode;
