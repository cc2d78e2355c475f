-- 20261122095230_add_returned_orders: up, for MySQL

SET @schema_sql_mode = @@SESSION.sql_mode;
SET SESSION sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION,NO_AUTO_VALUE_ON_ZERO,PIPES_AS_CONCAT';
SET @schema_lock_wait_timeout = @@SESSION.lock_wait_timeout;
SET SESSION lock_wait_timeout = 4;

-- add value returned to enum order_status  [blocks all]  rewrite:orders  blocks-writes:orders
ALTER TABLE `orders` MODIFY COLUMN `status` enum('pending', 'paid', 'shipped', 'returned', 'cancelled') NOT NULL DEFAULT 'pending', ALGORITHM=COPY, LOCK=SHARED;

SET SESSION lock_wait_timeout = @schema_lock_wait_timeout;
SET SESSION sql_mode = @schema_sql_mode;
