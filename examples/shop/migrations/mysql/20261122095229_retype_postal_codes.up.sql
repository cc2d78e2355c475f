-- 20261122095229_retype_postal_codes: up, for MySQL

SET @schema_sql_mode = @@SESSION.sql_mode;
SET SESSION sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION,NO_AUTO_VALUE_ON_ZERO,PIPES_AS_CONCAT';
SET @schema_lock_wait_timeout = @@SESSION.lock_wait_timeout;
SET SESSION lock_wait_timeout = 4;

-- change type of addresses.postal_code from integer to varchar(12)  [blocks all]  rewrite:addresses  blocks-writes:addresses  may-fail:addresses.postal_code  breaks-old-code:addresses.postal_code
ALTER TABLE `addresses` MODIFY COLUMN `postal_code` varchar(12) NOT NULL, ALGORITHM=COPY, LOCK=SHARED;

-- change type of order_items.quantity from smallint to integer  [blocks all]  rewrite:order_items  blocks-writes:order_items  breaks-old-code:order_items.quantity
ALTER TABLE `order_items` MODIFY COLUMN `quantity` int NOT NULL, ALGORITHM=COPY, LOCK=SHARED;

SET SESSION lock_wait_timeout = @schema_lock_wait_timeout;
SET SESSION sql_mode = @schema_sql_mode;
